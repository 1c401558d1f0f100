using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Organizations;
using StudyCampaigns.Tests.Plans;

namespace StudyCampaigns.Tests.Pages.Organizations;

/// <summary>How the documents of a unit look is chosen by those who issue them.</summary>
public sealed class DocumentDefaultsPageTests : IAsyncLifetime
{
    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync();

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    private string Address => $"/organizations/{portal.Tree.Committee.Id}/house-style";

    private static Dictionary<string, string?> Filled => new()
    {
        ["Input.Place"] = " Hà Nội ",
        ["Input.Headings"] = "Dash",
        ["Input.SignerPosition"] = "phó bí thư",
        ["Input.SignerName"] = "Lê Thị Thử",
    };

    [Fact]
    public async Task Post_Filled_ChangesTheDocumentsFromNowOn()
    {
        var officer = await portal.SignInAsync("officer");

        var answer = await officer.PostFormAsync(Address, Filled);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var db = portal.Database.NewContext();
        var unit = await db.Organizations.FirstAsync(row => row.Id == portal.Tree.Committee.Id);
        Assert.Equal(("Hà Nội", HeadingStyle.Dash, "PHÓ BÍ THƯ", "Lê Thị Thử"), (unit.Place, unit.HeadingStyle, unit.SignerPosition, unit.SignerName));
        Assert.Equal(1, await db.AuditEntries.CountAsync(row => row.Action == "organization.document-defaults"));
        var document = await new PlanSteps(portal.Database, portal.Tree).DraftedAsync("officer", portal.Tree.Committee);
        var page = (await officer.GetHtmlAsync($"/papers/{document}")).QuerySelector(".paper")!.TextContent;
        Assert.Contains("I- ", page);
        Assert.Contains("Hà Nội, ngày", page);
        Assert.NotNull((await officer.GetHtmlAsync($"/papers/{document}/edit")).QuerySelector(".headings-dash"));
    }

    [Theory]
    [InlineData("Input.Place", "Nhập địa danh ghi trên văn bản")]
    [InlineData("Input.SignerPosition", "Nhập chức vụ người ký")]
    public async Task Post_FieldEmpty_SaysWhatIsMissingAndKeepsTheRest(string field, string sentence)
    {
        var officer = await portal.SignInAsync("officer");

        var answer = await officer.PostFormAsync(Address, new(Filled) { [field] = " " });

        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Contains(sentence, page.QuerySelector($"[name='{field}'] ~ .field-validation-error")!.TextContent);
        Assert.Equal("Lê Thị Thử", page.QuerySelector<IHtmlInputElement>("[name='Input.SignerName']")!.Value);
        Assert.True(page.QuerySelector<IHtmlInputElement>("#de-muc-Dash")!.IsChecked);
    }

    [Fact]
    public async Task Post_SavedMeanwhile_ShowsBoth()
    {
        var officer = await portal.SignInAsync("officer");
        var form = (await officer.GetHtmlAsync(Address)).QuerySelector<IHtmlFormElement>("main form")!;
        var fields = form.Elements.OfType<IHtmlInputElement>().Where(row => row.Type == "hidden")
            .Select(row => KeyValuePair.Create(row.Name!, (string?)row.Value));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.PostFormAsync(Address, new(Filled) { ["Input.Place"] = "Nơi người trước ghi" })).StatusCode);

        var answer = await officer.Http.PostAsync(Address, new FormUrlEncodedContent([.. fields, .. Filled]));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Contains("Nơi người trước ghi", page.QuerySelector("main .alert")!.TextContent);
        Assert.Equal("Lê Thị Thử", page.QuerySelector<IHtmlInputElement>("[name='Input.SignerName']")!.Value);
    }

    [Theory]
    [InlineData("leader")]
    [InlineData("ward-a")]
    public async Task Get_WithoutTheRight_IsNotThere(string user)
    {
        var client = await portal.SignInAsync(user);

        Assert.Contains((await client.GetAsync(Address)).StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
    }
}
