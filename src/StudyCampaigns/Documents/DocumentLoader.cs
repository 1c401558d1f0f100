using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;

namespace StudyCampaigns.Documents;

/// <summary>Loads what the use cases change and what pages draw, always from the scope of the permission they need.</summary>
public static class DocumentLoader
{
    /// <summary>With everything that <see cref="DocumentPrint"/> needs.</summary>
    public static IQueryable<Document> WithContent(this IQueryable<Document> documents) => documents
        .Include(row => row.Type)
        .Include(row => row.Organization.Type)
        .Include(row => row.Organization.Parent)
        .Include(row => row.Sections)
        .Include(row => row.Tasks)
        .AsSplitQuery();

    /// <summary>A document with content, number, campaign and organization; null when it is not there for this actor.</summary>
    internal static async Task<Document?> FindDocumentAsync(
        this AppDbContext db, Actor actor, Permission permission, int documentId, CancellationToken ct) =>
        await actor.Scope(permission).Within(db.Documents, row => row.Organization.Path)
            .WithContent()
            .Include(row => row.Campaign)
            .Include(row => row.RegisterEntry)
            .FirstOrDefaultAsync(row => row.Id == documentId, ct);
}
