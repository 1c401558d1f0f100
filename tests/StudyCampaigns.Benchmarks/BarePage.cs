using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(StudyCampaigns.Benchmarks.BarePage))]

namespace StudyCampaigns.Benchmarks;

/// <summary>
/// The measuring rod: a signed-in page with one loop of 25 rows and no SQL command beyond those for rights. What a machine makes of it in
/// the same run is what the portal's pages are compared with. The page is compiled into the benchmark; the portal gets it only in a process
/// that <see cref="PortalProcess"/> starts, so that no installation has it.
/// </summary>
public sealed class BarePage : IHostingStartup
{
    public const string Address = "/bare";

    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services =>
    {
        // Its pages only: the other types of the benchmark need libraries that the portal does not have.
        services.AddRazorPages().PartManager.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(BarePage).Assembly));
    });

    /// <summary>What a process of the portal needs in its environment to find <see cref="BarePage"/>.</summary>
    internal static void AddTo(IDictionary<string, string?> environment)
    {
        var benchmark = typeof(BarePage).Assembly;
        environment["DOTNET_STARTUP_HOOKS"] = benchmark.Location;
        environment["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = benchmark.GetName().Name;
    }
}
