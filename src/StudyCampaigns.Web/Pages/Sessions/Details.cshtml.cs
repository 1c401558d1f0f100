using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Members;
using StudyCampaigns.Sessions;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Sessions;

/// <summary>A session to read: counts, content, the roll for those who may see members, and its history.</summary>
public sealed class DetailsModel(AppDbContext db, TimeProvider clock, AuditTrail audit) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    public SessionView Session { get; private set; } = null!;

    /// <summary>Null for those who may not see members.</summary>
    public IReadOnlyList<RollRow>? Roll { get; private set; }

    public IReadOnlyList<HistoryRow> History { get; private set; } = [];

    public bool MayRecord { get; private set; }

    public bool MayConfirm { get; private set; }

    public sealed record RollRow(string Name, MembershipStatus MembershipStatus, AttendanceStatus Status, AbsenceReason? Reason);

    public sealed record HistoryRow(DateTime At, string Who, string What);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (await SessionView.LoadAsync(db, actor.Scope(Permission.ViewSessions), Id, ct) is not { } session)
        {
            return NotFound();
        }

        Session = session;
        MayRecord = actor.May(Permission.RecordSessions, session.CellPath);
        MayConfirm = actor.May(Permission.ConfirmSessions, session.CellPath);
        History = await ReadHistoryAsync(ct);
        if (actor.May(Permission.ViewMembers, session.CellPath))
        {
            Roll = await ReadRollAsync(ct);
            audit.Record(actor, "members.viewed", session.CellId, nameof(Session), Id);
            await db.SaveChangesAsync(ct);
        }

        return Page();
    }

    private async Task<IReadOnlyList<RollRow>> ReadRollAsync(CancellationToken ct) => await db.AttendanceRecords.AsNoTracking()
        .Where(row => row.SessionId == Id)
        .OrderBy(row => row.Member.SortKey).ThenBy(row => row.MemberId)
        .Select(row => new RollRow(row.Member.FullName, row.MembershipStatus, row.Status, row.Reason))
        .ToListAsync(ct);

    private async Task<IReadOnlyList<HistoryRow>> ReadHistoryAsync(CancellationToken ct)
    {
        var rows = await db.AuditEntries.AsNoTracking()
            .Where(row => row.SubjectType == nameof(Session) && row.SubjectId == Id && row.Action.StartsWith("session."))
            .OrderBy(row => row.Id)
            .Select(row => new { row.At, row.AccountName, row.Action })
            .ToListAsync(ct);
        return [.. rows
            .Where(row => SessionTexts.HistoryWords(row.Action) is not null)
            .Select(row => new HistoryRow(clock.ToLocal(row.At), row.AccountName, SessionTexts.HistoryWords(row.Action)!))];
    }
}
