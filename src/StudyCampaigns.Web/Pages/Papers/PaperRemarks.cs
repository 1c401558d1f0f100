using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Papers;
using StudyCampaigns.Time;

namespace StudyCampaigns.Web.Pages.Papers;

/// <summary>The remarks on one paper, as the partial <c>_Comments</c> shows them.</summary>
/// <param name="MayTick">Whether the actor may tick them off now.</param>
/// <param name="Page">Where the buttons lead back to: <c>edit</c>, <c>comments</c>, or empty for the paper.</param>
public sealed record PaperRemarks(int PaperId, IReadOnlyList<PaperRemarks.Row> All, bool MayTick, string Page)
{
    public IEnumerable<Row> Open => All.Where(row => !row.IsDone);

    public sealed record Row(int Id, int DraftRound, string? Anchor, string Text, DateTime At, string By, bool IsDone);

    /// <summary>One command.</summary>
    public static async Task<PaperRemarks> ReadAsync(
        AppDbContext db, TimeProvider clock, PaperHeading paper, Actor actor, string page, CancellationToken ct)
    {
        var rows = await db.Papers.AsNoTracking()
            .Where(row => row.Id == paper.Id)
            .SelectMany(row => row.Comments)
            .OrderBy(row => row.Id)
            .Select(row => new Row(row.Id, row.DraftRound, row.Anchor, row.Text, row.At, row.AccountName, row.DoneAt != null))
            .ToListAsync(ct);
        return new(
            paper.Id,
            [.. rows.Select(row => row with { At = clock.ToLocal(row.At) })],
            paper.State is PaperState.Draft or PaperState.Returned && actor.May(Permission.DraftPapers, paper.OrganizationPath),
            page);
    }
}
