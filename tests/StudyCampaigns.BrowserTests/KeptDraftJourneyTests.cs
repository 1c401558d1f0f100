using Microsoft.Playwright;

namespace StudyCampaigns.BrowserTests;

/// <summary>What was typed into a draft and did not reach the server is there again, and never goes over what others saved unasked.</summary>
public sealed class KeptDraftJourneyTests : DraftJourney
{
    private const string Kept = "gõ ở nhà lúc mất mạng";
    private const string Stored = "lưu từ máy ở cơ quan";

    [Fact]
    public async Task Draft_NetworkLost_KeepsWhatWasTypedAndSavesItLater()
    {
        var page = await OpenDraftAsync();

        await page.Context.SetOfflineAsync(true);
        await TypeAsync(page, " Gõ lúc mất mạng.");
        await SaysAsync(page, "Mất mạng");
        await page.Context.SetOfflineAsync(false);
        await SavedAsync(page);

        await page.Context.SetOfflineAsync(true);
        await page.Keyboard.TypeAsync(" Đóng thẻ khi chưa lưu.");
        await SaysAsync(page, "Mất mạng");
        var again = await ReopenAsync(page);

        await Assertions.Expect(Text(again)).ToContainTextAsync("Gõ lúc mất mạng.");
        await Assertions.Expect(Text(again)).ToContainTextAsync("Đóng thẻ khi chưa lưu.");
        await SavedAsync(again);
    }

    [Fact]
    public async Task Draft_KeptOverAnOlderVersion_IsUsedAgainWhenTheWriterSaysSo()
    {
        var page = await OpenWithWordsOverAnOlderVersionAsync();

        await MustBeAccessibleAsync(page);
        await MustHoldAsync(page, Stored, notThere: Kept);
        await Assertions.Expect(Tasks(page).Last.Locator("textarea")).ToHaveValueAsync(Stored);
        var tasks = await Tasks(page).CountAsync();
        await Use(page).ClickAsync();
        await MustHoldAsync(page, Kept, notThere: Stored);
        await Assertions.Expect(Tasks(page)).ToHaveCountAsync(tasks - 1);
        await SavedAsync(page);

        await page.ReloadAsync();
        await ReadyAsync(page);
        await MustHoldAsync(page, Kept, notThere: Stored);
        await MustAskNothingAsync(page);
    }

    [Fact]
    public async Task Draft_KeptOverAnOlderVersion_IsDroppedWhenTheWriterSaysSo()
    {
        var page = await OpenWithWordsOverAnOlderVersionAsync();

        await Drop(page).ClickAsync();
        await page.ReloadAsync();
        await ReadyAsync(page);

        await MustHoldAsync(page, Stored, notThere: Kept);
        await MustAskNothingAsync(page);
    }

    [Fact]
    public async Task Draft_KeptOverAnOlderVersion_OutlastsWritingOnWithoutAnAnswer()
    {
        var page = await OpenWithWordsOverAnOlderVersionAsync();

        await TypeAsync(page, " Viết tiếp mà chưa trả lời.");
        await SavedAsync(page);
        await page.ReloadAsync();
        await ReadyAsync(page);

        await Assertions.Expect(Text(page)).ToContainTextAsync("Viết tiếp mà chưa trả lời.");
        await MustHoldAsync(page, Stored, notThere: Kept);
        await Use(page).ClickAsync();
        await MustHoldAsync(page, Kept, notThere: Stored);
    }

    [Fact]
    public async Task Draft_TwoPeople_TheSecondSeesBothVersions()
    {
        var mine = await OpenDraftAsync();
        var theirs = await SignInAsync(Officer);
        await theirs.GotoAsync(mine.Url);
        await ReadyAsync(theirs);
        await theirs.FillAsync("[name='Input.Subject']", "Bản của người thứ nhất");
        await SavedAsync(theirs);

        await mine.FillAsync("[name='Input.Subject']", "Bản của người thứ hai");
        await SaysAsync(mine, "Có người khác vừa lưu");
        await mine.GetByRole(AriaRole.Button, new() { Name = "Lưu dự thảo" }).First.ClickAsync();

        await Assertions.Expect(mine.Locator(".versions")).ToContainTextAsync("Bản của người thứ nhất");
        await Assertions.Expect(mine.Locator(".versions")).ToContainTextAsync("Bản của người thứ hai");
        await ReadyAsync(mine);
        await Assertions.Expect(Use(mine)).ToHaveCountAsync(0);
        Assert.Equal(1, await DraftsAsync(mine));
        await mine.GetByRole(AriaRole.Button, new() { Name = "Lưu bản của tôi thay bản vừa lưu" }).ClickAsync();
        await Assertions.Expect(mine.Locator(".flash")).ToBeVisibleAsync();
        await Assertions.Expect(mine.Locator("[name='Input.Subject']")).ToHaveValueAsync("Bản của người thứ hai");
        await MustAskNothingAsync(mine);
    }

    [Fact]
    public async Task Draft_SentByTheButton_IsNotOfferedAgain()
    {
        var page = await OpenDraftAsync();
        await page.RouteAsync("**/edit?handler=Autosave", route => route.AbortAsync());
        await TypeAsync(page, " Chỉ nút bấm gửi đi được.");
        await SaysAsync(page, "Mất mạng");

        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu dự thảo" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".flash")).ToBeVisibleAsync();
        await ReadyAsync(page);

        await Assertions.Expect(Text(page)).ToContainTextAsync("Chỉ nút bấm gửi đi được.");
        await MustAskNothingAsync(page);
    }

