using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Time;

namespace StudyCampaigns.Web.Pages.Documents;

/// <summary>The comments on one document, as the partial <c>_Comments</c> shows them.</summary>
/// <param name="MayResolve">Whether the actor may tick them off now.</param>
/// <param name="Page">Where the buttons lead back to: <c>edit</c>, <c>comments</c>, or empty for the document.</param>
public sealed record DocumentComments(int DocumentId, IReadOnlyList<DocumentComments.Row> All, bool MayResolve, string Page)
{
    public IEnumerable<Row> Open => All.Where(row => !row.IsDone);

    public sealed record Row(int Id, int DraftRound, string? Anchor, string Text, DateTime At, string By, bool IsDone);

    /// <summary>One command.</summary>
    public static async Task<DocumentComments> ReadAsync(
        AppDbContext db, TimeProvider clock, DocumentHeading document, Actor actor, string page, CancellationToken ct)
    {
        var rows = await db.Documents.AsNoTracking()
            .Where(row => row.Id == document.Id)
            .SelectMany(row => row.Comments)
            .OrderBy(row => row.Id)
            .Select(row => new Row(row.Id, row.DraftRound, row.Anchor, row.Text, row.At, row.AccountName, row.DoneAt != null))
            .ToListAsync(ct);
        return new(
            document.Id,
            [.. rows.Select(row => row with { At = clock.ToLocal(row.At) })],
            document.State is DocumentState.Draft or DocumentState.Returned && actor.May(Permission.DraftDocuments, document.OrganizationPath),
            page);
    }
}
