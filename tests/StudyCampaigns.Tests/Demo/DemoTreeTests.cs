using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Demo;
using StudyCampaigns.Members;

namespace StudyCampaigns.Tests.Demo;

public sealed class DemoTreeTests
{
    [Fact]
    public async Task LoadAsync_ThanhXuan_HasTheSizeOfAnOldDistrict()
    {
        await using var db = (await DemoDatabase.SharedAsync()).NewContext();
        var district = await db.Organizations.SingleAsync(row => row.Code == "QU-TX");

        var wards = await db.Organizations.CountAsync(row => row.ParentId == district.Id && row.Type.Code == "DANG-UY-PHUONG");
        var cells = await db.Organizations.Where(row => row.Path.StartsWith(district.Path) && row.Type.IsCell).Select(row => row.Id).ToListAsync();
        var sizes = await db.Memberships.Where(row => row.To == null).GroupBy(row => row.CellId)
            .Select(group => new { Cell = group.Key, Members = group.Count() }).ToDictionaryAsync(row => row.Cell, row => row.Members);

        Assert.Equal(11, wards);
        Assert.InRange(cells.Count, 440, 460);
        Assert.All(cells, cell => Assert.InRange(sizes[cell], 8, 120));
        Assert.InRange(cells.Sum(cell => sizes[cell]), 17_000, 19_000);
        Assert.Contains(cells, cell => sizes[cell] == 120);
        Assert.Contains(cells, cell => sizes[cell] == 8);
    }

    [Fact]
    public async Task LoadAsync_DongDa_HasItsWardsOf2023()
    {
        await using var db = (await DemoDatabase.SharedAsync()).NewContext();

        var wards = await db.Organizations.Where(row => row.Parent!.Code == "QU-DD" && row.Type.Code == "DANG-UY-PHUONG").ToListAsync();

        Assert.Equal(21, wards.Count);
        Assert.All(wards, ward => Assert.NotEmpty(ward.SignerName!));
    }

    [Fact]
    public async Task LoadAsync_EveryUnit_StandsWhereItsTypeMayStand()
    {
        await using var db = (await DemoDatabase.SharedAsync()).NewContext();

        var units = await db.Organizations.Include(row => row.Type).Include(row => row.Parent!.Type).Include(row => row.Placements).ToListAsync();

        Assert.All(units.Where(unit => unit.Parent is not null), unit =>
        {
            Assert.Contains(unit.Type.Code, unit.Parent!.Type.AllowedChildTypes);
            Assert.Equal($"{unit.Parent.Path}{unit.Id}/", unit.Path);
        });
        Assert.All(units, unit => Assert.Equal(unit.Path, Assert.Single(unit.Placements).Path));
        Assert.Single(units, unit => unit.Parent is null);
    }

    [Fact]
    public async Task LoadAsync_Members_HaveEveryStandingAndOneCardEach()
    {
        await using var db = (await DemoDatabase.SharedAsync()).NewContext();

        var kinds = await db.Memberships.Where(row => row.To == null).GroupBy(row => row.Kind)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count);
        var cards = await db.Members.Where(row => row.CardNumber != null).Select(row => row.CardNumber!).ToListAsync();

        Assert.All(Enum.GetValues<MembershipStatus>(), kind => Assert.True(kinds[kind] >= 100, $"{kind}"));
        Assert.Equal(cards.Count, cards.Distinct().Count());
        Assert.All(cards, card => Assert.Matches("^[0-9]{12}$", card));
    }

    [Theory]
    [InlineData("tuyengiao.thanhxuan", "QU-TX", Permission.DraftDocuments)]
    [InlineData("lanhdao.thanhxuan", "QU-TX", Permission.ApproveDocuments)]
    [InlineData("phuong.khuongdinh", "DU-KHUONG-DINH", Permission.ConfirmSessions)]
    [InlineData("phuong.vanmieu", "DU-VAN-MIEU", Permission.SubmitReports)]
    [InlineData("chibo.khuongdinh.01", "CB-KHUONG-DINH-01", Permission.RecordSessions)]
    [InlineData("chibo.khuongdinh.44", "CB-KHUONG-DINH-44", Permission.RecordSessions)]
    [InlineData("chibo.nhanchinh.01", "CB-NHAN-CHINH-01", Permission.RecordSessions)]
    [InlineData("tuyengiao.dongda", "QU-DD", Permission.IssueDocuments)]
    [InlineData("lanhdao.dongda", "QU-DD", Permission.ViewReports)]
    [InlineData("quantri", "TU-HN", Permission.ManageAccounts)]
    public async Task LoadAsync_Account_SignsInWithThePasswordAndItsRights(string userName, string code, Permission permission)
    {
        var database = await DemoDatabase.SharedAsync();
        await using var db = database.NewContext();
        var account = await db.Users.SingleAsync(row => row.NormalizedUserName == userName.ToUpperInvariant());

        var verified = new PasswordHasher<Account>().VerifyHashedPassword(account, account.PasswordHash!, "SinhHoat#2023");
        var actor = (await new ActorLoader(db, database.Clock, new ActorCache(database.Clock)).FindAsync(account.Id, CancellationToken.None))!;

        Assert.Equal(PasswordVerificationResult.Success, verified);
        var unit = await db.Organizations.SingleAsync(row => row.Code == code);
        Assert.Equal(unit.Id, actor.OrganizationId);
        Assert.True(actor.May(permission, unit.Path));
    }

    [Fact]
    public async Task ShownAccountsAsync_EveryOne_Exists()
    {
        await using var db = (await DemoDatabase.SharedAsync()).NewContext();

        var shown = await DemoSeed.ShownAccountsAsync(CancellationToken.None);

        Assert.Contains(shown, account => account.UserName == "chibo.khuongdinh.01");
        var known = await db.Users.Select(row => row.UserName!).ToListAsync();
        Assert.Subset(known.ToHashSet(), shown.Select(account => account.UserName).ToHashSet());
    }
}
