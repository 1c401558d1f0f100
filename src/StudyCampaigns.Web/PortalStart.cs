using StudyCampaigns.Data;
using StudyCampaigns.Seeding;
using StudyCampaigns.Web.Operations;

namespace StudyCampaigns.Web;

/// <summary>What happens before the portal answers: the database fits, reference data is loaded.</summary>
public static class PortalStart
{
    /// <exception cref="DatabaseUnusableException">The database cannot serve; the message is for the administrator.</exception>
    public static async Task PrepareAsync(this WebApplication app, TextWriter output, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<DatabaseStart>();
        if (await database.LockAsync() is { } fileLock)
        {
            app.Lifetime.ApplicationStopped.Register(fileLock.Dispose);
        }

        await database.PrepareAsync(ct);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await ReferenceSeed.LoadAsync(db, SeedFiles.Reference, ct);
        await Demonstration.LoadIfAskedAsync(scope.ServiceProvider, output, ct);
        await DemonstrationClock.StartAsync(scope.ServiceProvider, ct);
        await Demonstration.AnnounceAsync(app, output, ct);
        StartWarnings.Announce(app, output);
    }
}
