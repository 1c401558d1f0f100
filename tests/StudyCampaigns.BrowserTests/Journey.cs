using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace StudyCampaigns.BrowserTests;

/// <summary>A portal and a browser for one class of journeys; every page opened in a journey is checked with axe.</summary>
public abstract class Journey : IAsyncLifetime
{
    public const string Password = "SinhHoat#2023";

    /// <summary>How long a step may take on a busy machine, in milliseconds.</summary>
    private const float Patience = 40_000;

    /// <summary>axe is a script; pages opened without scripts are judged by what they do.</summary>
    private static readonly ConditionalWeakTable<IPage, object> WithoutScripts = [];

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    protected DemoPortal Portal { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Portal = await DemoPortal.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await ChromiumFinder.LaunchAsync(playwright);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await Portal.DisposeAsync();
    }

    /// <summary>A fresh browser profile, signed in.</summary>
    protected async Task<IPage> SignInAsync(string userName, int width = 1280, bool scripts = true)
    {
        var page = await OpenAsync(width, scripts);
        await page.GotoAsync("/account/sign-in");
        await SignInHereAsync(page, userName);
        return page;
    }

    /// <summary>On the sign-in page that stands in front of the user, whatever brought them there.</summary>
    protected static async Task SignInHereAsync(IPage page, string userName)
    {
        await page.FillAsync("[name='Input.UserName']", userName);
        await page.FillAsync("[name='Input.Password']", Password);
        await page.ClickAsync("main button[type=submit]");
        await LeaveAsync(page, "/account/sign-in");
    }

    /// <summary>
    /// Waits until the address matches and the page there has loaded, scripts and all. Both are asked of the page as it stands: the browser's
    /// own load event can pass before one listens for it on a busy machine, and does not come again.
    /// </summary>
    protected static async Task ArriveAsync(IPage page, string pattern)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(pattern), new() { Timeout = Patience });
        await LoadedAsync(page);
    }

    /// <summary>Waits until the address no longer holds <paramref name="path"/> and the page there has loaded.</summary>
    protected static async Task LeaveAsync(IPage page, string path)
    {
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex(Regex.Escape(path)), new() { Timeout = Patience });
        await LoadedAsync(page);
    }

    /// <summary>A page without scripts has nothing to wait for: every step waits for what it touches.</summary>
    private static Task LoadedAsync(IPage page) => WithoutScripts.TryGetValue(page, out _)
        ? Task.CompletedTask
        : page.EvaluateAsync("() => new Promise(go => document.readyState === 'complete' ? go() : addEventListener('load', () => go()))");

    protected async Task<IPage> OpenAsync(int width = 1280, bool scripts = true)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Portal.Address,
            Locale = "vi-VN",
            JavaScriptEnabled = scripts,
            ViewportSize = new() { Width = width, Height = width < 600 ? 740 : 900 },
        });
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        if (!scripts)
        {
            WithoutScripts.Add(page, page);
        }

        return page;
    }

    /// <summary>Presses the button on a phone or a PC; gives the question that was asked, empty when there was none.</summary>
    protected static async Task<string> SignOutAsync(IPage page, bool agree = true)
    {
        var asked = "";
        void Answer(object? sender, IDialog dialog)
        {
            asked = dialog.Message;
            _ = agree ? dialog.AcceptAsync() : dialog.DismissAsync();
        }

        page.Dialog += Answer;
        await page.EvaluateAsync("document.querySelector('.topbar').open = true");
        await page.Locator("[data-sign-out] button:visible").ClickAsync();
        if (agree)
        {
            await ArriveAsync(page, "/account/sign-in$");
        }

        page.Dialog -= Answer;
        return asked;
    }

    /// <summary>The button that answers with the words kept here.</summary>
    protected static ILocator Use(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Dùng lại phần nhập dở" });

    /// <summary>How many forms this browser keeps words of that the server does not have.</summary>
    protected static Task<int> DraftsAsync(IPage page) =>
        page.EvaluateAsync<int>("Object.keys(localStorage).filter(key => key.startsWith('draft:')).length");

    /// <summary>Fails when axe finds something serious or critical on the page as it stands, or when it is wider than the screen.</summary>
    protected static async Task MustBeAccessibleAsync(IPage page)
    {
        if (WithoutScripts.TryGetValue(page, out _))
        {
            return;
        }

        var found = await page.RunAxe();
        var serious = found.Violations.Where(violation => violation.Impact is "serious" or "critical").Select(Describe).ToList();
        Assert.True(serious.Count == 0, $"{page.Url}: {string.Join("; ", serious)}");
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{page.Url} is {overflow} px wider than the screen");
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help} at {string.Join(", ", violation.Nodes.Take(3).Select(node => node.Target?.ToString()))}";
}
