using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Demo;

namespace StudyCampaigns.Web.Operations;

/// <summary>Loads the demonstration into an empty database when the setting asks for it, and tells whoever started the portal how to get in.</summary>
public static class Demonstration
{
    /// <summary>Setting: load into an empty database at start. Off unless a settings file turns it on.</summary>
    public const string LoadSetting = "Demonstration:Load";

    public static async Task LoadIfAskedAsync(IServiceProvider services, TextWriter output, CancellationToken ct)
    {
        var db = services.GetRequiredService<AppDbContext>();
        if (services.GetRequiredService<IConfiguration>().GetValue<bool>(LoadSetting) && !await db.Organizations.AnyAsync(ct))
        {
            await DemoSeed.LoadAsync(db, output.WriteLine, ct);
        }
    }

    /// <summary>Prints address and accounts once the portal answers, only where the demonstration is loaded.</summary>
    public static async Task AnnounceAsync(WebApplication app, TextWriter output, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (!await DemoSeed.IsLoadedAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), ct))
        {
            return;
        }

        var accounts = await DemoSeed.ShownAccountsAsync(ct);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
            var path = Transport.PathBase(app.Configuration);
            output.WriteLine($"Cổng đang chạy tại {string.Join(", ", addresses.Select(address => address + path))}, dữ liệu trình diễn. Tài khoản:");
            foreach (var account in accounts)
            {
                output.WriteLine($"  {account.UserName.PadRight(26)} {account.Password}");
            }
        });
    }
}
