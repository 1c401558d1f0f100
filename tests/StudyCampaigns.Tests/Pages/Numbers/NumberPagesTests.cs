using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Numbering;
using StudyCampaigns.Tests.Numbering;
using StudyCampaigns.Tests.Plans;
using StudyCampaigns.Web.Pages;

namespace StudyCampaigns.Tests.Pages.Numbers;

public sealed class NumberPagesTests : IAsyncLifetime
{
    private const string Book = "/numbers/QU-T/2020-2025/KH";

    private static readonly DateOnly Today = new(2023, 6, 20);

    private PortalFixture portal = null!;
    private NumberSteps numbers = null!;
    private PlanSteps plans = null!;

    private TestTree.Unit Unit => portal.Tree.Committee;

    public async Task InitializeAsync()
    {
        portal = await PortalFixture.StartAsync();
        numbers = new NumberSteps(portal.Database, portal.Tree);
        plans = new PlanSteps(portal.Database, portal.Tree);
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task EveryAddress_WithoutThePermission_IsForbidden()
    {
        var admin = await portal.SignInAsync("admin");
        var leader = await portal.SignInAsync("leader");
        await numbers.ReserveAsync("officer", Unit);
        var line = $"/numbers/{(await numbers.LineAsync(Unit, 1)).Id}";

        Assert.Equal(HttpStatusCode.Forbidden, (await admin.GetAsync("/numbers")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync("/numbers")).StatusCode);
        foreach (var url in new[] { $"{Book}/reservation", $"{Book}/skip", $"{Book}/entry", $"{Book}/last-number", line })
        {
            Assert.Equal((url, HttpStatusCode.Forbidden), (url, (await leader.GetAsync(url)).StatusCode));
        }
    }

    [Theory]
    [InlineData("ward-a", "/numbers?organization=DU-B")]
    [InlineData("ward-a", "/numbers?organization=QU-T")]
    [InlineData("ward-a", "/numbers/DU-B/2020-2025/KH/reservation")]
    [InlineData("officer", "/numbers/DU-A/2020-2025/KH/entry")]
    [InlineData("officer", "/numbers?term=2025-2030")]
    [InlineData("officer", "/numbers?type=XX")]
    [InlineData("officer", "/numbers/QU-T/2025-2030/KH/skip")]
    [InlineData("officer", "/numbers/QU-T/2020-2025/XX/skip")]
    public async Task Address_OutsideTheSubtreeOrOfNoBook_IsNotFound(string user, string url)
    {
        var client = await portal.SignInAsync(user);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(url)).StatusCode);
    }

    [Fact]
    public async Task List_EveryKindOfLine_IsShownWithItsWord()
    {
        var paper = await plans.IssuedAsync();
        var withdrawn = await plans.IssuedAsync();
        await plans.WithdrawAsync("officer", withdrawn, "Thay bằng kế hoạch khác");
        await numbers.ReserveAsync("officer", Unit, holder: "Văn phòng, chờ ký");
        await numbers.SkipAsync("officer", Unit, 4, "In nhầm");
        await numbers.EnterAsync("officer", Unit, 5, Today, "Kế hoạch giấy");
        var page = await (await portal.SignInAsync("officer")).GetHtmlAsync("/numbers");

        var rows = page.QuerySelectorAll("main tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(5, rows.Count);
        foreach (var (row, words) in rows.Zip(new[]
        {
            new[] { "05-KH/QU", "20/06/2023", "Kế hoạch giấy", "Ghi tay" },
            ["04-KH/QU", "Lý do: In nhầm", "Bỏ số"],
            ["03-KH/QU", "Giữ cho: Văn phòng, chờ ký", "Đang giữ"],
            ["02-KH/QU", "Lý do: Thay bằng kế hoạch khác", "Đã thu hồi"],
            ["01-KH/QU", "20/06/2023", "Đã cấp"],
        }))
        {
            Assert.All(words, word => Assert.Contains(word, row));
        }

        Assert.NotNull(page.QuerySelector($"main a[href='/papers/{paper}']"));
        Assert.Contains("số tiếp theo: 06", page.QuerySelector(".page-bar")!.TextContent);
        Assert.NotNull(page.QuerySelector("[data-print]"));
        Assert.Contains("5 số", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task List_ReaderBelowAndAbove_SeesTheBookAndNoForms()
    {
        await numbers.EnterAsync("ward-a", portal.Tree.WardA, 1, Today, "Kế hoạch của phường");
        var page = await (await portal.SignInAsync("leader")).GetHtmlAsync("/numbers?organization=DU-A&type=KH");

        Assert.Contains("Kế hoạch của phường", page.QuerySelector("main tbody")!.TextContent);
        Assert.Empty(page.QuerySelectorAll($"main a[href*='/reservation'], main tbody a"));
    }

    [Fact]
    public async Task List_SearchWithoutAccentsAndFilter_FindsAndCounts()
    {
        await numbers.EnterAsync("officer", Unit, 1, Today, "Tuyên truyền về đạo đức công vụ");
        await numbers.EnterAsync("officer", Unit, 2, Today, "Kiểm tra công tác Đảng");
        await numbers.SkipAsync("officer", Unit, 3, "Đạo đức: cấp nhầm");
        var client = await portal.SignInAsync("officer");

        var found = await client.GetHtmlAsync("/numbers?q=dao+duc");
        var skipped = await client.GetHtmlAsync("/numbers?q=DAO+DUC&state=Skipped");
        var nothing = await client.GetHtmlAsync("/numbers?q=khong+co");

        Assert.Equal(["03-KH/QU", "01-KH/QU"], Texts(found));
        Assert.Equal(["03-KH/QU"], Texts(skipped));
        Assert.Contains("Tất cả 2", skipped.QuerySelector(".chips")!.TextContent);
        Assert.Contains("Không có số nào khớp", nothing.QuerySelector("main .empty")!.TextContent);
    }

    [Fact]
    public async Task List_OtherTypeAndTerm_AreOtherBooks()
    {
        await numbers.EnterAsync("officer", Unit, 1, Today);
        var client = await portal.SignInAsync("officer");

        Assert.Contains("chưa có số nào", (await client.GetHtmlAsync("/numbers?type=BC")).QuerySelector("main .empty")!.TextContent);
        Assert.Contains("chưa có số nào", (await client.GetHtmlAsync("/numbers?term=2015-2020&type=KH")).QuerySelector("main .empty")!.TextContent);
        Assert.Equal(["01-KH/QU"], Texts(await client.GetHtmlAsync("/numbers?type=all")));
    }

    [Fact]
    public async Task List_LongBook_IsPagedAndOpensWholeForPrinting()
    {
        await numbers.SetLastAsync("officer", Unit, 0);
        await using (var db = portal.Database.NewContext())
        {
            var register = await db.NumberRegisters.SingleAsync();
            foreach (var _ in Enumerable.Range(0, 60))
            {
                register.TakeNext("QU", "trích yếu", Today);
            }

            await db.SaveChangesAsync();
        }

        var client = await portal.SignInAsync("officer");

        Assert.Equal(50, Texts(await client.GetHtmlAsync("/numbers")).Count);
        Assert.Equal("01-KH/QU", Texts(await client.GetHtmlAsync("/numbers?p=2"))[^1]);
        Assert.Equal(60, Texts(await client.GetHtmlAsync("/numbers?whole=true")).Count);
    }

    [Fact]
    public async Task List_GapStepBackAndDouble_AreWarnedAboutUntilMended()
    {
        await numbers.EnterAsync("officer", Unit, 1, Today, "Một văn bản");
        await numbers.EnterAsync("officer", Unit, 4, Today.AddDays(-2), "Văn bản khác");
        await numbers.EnterAsync("officer", Unit, 5, Today, "Một văn bản");
        var client = await portal.SignInAsync("officer");

        var warning = (await client.GetHtmlAsync("/numbers")).QuerySelector("main .alert-warning")!;
        Assert.Contains("Trống số 02–03", warning.TextContent);
        Assert.Contains("Số 04 ghi ngày 18/06/2023, sớm hơn số 01 (ngày 20/06/2023)", warning.TextContent);
        Assert.Contains("Số 01 và số 05 cùng ngày 20/06/2023, cùng trích yếu", warning.TextContent);
        Assert.NotNull(warning.QuerySelector($"a[href='{Book}/skip?number=2']"));

        // Kept from one visit to the next, and renewed by a write.
        await numbers.SkipAsync("officer", Unit, 2);
        Assert.Contains("Trống số 03:", (await client.GetHtmlAsync("/numbers")).QuerySelector("main .alert-warning")!.TextContent);
    }

    [Fact]
    public async Task Reservation_ValidPost_HoldsTheNextNumberAndLeadsToTheBook()
    {
        var client = await portal.SignInAsync("officer");

        var answer = await client.PostFormAsync($"{Book}/reservation", new() { ["Input.Holder"] = "Văn phòng" });

        Assert.Equal("/numbers?organization=QU-T&term=2020-2025&type=KH", answer.Headers.Location?.OriginalString);
        var line = await numbers.LineAsync(Unit, 1);
        Assert.Equal((RegisteredNumberKind.Reserved, "Văn phòng"), (line.Kind, line.Holder));
        Assert.Contains("Đã giữ số 01-KH/QU", (await client.GetHtmlAsync("/numbers")).QuerySelector(".flash")!.TextContent);
    }

    [Fact]
    public async Task Reservation_InvalidPost_KeepsWhatWasTyped()
    {
        var client = await portal.SignInAsync("officer");

        var page = await PostInvalidAsync(client, $"{Book}/reservation", new() { ["Input.Number"] = "9", ["Input.Subject"] = "Đã gõ" });
        Assert.Equal(NumberRefusals.NumberAboveNext(1).Sentence, ErrorAt(page, "Input.Number"));
        Assert.Equal(("9", "Đã gõ"), (Value(page, "Input.Number"), Value(page, "Input.Subject")));

        page = await PostInvalidAsync(client, $"{Book}/reservation", new() { ["Input.Number"] = "chín", ["Input.Holder"] = "Ai" });
        Assert.NotEmpty(ErrorAt(page, "Input.Number"));
        Assert.Equal("chín", Value(page, "Input.Number"));
        Assert.Null(await numbers.FindAsync(Unit));
    }

    [Fact]
    public async Task Skip_FromAGap_IsFilledInAndWritten()
    {
        await numbers.EnterAsync("officer", Unit, 3, Today);
        var client = await portal.SignInAsync("officer");
        var url = $"{Book}/skip?number=2";

        var page = await PostInvalidAsync(client, url, []);
        Assert.Equal((NumberRefusals.ReasonMissing.Sentence, "2"), (ErrorAt(page, "Input.Reason"), Value(page, "Input.Number")));
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostFormAsync(url, new() { ["Input.Reason"] = "Cấp trùng" })).StatusCode);

        Assert.Equal("Cấp trùng", (await numbers.LineAsync(Unit, 2)).Reason);
    }

    [Fact]
    public async Task Entry_InvalidThenValid_WritesTheLine()
    {
        var client = await portal.SignInAsync("officer");
        var url = $"{Book}/entry";

        var page = await PostInvalidAsync(client, url, new() { ["Input.Number"] = "7", ["Input.IssuedOn"] = "hôm qua", ["Input.Subject"] = "Kế hoạch giấy" });
        Assert.NotEmpty(ErrorAt(page, "Input.IssuedOn"));
        Assert.Equal("Kế hoạch giấy", page.QuerySelector<IHtmlTextAreaElement>("[name='Input.Subject']")!.Value);
        page = await PostInvalidAsync(client, url, new() { ["Input.Number"] = "7", ["Input.IssuedOn"] = "2023-06-21", ["Input.Subject"] = "Kế hoạch giấy" });
        Assert.Equal(NumberRefusals.IssuedInFuture.Sentence, ErrorAt(page, "Input.IssuedOn"));
        var answer = await client.PostFormAsync(url, new() { ["Input.Number"] = "7", ["Input.IssuedOn"] = "15/6/2023", ["Input.Subject"] = "Kế hoạch giấy" });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var line = await numbers.LineAsync(Unit, 7);
        Assert.Equal((RegisteredNumberKind.ByHand, new DateOnly(2023, 6, 15), "Kế hoạch giấy"), (line.Kind, line.IssuedOn, line.Subject));
    }

    [Fact]
    public async Task LastNumber_WrittenMeanwhile_KeepsTheTypedNumberAndThenSaves()
    {
        var client = await portal.SignInAsync("officer");
        var url = $"{Book}/last-number";
        var answer = await client.PostFormAsync(url, new() { ["Input.LastNumber"] = "51", ["Input.Version"] = $"{Guid.NewGuid()}" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        answer = await client.PostFormAsync(url, new() { ["Input.LastNumber"] = "60", ["Input.Version"] = $"{Guid.NewGuid()}" });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Contains(StaleVersionFilter.Sentence, page.QuerySelector(".form-errors")!.TextContent);
        var book = (await numbers.FindAsync(Unit))!;
        Assert.Equal(("60", $"{book.Version}", 51), (Value(page, "Input.LastNumber"), Value(page, "Input.Version"), book.LastNumber));
        await client.PostFormAsync(url, new() { ["Input.LastNumber"] = "60" });
        Assert.Equal(60, (await numbers.FindAsync(Unit))!.LastNumber);
    }

    [Fact]
    public async Task Line_Reserved_IsGivenBack()
    {
        await numbers.ReserveAsync("officer", Unit);
        var url = $"/numbers/{(await numbers.LineAsync(Unit, 1)).Id}";
        var client = await portal.SignInAsync("officer");

        Assert.Equal(HttpStatusCode.Redirect, (await client.PostFormAsync(url, [], $"{url}?handler=Release")).StatusCode);

        Assert.Empty((await numbers.FindAsync(Unit))!.Numbers);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(url)).StatusCode);
    }

    [Fact]
    public async Task Line_ByHand_WithdrawnWithItsReason()
    {
        await numbers.EnterAsync("officer", Unit, 1, Today);
        var url = $"/numbers/{(await numbers.LineAsync(Unit, 1)).Id}";
        var client = await portal.SignInAsync("officer");

        var page = await PostInvalidAsync(client, url, [], $"{url}?handler=Withdraw");
        Assert.Equal(NumberRefusals.ReasonMissing.Sentence, ErrorAt(page, "Input.Reason"));
        await client.PostFormAsync(url, new() { ["Input.Reason"] = "Thay thế" }, $"{url}?handler=Withdraw");

        Assert.Equal((RegisteredNumberKind.Withdrawn, "Thay thế"), ((await numbers.LineAsync(Unit, 1)).Kind, (await numbers.LineAsync(Unit, 1)).Reason));
        Assert.Empty((await client.GetHtmlAsync(url)).QuerySelectorAll("main form[method=post]"));
    }

    [Fact]
    public async Task Line_OfAPaper_OffersNothingToRelease()
    {
        var paper = await plans.IssuedAsync();
        var page = await (await portal.SignInAsync("officer")).GetHtmlAsync($"/numbers/{(await numbers.LineAsync(Unit, 1)).Id}");

        Assert.Empty(page.QuerySelectorAll("main form[method=post]"));
        Assert.NotNull(page.QuerySelector($"main a[href='/papers/{paper}']"));
    }

    [Fact]
    public async Task Issuance_WithReservedNumber_OffersItAndUsesIt()
    {
        await numbers.ReserveAsync("officer", Unit, holder: "Văn phòng");
        var line = await numbers.LineAsync(Unit, 1);
        var id = await plans.ApprovedAsync();
        var client = await portal.SignInAsync("officer");
        var url = $"/papers/{id}/issuance";

        var options = (await client.GetHtmlAsync(url)).QuerySelector<IHtmlSelectElement>("[name='Input.ReservationId']")!.Options;
        Assert.Equal(["Số tiếp theo: 02-KH/QU", "Số đang giữ: 01-KH/QU (Văn phòng)"], options.Select(option => option.Text));
        var page = await PostInvalidAsync(client, url, new() { ["Input.ReservationId"] = "987654" });
        Assert.Equal(NumberRefusals.ReservationGone.Sentence, ErrorAt(page, "Input.ReservationId"));
        await client.PostFormAsync(url, new() { ["Input.ReservationId"] = $"{line.Id}" }, url);

        Assert.Equal("01-KH/QU", (await plans.FindAsync(id)).NumberText);
    }

    private static List<string> Texts(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("main tbody th").Select(cell => cell.TextContent.Trim())];

    private static async Task<IHtmlDocument> PostInvalidAsync(PortalClient client, string url, Dictionary<string, string?> fields, string? action = null)
    {
        var answer = await client.PostFormAsync(url, fields, action);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await PortalClient.ReadHtmlAsync(answer);
    }

    private static string ErrorAt(IHtmlDocument page, string field) =>
        page.QuerySelector($"[name='{field}']")!.ParentElement!.QuerySelector(".field-validation-error")!.TextContent.Trim();

    private static string Value(IHtmlDocument page, string name) => page.QuerySelector<IHtmlInputElement>($"[name='{name}']")!.Value;
}
