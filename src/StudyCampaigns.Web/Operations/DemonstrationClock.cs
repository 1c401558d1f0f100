using StudyCampaigns.Data;
using StudyCampaigns.Demo;
using StudyCampaigns.Time;

namespace StudyCampaigns.Web.Operations;

/// <summary>So that "late", "this month" and "this quarter" mean something in data of 2023; never on a database with real data.</summary>
public static class DemonstrationClock
{
    public static async Task StartAsync(IServiceProvider services, CancellationToken ct)
    {
        var startsAt = services.GetRequiredService<IConfiguration>().GetValue<DateTime?>("Demonstration:StartsAt");
        var db = services.GetRequiredService<AppDbContext>();
        if (startsAt is not null && await DemoSeed.IsLoadedAsync(db, ct))
        {
            services.GetRequiredService<PortalClock>().StartDemonstrationAt(startsAt.Value);
        }
    }
}
