using System.Runtime.CompilerServices;

namespace StudyCampaigns.Tests;

/// <summary>
/// What holds for the whole run. Each portal watches files, and Linux gives one user 128 watchers: a run with a portal for each test needs
/// more. No test changes a file and waits for the portal to see it.
/// </summary>
internal static class TestRun
{
    [ModuleInitializer]
    internal static void WatchNoFiles()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "true");
    }
}
