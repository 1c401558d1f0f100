using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using StudyCampaigns.Data;
using StudyCampaigns.Numbering;

namespace StudyCampaigns.Tests.Data;

/// <summary>A portal that already gave out numbers keeps its books when lines learn what stands behind them.</summary>
public sealed class RegisterLinesMigrationTests
{
    private const string OldBook = """
        INSERT INTO OrganizationTypes (Id, Code, Name, ShortName, Symbol, IsCell, HasSeal, ReceivesPlans, SigningAuthority, IssuingBody, AllowedChildTypes, "Order")
        VALUES (1, 'QUAN-UY', 'Quận ủy', 'quận ủy', 'QU', 0, 1, 1, 'T/M BAN THƯỜNG VỤ', 'Ban Thường vụ Quận ủy', '[]', 1);
        INSERT INTO Organizations (Id, Code, Name, ShortName, TypeId, Path, Letterhead, BodyLetterhead, Place, SignerPosition, MinimumSessionMinutes, EstablishedOn, HeadingStyle, SearchText, SortKey, Version)
        VALUES (1, 'QU-THU', 'Quận ủy Thử', 'Thử', 1, '/1/', 'QUẬN ỦY THỬ', '', 'Thử', 'BÍ THƯ', 90, '2020-01-01', 'Dot', 'quan uy thu', 'thu', 'A0000000-0000-0000-0000-000000000004');
        INSERT INTO NumberRegisters (Id, OrganizationId, Term, TypeSymbol, LastNumber, Version)
        VALUES (1, 1, '2020-2025', 'KH', 51, 'A0000000-0000-0000-0000-000000000005'), (2, 1, '2020-2025', 'BC', 1, 'A0000000-0000-0000-0000-000000000006');
        INSERT INTO RegisteredNumbers (Id, RegisterId, Number, Text, Subject, IssuedOn)
        VALUES (1, 1, 36, '36-KH/QU', 'Đợt thử', '2023-04-10'), (2, 1, 37, '37-KH/QU', 'Đợt khác', '2023-04-11'), (3, 1, 51, '51-KH/QU', 'Ghi tay', '2023-06-12'),
               (4, 2, 1, '01-BC/QU', 'Một', '2023-06-12');
        INSERT INTO Papers (Id, TypeCode, Kind, OrganizationId, Subject, SearchText, State, DraftRound, NumberText, RegisteredNumberId, CreatedAt, ChangedAt, Version)
        VALUES (7, 'KE-HOACH', 'Paper', 1, 'Đợt thử', '36-kh/qu dot thu', 'Issued', 1, '36-KH/QU', 1, '2023-04-01 01:00:00', '2023-04-02 01:00:00', 'A0000000-0000-0000-0000-000000000001'),
               (8, 'KE-HOACH', 'Paper', 1, 'Đợt khác', '37-kh/qu dot khac', 'Withdrawn', 1, '37-KH/QU', 2, '2023-04-01 01:00:00', '2023-04-02 01:00:00', 'A0000000-0000-0000-0000-000000000002');
        INSERT INTO PaperSteps (Id, PaperId, Kind, At, AccountName, Comment) VALUES (1, 8, 'Withdrawn', '2023-04-12 01:00:00', 'Người Thử', 'Thay bằng kế hoạch khác');
        """;

    [Fact]
    public async Task Migrate_BooksThatStand_KeepTheirLinesAndKnowTheirKinds()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("study-campaigns-").FullName, "old.db");
        await using (var old = NewContext(file))
        {
            await old.GetService<IMigrator>().MigrateAsync("Papers");
            await RunAsync($"Data Source={file}", OldBook);
            await old.Database.MigrateAsync();
        }

        await using var db = NewContext(file);
        var books = await db.NumberRegisters.Include(row => row.Numbers).OrderBy(row => row.Id).ToListAsync();
        var lines = books.SelectMany(book => book.Numbers).OrderBy(line => line.Id).ToList();

        Assert.Equal([(51, 51), (1, 0)], books.Select(book => (book.LastNumber, book.TakenOverNumber)));
        Assert.Equal(
            [RegisteredNumberKind.Paper, RegisteredNumberKind.Withdrawn, RegisteredNumberKind.ByHand, RegisteredNumberKind.ByHand],
            lines.Select(line => line.Kind));
        Assert.Equal((null, "Thay bằng kế hoạch khác"), (lines[0].Reason, lines[1].Reason));
        Assert.Equal(["36-kh/qu dot thu", "37-kh/qu dot khac", "51-kh/qu ghi tay"], lines.Take(3).Select(line => line.SearchText));
        Assert.Equal(("36-KH/QU", "Đợt thử", new DateOnly(2023, 4, 10)), (lines[0].Text, lines[0].Subject, lines[0].IssuedOn));
        Assert.Empty(await db.Database.SqlQuery<string>($"SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync());
    }

    [Theory]
    [InlineData("'Reserved', NULL, NULL, NULL, NULL")]
    [InlineData("'Skipped', NULL, NULL, NULL, NULL")]
    [InlineData("'ByHand', NULL, '2023-01-01', NULL, NULL")]
    [InlineData("'Paper', 'Trích yếu', NULL, NULL, NULL")]
    public async Task Write_LineWithoutWhatItsKindNeeds_IsRefusedByTheDatabase(string values)
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        await using var db = database.NewContext();
        db.NumberRegisters.Add(new NumberRegister(tree.Committee.Id, "2020-2025", "KH"));
        await db.SaveChangesAsync();

        var failure = await Assert.ThrowsAsync<SqliteException>(() => RunAsync(
            database.ConnectionString,
            $"INSERT INTO RegisteredNumbers (RegisterId, Number, Text, SearchText, Kind, Subject, IssuedOn, Holder, Reason) VALUES (1, 1, '01-KH/QU', '', {values})"));

        Assert.Contains("CHECK constraint failed: CK_RegisteredNumbers_", failure.Message);
    }

    private static async Task RunAsync(string connectionString, string sql)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static SqliteAppDbContext NewContext(string file) => new(
        (DbContextOptions<SqliteAppDbContext>)new DbContextOptionsBuilder<SqliteAppDbContext>().UsePortalSqlite($"Data Source={file}").Options);
}
