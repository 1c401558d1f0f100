using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using StudyCampaigns.Registers;
using StudyCampaigns.Web.Pages;

namespace StudyCampaigns.Tests.Pages.Documents;

/// <summary>/papers/{id}/issuance: the number, the day and who signs.</summary>
public sealed class IssuancePageTests : PageTests
{
    [Fact]
    public async Task Issuance_EarlierThanLastNumber_AsksToConfirm()
    {
        await Plans.IssuedAsync();
        var id = await Plans.ApprovedAsync();
        var client = await SignInAsync("officer");
        var url = $"/papers/{id}/issuance";

        var page = await client.PostRefusedAsync(url, new() { ["Input.IssuedOn"] = "2023-06-19" });

        Assert.Contains("Số liền trước đã ghi ngày 20/06/2023", page.ErrorAt("Input.IssuedOn"));
        Assert.NotNull(page.QuerySelector("[name='Input.AcceptEarlierDate'][type=checkbox]"));
        await client.MoveAsync(url, new() { ["Input.IssuedOn"] = "2023-06-19", ["Input.AcceptEarlierDate"] = "true" });
        Assert.Equal("02-KH/QU", (await Plans.FindAsync(id)).NumberText);
    }

    [Theory]
    [InlineData("2014-01-01", "Sổ văn bản bắt đầu từ ngày 01/07/2015")]
    [InlineData("0023-06-20", TypedDay.YearRule)]
    [InlineData("20/06/23", TypedDay.YearRule)]
    [InlineData("31/02/2023", TypedDay.FormRule)]
    [InlineData("9999-12-31", "đến 31/12/2099")]
    public async Task Issuance_DayThatCannotBe_SaysWhyAtTheDayAndKeepsIt(string day, string why)
    {
        var id = await Plans.ApprovedAsync();
        var client = await SignInAsync("officer");

        var page = await client.PostRefusedAsync($"/papers/{id}/issuance", new() { ["Input.IssuedOn"] = day });

        Assert.Contains(why, page.ErrorAt("Input.IssuedOn"));
        Assert.Equal(day, page.ValueOf("Input.IssuedOn"));
        Assert.Null((await Plans.FindAsync(id)).NumberText);
    }

    [Fact]
    public async Task Issuance_WithReservedNumber_OffersItAndUsesIt()
    {
        await Numbers.ReserveAsync("officer", Tree.Committee, holder: "Văn phòng");
        var line = await Numbers.LineAsync(Tree.Committee, 1);
        var id = await Plans.ApprovedAsync();
        var client = await SignInAsync("officer");
        var url = $"/papers/{id}/issuance";

        var options = (await client.GetHtmlAsync(url)).QuerySelector<IHtmlSelectElement>("[name='Input.ReservationId']")!.Options;
        Assert.Equal(["Số tiếp theo: 02-KH/QU", "Số đang giữ: 01-KH/QU (Văn phòng)"], options.Select(option => option.Text));
        var page = await client.PostRefusedAsync(url, new() { ["Input.ReservationId"] = "987654" });
        Assert.Equal(RegisterRefusals.ReservationGone.Sentence, page.ErrorAt("Input.ReservationId"));
        await client.MoveAsync(url, new() { ["Input.ReservationId"] = $"{line.Id}" });

        Assert.Equal("01-KH/QU", (await Plans.FindAsync(id)).NumberText);
    }

    [Fact]
    public async Task Issuance_DayOfTheTermBefore_ShowsTheNumberOfThatBookBeforeItIsGiven()
    {
        await using (var db = Portal.Database.NewContext())
        {
            db.DocumentRegisters.Add(new DocumentRegister(Tree.Committee.Id, "2015-2020", "KH", 60));
            await db.SaveChangesAsync();
        }

        var id = await Plans.ApprovedAsync();
        var client = await SignInAsync("officer");
        var url = $"/papers/{id}/issuance";
        Assert.Contains("01-KH/QU (nhiệm kỳ 2020-2025)", (await client.GetHtmlAsync(url)).QuerySelector(".facts")!.TextContent);

        var page = await client.PostRefusedAsync(url, new() { ["Input.IssuedOn"] = "2020-05-20", ["Input.SignerName"] = "Nguyễn Văn Ký" });

        Assert.Equal("Ngày này thuộc nhiệm kỳ 2015-2020, số cấp cho văn bản là 61-KH/QU; nếu đúng thì bấm Ban hành lần nữa.", page.ErrorAt("Input.IssuedOn"));
        Assert.Contains("61-KH/QU (nhiệm kỳ 2015-2020)", page.QuerySelector(".facts")!.TextContent);
        Assert.Equal(("2020-05-20", "Nguyễn Văn Ký"), (page.ValueOf("Input.IssuedOn"), page.ValueOf("Input.SignerName")));
        Assert.Null((await Plans.FindAsync(id)).NumberText);

        var form = PortalClient.FilledIn((IHtmlFormElement)page.QuerySelector("main form")!);
        await client.Http.PostAsync(url, new FormUrlEncodedContent(form));
        Assert.Equal("61-KH/QU", (await Plans.FindAsync(id)).NumberText);
    }

    [Fact]
    public async Task Issuance_ReservedBeforeTheBookWasTakenOver_IsNotOffered()
    {
        await Numbers.ReserveAsync("officer", Tree.Committee, holder: "Văn phòng");
        await Numbers.SetLastAsync("officer", Tree.Committee, 60);
        var id = await Plans.ApprovedAsync();

        var page = await (await SignInAsync("officer")).GetHtmlAsync($"/papers/{id}/issuance");

        Assert.Null(page.QuerySelector("[name='Input.ReservationId']"));
        Assert.Contains("61-KH/QU", page.QuerySelector(".facts")!.TextContent);
    }

    [Fact]
    public async Task Issuance_OfDepartment_OffersItsAuthoritiesAndPrintsTheChosen()
    {
        var (unit, user) = await Documents.AddDepartmentAsync();
        var id = (await Documents.DraftAsync(user, unit, "THONG-BAO")).Value;
        await Documents.SubmitAsync(user, id);
        await Documents.ApproveAsync(user, id);
        var client = await SignInAsync(user);
        var url = $"/papers/{id}/issuance";

        var options = (await client.GetHtmlAsync(url)).QuerySelectorAll("[name='Input.SignerAuthority'] option");
        await client.MoveAsync(url, new()
        {
            ["Input.SignerAuthority"] = "K/T TRƯỞNG BAN",
            ["Input.SignerPosition"] = "Phó Trưởng ban",
            ["Input.SignerName"] = "Nguyễn Văn Ký",
        });

        Assert.Equal(["", "K/T TRƯỞNG BAN", "T/L BAN THƯỜNG VỤ"], options.Select(option => option.GetAttribute("value")));
        Assert.Contains("K/T TRƯỞNG BAN", (await client.GetHtmlAsync($"/papers/{id}")).QuerySelector(".paper-foot")!.TextContent);
    }

    [Fact]
    public async Task Issuance_OfCommittee_RefusesAnAuthorityItDoesNotHave()
    {
        var id = await Documents.SubmittedAsync();
        await Documents.ApproveAsync("leader", id);
        var client = await SignInAsync("officer");

        var page = await client.PostRefusedAsync(
            $"/papers/{id}/issuance", new() { ["Input.SignerAuthority"] = "K/T BÍ THƯ", ["Input.SignerName"] = "Nguyễn Văn Ký" });

        Assert.Contains("tập thể ký T/M, không ký K/T", page.QuerySelector("main")!.TextContent);
        Assert.Equal("Nguyễn Văn Ký", page.ValueOf("Input.SignerName"));
    }
}
