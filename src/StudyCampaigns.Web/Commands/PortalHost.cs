using StudyCampaigns.Sessions;
using StudyCampaigns.Web.Operations;

namespace StudyCampaigns.Web.Commands;

/// <summary>The portal as a web server: what it is made of, what happens before it answers, and the order of its pipeline.</summary>
internal static class PortalHost
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken ct)
    {
        var builder = WebApplication.CreateBuilder(args);
        Logs.Register(builder, quiet: false);
        builder.AddPortal();
        builder.Services.AddSessionJobs();
        await using var app = builder.Build();
        await app.PrepareAsync(terminal.Output, ct);
        app.UsePortal();
        await app.RunAsync(ct);
        return 0;
    }
}
