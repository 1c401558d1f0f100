using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Directives;
using StudyCampaigns.Web.Pages;
using static StudyCampaigns.Tests.Pages.Directives.DirectiveForms;

namespace StudyCampaigns.Tests.Pages.Directives;

/// <summary>The library of directives over HTTP; its files have <see cref="DirectiveFileTests"/>.</summary>
public sealed class DirectivePagesTests : IAsyncLifetime
{
    private PortalFixture portal = null!;
    private int id;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFixture.StartAsync();
        await using var db = portal.Database.NewContext();
        id = await db.Directives.Select(row => row.Id).SingleAsync();
    }

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Theory]
    [InlineData("leader")]
    [InlineData("ward-a")]
    [InlineData("cell-a1")]
    public async Task Writing_WithoutThePermission_IsForbidden(string user)
    {
        var client = await portal.SignInAsync(user);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/directives/create")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/directives/{id}/edit")).StatusCode);
        var page = await client.GetHtmlAsync($"/directives/{id}");
        Assert.Null(page.QuerySelector($"a[href='/directives/{id}/edit']"));
        Assert.Contains("147-KH/TU", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task List_SearchAndFilters_Narrow()
    {
        await AddAsync("05-CT/TW", "Chỉ thị", "Bộ Chính trị", new DateOnly(2016, 5, 15), "Về đẩy mạnh học tập và làm theo");
        var client = await portal.SignInAsync("cell-a1");

        Assert.Equal(2, Rows(await client.GetHtmlAsync("/directives")).Count);
        Assert.Contains("05-CT/TW", Assert.Single(Rows(await client.GetHtmlAsync("/directives?q=hoc+tap"))));
        Assert.Contains("147-KH/TU", Assert.Single(Rows(await client.GetHtmlAsync("/directives?year=2023"))));
        Assert.Contains("05-CT/TW", Assert.Single(Rows(await client.GetHtmlAsync("/directives?type=Ch%E1%BB%89+th%E1%BB%8B"))));
        Assert.Contains("05-CT/TW", Assert.Single(Rows(await client.GetHtmlAsync("/directives?q=bo+chinh+tri&issuer=B%E1%BB%99+Ch%C3%ADnh+tr%E1%BB%8B"))));
        var empty = await client.GetHtmlAsync("/directives?q=khong+co+dau");
        Assert.NotNull(empty.QuerySelector(".empty a[href='/directives']"));
    }

    [Fact]
    public async Task Create_WithoutFacts_KeepsWhatWasTyped()
    {
        var client = await portal.SignInAsync("officer");

        var answer = await client.PostDirectiveAsync("/directives/create", new() { ["Input.Subject"] = "Trích yếu đã gõ", ["Input.Number"] = "" });

        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Equal("Trích yếu đã gõ", page.QuerySelector<IHtmlTextAreaElement>("[name='Input.Subject']")!.Value);
        Assert.Contains(DirectiveRefusals.NumberMissing.Sentence, page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Create_TheSameNumberOfTheSameIssuer_IsRefused()
    {
        var client = await portal.SignInAsync("officer");

        var answer = await client.PostDirectiveAsync("/directives/create", Facts(" 147-KH/TU ", "Ban Thường vụ Thành ủy Thử"));

        Assert.Contains(DirectiveRefusals.AlreadyThere.Sentence, (await PortalClient.ReadHtmlAsync(answer)).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Edit_SomebodySavedFirst_ShowsBothVersions()
    {
        var client = await portal.SignInAsync("officer");
        var version = (await client.GetHtmlAsync($"/directives/{id}/edit")).QuerySelector<IHtmlInputElement>("[name='Input.Version']")!.Value;
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostDirectiveAsync($"/directives/{id}/edit", new() { ["Input.Subject"] = "Bản của người trước" })).StatusCode);

        var answer = await client.PostDirectiveAsync($"/directives/{id}/edit", new() { ["Input.Subject"] = "Bản của tôi", ["Input.Version"] = version });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Contains(WriteConflictFilter.Sentence, page.QuerySelector("main")!.TextContent);
        Assert.Contains("Bản của người trước", page.QuerySelector("main .facts")!.TextContent);
        Assert.Equal("Bản của tôi", page.QuerySelector<IHtmlTextAreaElement>("[name='Input.Subject']")!.Value);
    }

    [Fact]
    public async Task Details_OfAnotherBranch_IsNotFound()
    {
        await using (var db = portal.Database.NewContext())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE Directives SET Path = {portal.Tree.WardB.Path}");
        }

        var client = await portal.SignInAsync("cell-a1");
        var officer = await portal.SignInAsync("officer");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/directives/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/directives/{id}?handler=File&file=1")).StatusCode);
        Assert.Empty(Rows(await client.GetHtmlAsync("/directives")));
        Assert.Empty(Rows(await client.GetHtmlAsync("/directives?q=147")));

        // The officer reads it but it is not his unit's library.
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync($"/directives/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/directives/{id}/edit")).StatusCode);
    }

    private async Task AddAsync(string number, string typeName, string issuer, DateOnly issuedOn, string subject)
    {
        await using var db = portal.Database.NewContext();
        db.Directives.Add(new Directive(new(number, typeName, issuer, issuedOn, subject), portal.Tree.Committee.Path));
        await db.SaveChangesAsync();
    }
}
