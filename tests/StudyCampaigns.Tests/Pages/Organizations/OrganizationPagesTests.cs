using System.Net;

namespace StudyCampaigns.Tests.Pages.Organizations;

public sealed class OrganizationPagesTests : IAsyncLifetime
{
    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync();

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Theory]
    [InlineData("officer", "Quận ủy Thử", "5", "3")]
    [InlineData("ward-a", "Đảng ủy phường A", "2", "2")]
    [InlineData("cell-a1", "Chi bộ A1", "–", "–")]
    public async Task List_BeginsAtTheActorsOwnUnit(string userName, string name, string units, string cells)
    {
        var client = await portal.SignInAsync(userName);

        var row = Assert.Single((await client.GetHtmlAsync("/organizations")).QuerySelectorAll("tbody tr"));

        Assert.Equal(name, row.QuerySelector("th")!.TextContent.Trim());
        Assert.Equal([units, cells], row.QuerySelectorAll("td.num").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task List_SearchWithoutAccents_FindsOnlyWithinTheScope()
    {
        var officer = await portal.SignInAsync("officer");
        var ward = await portal.SignInAsync("ward-a");

        Assert.Equal(3, (await officer.GetHtmlAsync("/organizations?q=chi+bo")).QuerySelectorAll("tbody tr").Length);
        Assert.Equal(2, (await ward.GetHtmlAsync("/organizations?q=chi+bo")).QuerySelectorAll("tbody tr").Length);
        Assert.NotNull((await ward.GetHtmlAsync("/organizations?q=b1")).QuerySelector(".empty"));
    }

    [Fact]
    public async Task Details_Ward_ShowsItsCellsAndItsPlaces()
    {
        var client = await portal.SignInAsync("officer");

        var page = await client.GetHtmlAsync($"/organizations/{portal.Tree.WardA.Id}");

        Assert.Equal(["Chi bộ A1", "Chi bộ A2"], page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()));
        Assert.Contains("Trực thuộc Quận ủy Thử từ 01/01/2020, hiện nay", page.QuerySelector(".timeline")!.TextContent);
        Assert.DoesNotContain("Tài khoản giữ vai trò", page.Body!.TextContent);
    }

    [Fact]
    public async Task Details_OutsideTheScope_IsNotThere()
    {
        var ward = await portal.SignInAsync("ward-a");

        Assert.Equal(HttpStatusCode.NotFound, (await ward.GetAsync($"/organizations/{portal.Tree.CellB1.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ward.GetAsync($"/organizations/{portal.Tree.Committee.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ward.GetAsync("/organizations/999999")).StatusCode);
    }

    [Theory]
    [InlineData("ward-a", true)]
    [InlineData("officer", false)]
    public async Task Details_Cell_LinksToMembersWhereTheyMayBeSeen(string userName, bool links)
    {
        var client = await portal.SignInAsync(userName);

        var page = await client.GetHtmlAsync($"/organizations/{portal.Tree.CellA1.Id}");

        Assert.Equal(links, page.QuerySelector($"a[href='/organizations/{portal.Tree.CellA1.Id}/members']") is not null);
    }

    [Fact]
    public async Task Details_Administrator_SeesWhoHoldsRolesInAtMostEightCommands()
    {
        var admin = await portal.SignInAsync("admin");
        var url = $"/organizations/{portal.Tree.WardA.Id}";

        Assert.Contains("ward-a", (await admin.GetHtmlAsync(url)).Body!.TextContent);
        Assert.InRange(await portal.CountCommandsAsync(() => admin.GetHtmlAsync(url)), 1, 8);
        Assert.InRange(await portal.CountCommandsAsync(() => admin.GetHtmlAsync("/organizations")), 1, 8);
    }
}
