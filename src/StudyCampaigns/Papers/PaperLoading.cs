using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;

namespace StudyCampaigns.Papers;

/// <summary>Loads what the use cases change and what pages draw, always from the scope of the permission they need.</summary>
public static class PaperLoading
{
    /// <summary>With everything that <see cref="PaperDocument"/> needs.</summary>
    public static IQueryable<Paper> WithContent(this IQueryable<Paper> papers) => papers
        .Include(row => row.Type)
        .Include(row => row.Organization.Type)
        .Include(row => row.Organization.Parent)
        .Include(row => row.Sections)
        .Include(row => row.Tasks)
        .AsSplitQuery();

    /// <summary>A paper with content, number, campaign and organization; null when it is not there for this actor.</summary>
    internal static async Task<Paper?> FindPaperAsync(
        this AppDbContext db, Actor actor, Permission permission, int paperId, CancellationToken ct) =>
        await actor.Scope(permission).Within(db.Papers, row => row.Organization.Path)
            .WithContent()
            .Include(row => row.Campaign)
            .Include(row => row.RegisteredNumber)
            .FirstOrDefaultAsync(row => row.Id == paperId, ct);
}
