using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace StudyCampaigns.Tests.Pages.Registers;

/// <summary>/numbers: one book on a page, with its faults.</summary>
public sealed class RegisterPageTests : RegisterTests
{
    [Fact]
    public async Task List_EveryKindOfLine_IsShownWithItsWord()
    {
        var document = await Plans.IssuedAsync();
        var withdrawn = await Plans.IssuedAsync();
        await Plans.WithdrawAsync("officer", withdrawn, "Thay bằng kế hoạch khác");
        await Numbers.ReserveAsync("officer", Committee, holder: "Văn phòng, chờ ký");
        await Numbers.SkipAsync("officer", Committee, 4, "In nhầm");
        await Numbers.EnterAsync("officer", Committee, 5, Today, "Kế hoạch giấy");
        var page = await (await SignInAsync("officer")).GetHtmlAsync("/numbers");

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

        Assert.NotNull(page.QuerySelector($"main a[href='/papers/{document}']"));
        Assert.Contains("số tiếp theo: 06", page.QuerySelector(".page-bar")!.TextContent);
        Assert.NotNull(page.QuerySelector("[data-print]"));
        Assert.Contains("5 số", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task List_ReaderBelowAndAbove_SeesTheBookAndNoForms()
    {
        await Numbers.EnterAsync("ward-a", Tree.WardA, 1, Today, "Kế hoạch của phường");
        var page = await (await SignInAsync("leader")).GetHtmlAsync("/numbers?organization=DU-A&type=KH");

        Assert.Contains("Kế hoạch của phường", page.QuerySelector("main tbody")!.TextContent);
        Assert.Empty(page.QuerySelectorAll($"main a[href*='/reservation'], main tbody a"));
    }

    [Fact]
    public async Task List_SearchWithoutAccentsAndFilter_FindsAndCounts()
    {
        await Numbers.EnterAsync("officer", Committee, 1, Today, "Tuyên truyền về đạo đức công vụ");
        await Numbers.EnterAsync("officer", Committee, 2, Today, "Kiểm tra công tác Đảng");
        await Numbers.SkipAsync("officer", Committee, 3, "Đạo đức: cấp nhầm");
        var client = await SignInAsync("officer");

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
        await Numbers.EnterAsync("officer", Committee, 1, Today);
        var client = await SignInAsync("officer");

        Assert.Contains("chưa có số nào", (await client.GetHtmlAsync("/numbers?type=BC")).QuerySelector("main .empty")!.TextContent);
        Assert.Contains("chưa có số nào", (await client.GetHtmlAsync("/numbers?term=2015-2020&type=KH")).QuerySelector("main .empty")!.TextContent);
        Assert.Equal(["01-KH/QU"], Texts(await client.GetHtmlAsync("/numbers?type=all")));
    }

    [Fact]
    public async Task List_LongBook_IsPagedAndOpensWholeForPrinting()
    {
        await Numbers.SetLastAsync("officer", Committee, 0);
        await using (var db = Portal.Database.NewContext())
        {
            var register = await db.DocumentRegisters.SingleAsync();
            foreach (var _ in Enumerable.Range(0, 60))
            {
                register.TakeNext("QU", "trích yếu", Today);
            }

            await db.SaveChangesAsync();
        }

        var client = await SignInAsync("officer");

        Assert.Equal(50, Texts(await client.GetHtmlAsync("/numbers")).Count);
        Assert.Equal("01-KH/QU", Texts(await client.GetHtmlAsync("/numbers?p=2"))[^1]);
        Assert.Equal(60, Texts(await client.GetHtmlAsync("/numbers?whole=true")).Count);
    }

    [Fact]
    public async Task List_GapStepBackAndDouble_AreWarnedAboutUntilMended()
    {
        await Numbers.EnterAsync("officer", Committee, 1, Today, "Một văn bản");
        await Numbers.EnterAsync("officer", Committee, 4, Today.AddDays(-2), "Văn bản khác");
        await Numbers.EnterAsync("officer", Committee, 5, Today, "Một văn bản");
        var client = await SignInAsync("officer");

        var warning = (await client.GetHtmlAsync("/numbers")).QuerySelector("main .alert-warning")!;
        Assert.Contains("Trống số 02–03", warning.TextContent);
        Assert.Contains("Số 04 ghi ngày 18/06/2023, sớm hơn số 01 (ngày 20/06/2023)", warning.TextContent);
        Assert.Contains("Số 01 và số 05 cùng ngày 20/06/2023, cùng trích yếu", warning.TextContent);
        Assert.NotNull(warning.QuerySelector($"a[href='{Book}/skip?number=2']"));

        // Kept from one visit to the next, and renewed by a write.
        await Numbers.SkipAsync("officer", Committee, 2);
        Assert.Contains("Trống số 03:", (await client.GetHtmlAsync("/numbers")).QuerySelector("main .alert-warning")!.TextContent);
    }

    private static List<string> Texts(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("main tbody th").Select(cell => cell.TextContent.Trim())];
}
