using Microsoft.Playwright;

namespace StudyCampaigns.BrowserTests;

/// <summary>Writing in the browser: saved while one writes, with the printed pages beside the text.</summary>
public sealed class DraftingJourneyTests : DraftJourney
{
    [Fact]
    public async Task Draft_WrittenPastedAndCited_IsSavedAndDrawn()
    {
        var page = await OpenDraftAsync();
        await MustBeAccessibleAsync(page);

        await page.Locator(".editor-text p").First.ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.SelectOptionAsync("#trich-dan", new SelectOptionValue { Index = 1 });
        await page.Keyboard.TypeAsync(" và câu gõ thêm.");
        await page.Keyboard.PressAsync("Enter");
        await PasteAsync(page, """
            <p class="MsoNormal"><b><span style="font-size:14pt">VI. KINH PHÍ</span></b></p>
            <p class="MsoNormal" style="color:red" onclick="alert(1)">Bảo đảm theo quy định.<script>alert(1)</script><img src="https://example.org/x.png"></p>
            <p class="MsoListParagraph">-&nbsp;&nbsp; Nguồn của đảng bộ;</p>
            <p class="MsoListParagraph">-&nbsp;&nbsp; Nguồn huy động.</p>
            """);
        await SavedAsync(page);

        await Assertions.Expect(page.Locator(".editor-text h1", new() { HasText = "KINH PHÍ" })).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".editor-text .citation")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".preview-frame img").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-preview-state]")).ToContainTextAsync("đúng như bản in");

        await page.ReloadAsync();
        await page.Locator("form[data-ready]").WaitForAsync();
        await Assertions.Expect(page.Locator(".editor-text")).ToContainTextAsync("và câu gõ thêm.");
        await Assertions.Expect(page.Locator(".editor-text li", new() { HasText = "Nguồn huy động." })).ToHaveCountAsync(1);
        Assert.Equal(0, await page.Locator(".editor-text img:not(.ProseMirror-separator), .editor-text script, .editor-text [onclick]").CountAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu và xem như bản in" }).ClickAsync();
        await Assertions.Expect(page.Locator(".paper")).ToContainTextAsync("KINH PHÍ");
        await Assertions.Expect(page.Locator(".paper")).ToContainTextAsync("Nguồn huy động.");
    }

    [Fact]
    public async Task Draft_FieldRefused_IsSentAgainWhenItIsMendedAndNotBefore()
    {
        var page = await OpenDraftAsync();
        var subject = page.Locator("[name='Input.Subject']");
        var words = await subject.InputValueAsync();
        var sent = 0;
        page.Request += (_, request) => sent += request.Url.Contains("handler=Autosave", StringComparison.Ordinal) ? 1 : 0;

        await subject.FillAsync("");
        await SaysAsync(page, "Chưa lưu:");
        await page.WaitForTimeoutAsync(2000);
        Assert.Equal(1, sent);

        await subject.FillAsync(words);
        await SavedAsync(page);
    }

    [Fact]
    public async Task Draft_TypesetterDown_GoesOnAndThePagesComeBack()
    {
        var page = await OpenDraftAsync();
        const string preview = "**/preview?v=*";
        await page.RouteAsync(preview, route => route.FulfillAsync(new() { Status = 503, Body = "Bộ dàn trang đang bận." }));

        await page.Locator(".editor-text p").First.ClickAsync();
        await page.Keyboard.TypeAsync("Gõ khi chưa có bản in. ");
        await SavedAsync(page);
        await Assertions.Expect(page.Locator("[data-preview-state]")).ToHaveTextAsync("Bộ dàn trang đang bận.");
        await page.UnrouteAsync(preview);

        await Assertions.Expect(page.Locator("[data-preview-state]")).ToContainTextAsync("đúng như bản in", new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task Draft_OnAPhone_IsWrittenWithoutSidewaysScroll()
    {
        var page = await OpenDraftAsync(width: 360);

        await MustBeAccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm nhiệm vụ" }).ClickAsync();
        await page.Keyboard.TypeAsync("Nhiệm vụ gõ trên điện thoại");
        await SavedAsync(page);
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("fieldset.task-row").Last.Locator("textarea")).ToHaveValueAsync("Nhiệm vụ gõ trên điện thoại");
    }

    private static Task PasteAsync(IPage page, string html) => page.EvaluateAsync(
        """
        html => {
          const data = new DataTransfer();
          data.setData("text/html", html);
          document.querySelector(".editor-text").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """,
        html);
}
