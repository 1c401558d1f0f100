using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;

namespace StudyCampaigns.Papers;

/// <summary>Loads what the use cases change, always from the scope of the permission they need.</summary>
internal static class PaperLoading
{
    /// <summary>A paper with content, number, campaign and organization; null when it is not there for this actor.</summary>
    public static async Task<Paper?> FindPaperAsync(
        this AppDbContext db, Actor actor, Permission permission, int paperId, CancellationToken ct) =>
        await actor.Scope(permission).Within(db.Papers, row => row.Organization.Path)
            .Include(row => row.Type)
            .Include(row => row.Campaign)
            .Include(row => row.RegisteredNumber)
            .Include(row => row.Organization.Type)
            .Include(row => row.Sections)
            .Include(row => row.Tasks)
            .AsSplitQuery()
            .FirstOrDefaultAsync(row => row.Id == paperId, ct);
}
