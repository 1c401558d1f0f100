using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Directives;
using StudyCampaigns.Members;
using StudyCampaigns.Organizations;
using StudyCampaigns.Text;

namespace StudyCampaigns.Tests;

/// <summary>
/// The one tree every test uses: a district committee, wards A and B, cells A1, A2 (of A) and B1 (of B), a campaign with two topics,
/// members in each cell, one account for each role. All of it is invented.
/// </summary>
public sealed class TestTree
{
    public const string Password = "SinhHoat#2023";

    public static readonly DateOnly Founded = new(2020, 1, 1);

    private static readonly string PasswordHash = new PasswordHasher<Account>().HashPassword(null!, Password);

    private readonly Dictionary<string, (int Id, string Name)> accounts = [];

    private TestTree() { }

    public sealed record Unit(int Id, string Path, string Name);

    public Unit City { get; private set; } = null!;

    public Unit Committee { get; private set; } = null!;

    public Unit WardA { get; private set; } = null!;

    public Unit WardB { get; private set; } = null!;

    public Unit CellA1 { get; private set; } = null!;

    public Unit CellA2 { get; private set; } = null!;

    public Unit CellB1 { get; private set; } = null!;

    public int CampaignId { get; private set; }

    public IReadOnlyList<int> TopicIds { get; private set; } = [];

    /// <summary>The rights of an account of <see cref="Accounts"/> as they stand in the database, for use-case tests.</summary>
    public async Task<Actor> ActorAsync(TestDatabase database, string userName)
    {
        await using var db = database.NewContext();
        return (await new ActorLoader(db, database.Clock, new ActorCache(database.Clock)).FindAsync(accounts[userName].Id, CancellationToken.None))!;
    }

    public static async Task<TestTree> PlantAsync(TestDatabase database)
    {
        await using var db = database.NewContext();
        var tree = new TestTree();
        var types = await db.OrganizationTypes.ToDictionaryAsync(type => type.Code);
        var city = await AddAsync(db, null, types["THANH-UY"], "TU-T", "Thành ủy Thử", "THÀNH ỦY THỬ", "ĐẢNG BỘ THÀNH PHỐ THỬ");
        var committee = await AddAsync(db, city, types["QUAN-UY"], "QU-T", "Quận ủy Thử", "QUẬN ỦY THỬ", "ĐẢNG BỘ QUẬN THỬ");
        var wardA = await AddAsync(db, committee, types["DANG-UY-PHUONG"], "DU-A", "Đảng ủy phường A", "ĐẢNG ỦY PHƯỜNG A", "ĐẢNG BỘ PHƯỜNG A");
        var wardB = await AddAsync(db, committee, types["DANG-UY-PHUONG"], "DU-B", "Đảng ủy phường B", "ĐẢNG ỦY PHƯỜNG B", "ĐẢNG BỘ PHƯỜNG B");
        var cellA1 = await AddAsync(db, wardA, types["CHI-BO"], "CB-A1", "Chi bộ A1", "CHI BỘ A1", "CHI BỘ A1");
        var cellA2 = await AddAsync(db, wardA, types["CHI-BO"], "CB-A2", "Chi bộ A2", "CHI BỘ A2", "CHI BỘ A2");
        var cellB1 = await AddAsync(db, wardB, types["CHI-BO"], "CB-B1", "Chi bộ B1", "CHI BỘ B1", "CHI BỘ B1");
        (tree.City, tree.Committee, tree.WardA, tree.WardB) = (Of(city), Of(committee), Of(wardA), Of(wardB));
        (tree.CellA1, tree.CellA2, tree.CellB1) = (Of(cellA1), Of(cellA2), Of(cellB1));

        foreach (var (cell, officials) in new[] { (cellA1, 5), (cellA2, 3), (cellB1, 4) })
        {
            AddMembers(db, cell, officials);
        }

        var campaign = AddCampaign(db, committee);
        await AddAccountsAsync(db, tree, committee, wardA, wardB, cellA1, cellA2, cellB1, city);
        await db.SaveChangesAsync();
        tree.CampaignId = campaign.Id;
        tree.TopicIds = [.. campaign.Topics.OrderBy(topic => topic.Order).Select(topic => topic.Id)];
        foreach (var account in await db.Users.ToListAsync())
        {
            tree.accounts[account.UserName!] = (account.Id, account.DisplayName);
        }

        return tree;
    }

