using System.Net;
using AngleSharp.Dom;
using StudyCampaigns.Tests.Pages.Sessions;

namespace StudyCampaigns.Tests.Pages.Members;

public sealed class MembersPageTests
{
    [Fact]
    public async Task Get_Cell_ListsByGivenNameWithStandingAndLeavesAnAuditRow()
    {
        await using var portal = await PortalFixture.StartAsync();
        var client = await portal.SignInAsync("cell-a1");
        var url = $"/organizations/{portal.Tree.CellA1.Id}/members";

        var page = await client.GetHtmlAsync(url);

        Assert.Equal(
            ["Trần A1 An", "Trần A1 Ánh", "Trần A1 Bình", "Trần A1 Dũng", "Trần A1 Đạt", "Trần A1 Hằng", "Trần A1 Hưng"],
            page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
        Assert.Contains("Miễn sinh hoạt", page.QuerySelectorAll("tbody tr").Last().TextContent);
        Assert.Equal(1, await portal.CountAuditAsync("members.viewed", portal.Tree.CellA1.Id));
        Assert.InRange(await portal.CountCommandsAsync(() => client.GetHtmlAsync(url)), 1, 8);
    }

    [Fact]
    public async Task Get_SearchWithoutAccents_FindsTheMember()
    {
        await using var portal = await PortalFixture.StartAsync();
        var client = await portal.SignInAsync("ward-a");

        var page = await client.GetHtmlAsync($"/organizations/{portal.Tree.CellA1.Id}/members?search=dat");

        Assert.Equal(["Trần A1 Đạt"], page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Get_NobodyFits_SaysWhatToDo()
    {
        await using var portal = await PortalFixture.StartAsync();
        var client = await portal.SignInAsync("cell-a1");

        var page = await client.GetHtmlAsync($"/organizations/{portal.Tree.CellA1.Id}/members?search=zzz");

        Assert.NotNull(page.QuerySelector(".empty"));
    }

    [Fact]
    public async Task Get_NameWithMarkup_IsShownAsText()
    {
        await using var portal = await PortalFixture.StartAsync();
        var name = await portal.RenameOneToMarkupAsync();
        var client = await portal.SignInAsync("cell-a1");

        var page = await client.GetHtmlAsync($"/organizations/{portal.Tree.CellA1.Id}/members");

        Assert.Contains(name, page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
        Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent.Contains("alert"));
    }

    [Theory]
    [InlineData("cell-a2", HttpStatusCode.NotFound)]
    [InlineData("ward-b", HttpStatusCode.NotFound)]
    [InlineData("leader", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    public async Task Get_NotAllowedOrOfSomebodyElse_IsClosed(string account, HttpStatusCode status)
    {
        await using var portal = await PortalFixture.StartAsync();
        var client = await portal.SignInAsync(account);

        Assert.Equal(status, (await client.GetAsync($"/organizations/{portal.Tree.CellA1.Id}/members")).StatusCode);
    }
}
