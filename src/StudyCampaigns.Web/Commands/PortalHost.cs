using StudyCampaigns.Web.Operations;

namespace StudyCampaigns.Web.Commands;

/// <summary>The portal as a web server: what it is made of, what happens before it answers, and the order of its pipeline.</summary>
public static class PortalHost
{
    public static async Task<int> RunAsync(string[] args, CancellationToken ct)
    {
        var builder = WebApplication.CreateBuilder(args);
        Logs.Register(builder, quiet: false);
        builder.AddPortal();
        var app = builder.Build();
        await app.Services.PreparePortalAsync(ct);
        app.UsePortal();
        await app.RunAsync(ct);
        return 0;
    }
}
