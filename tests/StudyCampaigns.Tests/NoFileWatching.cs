using System.Runtime.CompilerServices;

namespace StudyCampaigns.Tests;

/// <summary>Hundreds of hosts in one process pass the system's limit on file watchers; nothing changes below a test.</summary>
internal static class NoFileWatching
{
    [ModuleInitializer]
    internal static void Set()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("ASPNETCORE_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");
    }
}
