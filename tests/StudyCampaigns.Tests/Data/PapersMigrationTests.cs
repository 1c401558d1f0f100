using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using StudyCampaigns.Data;
using StudyCampaigns.Papers;
using StudyCampaigns.Plans;
using StudyCampaigns.Seeding;

namespace StudyCampaigns.Tests.Data;

/// <summary>A portal that already holds plans takes them over when plans become papers.</summary>
public sealed class PapersMigrationTests
{
    private const string OldPlan = """
        INSERT INTO OrganizationTypes (Id, Code, Name, ShortName, Symbol, IsCell, HasSeal, ReceivesPlans, SigningAuthority, IssuingBody, AllowedChildTypes, "Order")
        VALUES (1, 'QUAN-UY', 'Quận ủy', 'quận ủy', 'QU', 0, 1, 1, 'T/M BAN THƯỜNG VỤ', 'Ban Thường vụ Quận ủy', '[]', 1);
        INSERT INTO Organizations (Id, Code, Name, ShortName, TypeId, Path, Letterhead, BodyLetterhead, Place, SignerPosition, MinimumSessionMinutes, EstablishedOn, SearchText, SortKey, Version)
        VALUES (1, 'QU-THU', 'Quận ủy Thử', 'Thử', 1, '/1/', 'QUẬN ỦY THỬ', '', 'Thử', 'BÍ THƯ', 90, '2020-01-01', 'quan uy thu', 'thu', 'A0000000-0000-0000-0000-000000000004');
        INSERT INTO Campaigns (Id, Code, Name, ShortName, OrganizationId, StartsOn, EndsOn, Version)
        VALUES (1, 'THU', 'Đợt thử', 'Thử', 1, '2023-01-01', '2023-12-31', 'A0000000-0000-0000-0000-000000000005');
        INSERT INTO Plans (Id, CampaignId, OrganizationId, ParentPlanId, Subject, SearchText, State, DraftRound, NumberText, CreatedAt, ChangedAt, Version)
        VALUES (7, 1, 1, NULL, 'tổ chức đợt thử', 'to chuc dot thu', 'Issued', 2, '36-KH/QU', '2023-04-01 01:00:00', '2023-04-02 01:00:00', 'A0000000-0000-0000-0000-000000000001'),
               (8, 1, 1, 7, 'thực hiện', 'thuc hien', 'Draft', 1, NULL, '2023-04-03 01:00:00', '2023-04-03 01:00:00', 'A0000000-0000-0000-0000-000000000002');
        INSERT INTO PlanSections (Id, PlanId, "Order", Heading, Body) VALUES (70, 7, 1, 'MỤC ĐÍCH', 'Một đoạn');
        INSERT INTO PlanTasks (Id, PlanId, "Order", Content, Lead, ParentTaskId) VALUES (700, 7, 1, 'Hội nghị', 'Ban Tuyên giáo', NULL), (701, 8, 1, 'Hội nghị phường', NULL, 700);
        INSERT INTO PlanSteps (Id, PlanId, Kind, At, AccountName) VALUES (7000, 7, 'Issued', '2023-04-02 01:00:00', 'Người Thử');
        INSERT INTO PlanVersions (Id, PlanId, DraftRound, KeptAt, At, Content) VALUES (70000, 7, 2, 'Issued', '2023-04-02 01:00:00', '{}');
        INSERT INTO PlanAssignments (Id, PlanId, OrganizationId, DueOn, AssignedAt, Answer, SubPlanId, Version)
        VALUES (1, 7, 1, '2023-05-01', '2023-04-02 01:00:00', 'OwnPlan', 8, 'A0000000-0000-0000-0000-000000000003');
        INSERT INTO Roles (Id, Code, Name) VALUES (1, 'LEADER', 'Lãnh đạo');
        INSERT INTO RolePermissions (RoleId, Permission, Reach) VALUES (1, 'ApprovePlans', 'OwnUnit'), (1, 'CascadePlans', 'OwnUnit');
        """;

    [Fact]
    public async Task Migrate_DatabaseWithPlans_KeepsThemAsPapers()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("study-campaigns-").FullName, "old.db");
        await using (var old = NewContext(file))
        {
            await old.GetService<IMigrator>().MigrateAsync("Initial");
            await FillAsync(file);
            await old.Database.MigrateAsync();
            await ReferenceSeed.LoadAsync(old, SeedFiles.Reference, CancellationToken.None);
        }

        await using var db = NewContext(file);
        var plan = await db.Plans.Include(row => row.Type).Include(row => row.Sections).Include(row => row.Tasks)
            .Include(row => row.Steps).Include(row => row.Versions).Include(row => row.Assignments).SingleAsync(row => row.Id == 7);
        var sub = await db.Plans.Include(row => row.Tasks).SingleAsync(row => row.Id == 8);

        Assert.Equal(("KH", "Kế hoạch", "36-KH/QU", PaperState.Issued), (plan.Type.Symbol, plan.Type.Name, plan.NumberText, plan.State));
        Assert.Equal("Một đoạn", Assert.Single(plan.Sections).Body);
        Assert.Equal("Ban Tuyên giáo", Assert.Single(plan.Tasks).Lead);
        Assert.Equal((70000, 7000), (Assert.Single(plan.Versions).Id, Assert.Single(plan.Steps).Id));
        Assert.Equal((7, 700), (sub.ParentPlanId, Assert.Single(sub.Tasks).ParentTaskId));
        Assert.Equal(Assert.Single(plan.Assignments).Id, sub.Answers!.Id);
        Assert.Empty(await db.Database.SqlQuery<string>($"SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync());
    }

    private static async Task FillAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Foreign Keys=True;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = OldPlan;
        await command.ExecuteNonQueryAsync();
    }

    private static SqliteAppDbContext NewContext(string file) => new(
        (DbContextOptions<SqliteAppDbContext>)new DbContextOptionsBuilder<SqliteAppDbContext>()
            .UsePortalSqlite($"Data Source={file};Pooling=False").Options);
}