    [Fact]
    public async Task Draft_StoredButTheAnswerWasLost_IsNotOfferedAgain()
    {
        var page = await OpenDraftAsync();
        await page.RouteAsync("**/edit?handler=Autosave", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await TypeAsync(page, " Đã đến nơi mà không hay.");
        await SaysAsync(page, "Mất mạng");
        await page.Context.SetOfflineAsync(true);

        var again = await ReopenAsync(page);

        await Assertions.Expect(Text(again)).ToContainTextAsync("Đã đến nơi mà không hay.");
        await MustAskNothingAsync(again);
    }

    [Fact]
    public async Task Draft_AnsweredWhileOneWritesOn_SaysSavedOnlyOfTheNewestWords()
    {
        var page = await OpenDraftAsync();
        var (written, second, read) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        var requests = 0;
        await page.RouteAsync("**/edit?handler=Autosave", async route =>
        {
            var isFirst = Interlocked.Increment(ref requests) == 1;
            var answer = await route.FetchAsync();
            if (!isFirst)
            {
                second.TrySetResult();
            }

            await (isFirst ? written : read).Task;
            await route.FulfillAsync(new() { Response = answer });
        });
        await page.EvaluateAsync("""
            () => {
                const state = document.querySelector('[data-save-state]');
                window.states = [];
                new MutationObserver(() => window.states.push(state.textContent)).observe(state, { childList: true, characterData: true, subtree: true });
            }
            """);

        await TypeAsync(page, " Câu thứ nhất.");
        await SaysAsync(page, "Đang lưu");
        await TypeAsync(page, " Câu thứ hai.");
        written.SetResult();
        await second.Task.WaitAsync(TimeSpan.FromSeconds(40), TestContext.Current.CancellationToken);

        var states = await page.EvaluateAsync<string[]>("window.states");
        Assert.NotEmpty(states);
        Assert.DoesNotContain(states, state => state.StartsWith("Đã lưu", StringComparison.Ordinal));
        read.SetResult();
        await SavedAsync(page);
    }

    [Fact]
    public async Task Draft_StoredButTheAnswerWasLost_GoesOnBeingSavedInTheSameTab()
    {
        var page = await OpenDraftAsync();
        await page.RouteAsync("**/edit?handler=Autosave", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        }, new() { Times = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm nhiệm vụ" }).ClickAsync();
        await page.Keyboard.TypeAsync("Nhiệm vụ đã đến nơi mà không hay");
        await SaysAsync(page, "Mất mạng");
        var tasks = await Tasks(page).CountAsync();

        await TypeAsync(page, " Viết tiếp như chưa có gì.");
        await SavedAsync(page);

        await page.ReloadAsync();
        await ReadyAsync(page);
        await Assertions.Expect(Text(page)).ToContainTextAsync("Viết tiếp như chưa có gì.");
        await Assertions.Expect(Tasks(page)).ToHaveCountAsync(tasks);
        await Assertions.Expect(Tasks(page).Last.Locator("textarea")).ToHaveValueAsync("Nhiệm vụ đã đến nơi mà không hay");
        await MustAskNothingAsync(page);
    }

    [Fact]
    public async Task Draft_SignedOutBeforeItIsSaved_IsAskedAboutAndForgotten()
    {
        var page = await OpenDraftAsync();
        await page.RouteAsync("**/edit?handler=Autosave", route => route.AbortAsync());
        await TypeAsync(page, " Không được lưu.");
        await SaysAsync(page, "Mất mạng");

        Assert.Contains("còn phần nhập chưa gửi", await SignOutAsync(page), StringComparison.Ordinal);

        Assert.Equal(0, await DraftsAsync(page));
    }

    /// <summary>
    /// Subject and text typed here without a network, the tab closed; then another subject, another text and one more task saved from
    /// elsewhere; then opened here again.
    /// </summary>
    private async Task<IPage> OpenWithWordsOverAnOlderVersionAsync()
    {
        var home = await OpenDraftAsync();
        await home.Context.SetOfflineAsync(true);
        await home.FillAsync("[name='Input.Subject']", Kept);
        await TypeAsync(home, $" Câu {Kept}.");
        await SaysAsync(home, "Mất mạng");

        var office = await SignInAsync(Officer);
        await office.GotoAsync(home.Url);
        await ReadyAsync(office);
        await office.FillAsync("[name='Input.Subject']", Stored);
        await TypeAsync(office, $" Câu {Stored}.");
        await office.GetByRole(AriaRole.Button, new() { Name = "Thêm nhiệm vụ" }).ClickAsync();
        await office.Keyboard.TypeAsync(Stored);
        await SavedAsync(office);

        var again = await ReopenAsync(home);
        await Assertions.Expect(again.GetByText("chưa gửi, trên một bản cũ hơn.")).ToBeVisibleAsync();
        return again;
    }

    /// <summary>The tab is closed while there is no network, and the address opened in a new one when there is.</summary>
    private static async Task<IPage> ReopenAsync(IPage page)
    {
        var url = page.Url;
        var again = await page.Context.NewPageAsync();
        await page.CloseAsync(new() { RunBeforeUnload = false });
        await again.Context.SetOfflineAsync(false);
        await again.GotoAsync(url);
        await ReadyAsync(again);
        return again;
    }

    private static async Task MustHoldAsync(IPage page, string words, string notThere)
    {
        await Assertions.Expect(page.Locator("[name='Input.Subject']")).ToHaveValueAsync(words);
        await Assertions.Expect(Text(page)).ToContainTextAsync($"Câu {words}.");
        await Assertions.Expect(Text(page)).Not.ToContainTextAsync($"Câu {notThere}.");
    }

    private static ILocator Tasks(IPage page) => page.Locator("fieldset.task-row");

    private static ILocator Drop(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Bỏ phần nhập dở" });
}
