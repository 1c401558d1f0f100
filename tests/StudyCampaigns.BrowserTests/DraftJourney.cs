using Microsoft.Playwright;

namespace StudyCampaigns.BrowserTests;

/// <summary>Journeys that begin in the officer's draft that came back, open for writing.</summary>
public abstract class DraftJourney : Journey
{
    protected const string Officer = "tuyengiao.thanhxuan";

    protected async Task<IPage> OpenDraftAsync(int width = 1280)
    {
        var page = await SignInAsync(Officer, width);
        await page.GotoAsync("/plans?state=Returned");
        await page.Locator("tbody a").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sửa dự thảo" }).ClickAsync();
        await ReadyAsync(page);
        return page;
    }

    /// <summary>The script has made one text of the plain form's fields.</summary>
    protected static Task ReadyAsync(IPage page) => page.Locator("form[data-ready]").WaitForAsync();

    /// <summary>At the end of the first paragraph.</summary>
    protected static async Task TypeAsync(IPage page, string words)
    {
        await page.Locator(".editor-text p").First.ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(words);
    }

    protected static Task SavedAsync(IPage page) => SaysAsync(page, "Đã lưu");

    /// <summary>Beside the save button; a failed save is tried again after eight seconds.</summary>
    protected static Task SaysAsync(IPage page, string state) =>
        Assertions.Expect(page.Locator("[data-save-state]")).ToContainTextAsync(state, new() { Timeout = 20_000 });

    /// <summary>No kept words are offered, and none are left here.</summary>
    protected static async Task MustAskNothingAsync(IPage page)
    {
        await Assertions.Expect(Use(page)).ToHaveCountAsync(0);
        Assert.Equal(0, await DraftsAsync(page));
    }

    protected static ILocator Text(IPage page) => page.Locator(".editor-text");
}