    private static async Task<Organization> AddAsync(
        AppDbContext db, Organization? parent, OrganizationType type, string code, string name, string letterhead, string body)
    {
        var unit = new Organization(code, name, type, Founded)
        {
            Letterhead = letterhead,
            BodyLetterhead = body,
        };
        Assert.Null(unit.SetDocumentDefaults("Thử", unit.HeadingStyle, unit.SignerPosition, "Nguyễn Văn Ký"));
        db.Organizations.Add(unit);
        await db.SaveChangesAsync();
        unit.PlaceBelow(parent, Founded);
        await db.SaveChangesAsync();
        return unit;
    }

    private static void AddMembers(AppDbContext db, Organization cell, int officials)
    {
        string[] given = ["An", "Ánh", "Bình", "Dũng", "Đạt", "Hằng", "Hưng"];
        var kinds = Enumerable.Repeat(MembershipStatus.Official, officials).Append(MembershipStatus.Probationary).Append(MembershipStatus.Exempt);
        foreach (var (index, kind) in kinds.Index())
        {
            var member = new Member($"Trần {cell.Code[3..]} {given[index]}", 1950 + index, null);
            member.Memberships.Add(new Membership { CellId = cell.Id, Kind = kind, From = Founded });
            db.Members.Add(member);
        }
    }

    private static StudyCampaign AddCampaign(AppDbContext db, Organization owner)
    {
        var directive = new Directive(
            new("147-KH/TU", "Kế hoạch", "Ban Thường vụ Thành ủy Thử", new DateOnly(2023, 3, 30), "Tổ chức đợt sinh hoạt chính trị"), owner.Path);
        var campaign = new StudyCampaign
        {
            Code = "147-KH-TU",
            Name = "Đợt sinh hoạt chính trị về tác phẩm thử",
            ShortName = "Đợt sinh hoạt 147-KH/TU",
            Organization = owner,
            CoordinatingBody = "Ban Tuyên giáo Quận ủy",
            StartsOn = new DateOnly(2023, 4, 1),
            EndsOn = new DateOnly(2023, 12, 31),
        };
        campaign.Directives.Add(new CampaignDirective { Directive = directive, IsBasis = true, Order = 1 });
        campaign.Topics.Add(new CampaignTopic { Order = 1, Title = "Chủ đề một" });
        campaign.Topics.Add(new CampaignTopic { Order = 2, Title = "Chủ đề hai" });
        db.Campaigns.Add(campaign);
        return campaign;
    }

    private static async Task AddAccountsAsync(
        AppDbContext db, TestTree tree, Organization committee, Organization wardA, Organization wardB,
        Organization cellA1, Organization cellA2, Organization cellB1, Organization city)
    {
        var roles = await db.Roles.ToDictionaryAsync(role => role.Code);
        foreach (var (userName, role, unit) in new (string, string, Organization)[]
        {
            ("officer", "PROPAGANDA-OFFICER", committee),
            ("leader", "LEADER", committee),
            ("ward-a", "WARD-OFFICER", wardA),
            ("ward-b", "WARD-OFFICER", wardB),
            ("cell-a1", "CELL-SECRETARY", cellA1),
            ("cell-a2", "CELL-SECRETARY", cellA2),
            ("cell-b1", "CELL-SECRETARY", cellB1),
            ("admin", "ADMINISTRATOR", city),
        })
        {
            var account = new Account
            {
                UserName = userName,
                NormalizedUserName = userName.ToUpperInvariant(),
                DisplayName = $"Tài khoản {userName}",
                PasswordHash = PasswordHash,
                SecurityStamp = Guid.NewGuid().ToString(),
                LockoutEnabled = true,
            };
            account.Assignments.Add(new RoleAssignment { Role = roles[role], Organization = unit, From = Founded });
            db.Users.Add(account);
        }
    }

    private static Unit Of(Organization unit) => new(unit.Id, unit.Path, unit.Name);
}
