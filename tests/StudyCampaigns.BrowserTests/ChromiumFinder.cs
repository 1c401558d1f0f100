using System.Diagnostics;
using Microsoft.Playwright;

namespace StudyCampaigns.BrowserTests;

/// <summary>Finds a Chromium, else installs one, else fails saying exactly what to do. It never skips the journeys.</summary>
internal static class ChromiumFinder
{
    private const string Variable = "STUDYCAMPAIGNS_CHROMIUM";

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return File.Exists(named)
                ? await LaunchAsync(playwright, named)
                : throw new InvalidOperationException($"{Variable} names {named}, which does not exist.");
        }

        if (UsualPlaces.FirstOrDefault(File.Exists) is { } usual)
        {
            return await LaunchAsync(playwright, usual);
        }

        var own = playwright.Chromium.ExecutablePath;
        if (File.Exists(own) || InstallPlaywrightChromium())
        {
            return await LaunchAsync(playwright, null);
        }

        if (InstallDebianChromium())
        {
            return await LaunchAsync(playwright, UsualPlaces[0]);
        }

        throw new InvalidOperationException(
            "The browser journeys need Chromium and none was found or could be installed. Install one (Debian: apt-get install chromium), "
            + $"or set {Variable} to the path of a Chromium or Chrome.");
    }

    private static Task<IBrowser> LaunchAsync(IPlaywright playwright, string? path) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = path,
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
        ],
    });

    private static bool InstallPlaywrightChromium()
    {
        try
        {
            return Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0;
        }
        catch (PlaywrightException)
        {
            return false;
        }
    }

    private static bool InstallDebianChromium()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get"))
        {
            return false;
        }

        Run("apt-get", "update -qq");
        Run("apt-get", "install -y -qq --no-install-recommends chromium");
        return File.Exists(UsualPlaces[0]);
    }

    private static void Run(string command, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments)
        {
            Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
        });
        process!.WaitForExit(TimeSpan.FromMinutes(5));
    }
}
