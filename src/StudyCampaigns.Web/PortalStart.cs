using StudyCampaigns.Data;

namespace StudyCampaigns.Web;

/// <summary>What happens before the portal answers: the database fits, reference data is loaded.</summary>
public static class PortalStart
{
    /// <exception cref="DatabaseUnusableException">The database cannot serve; the message is for the administrator.</exception>
    public static async Task PreparePortalAsync(this IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseStart>().PrepareAsync(ct);
    }
}
