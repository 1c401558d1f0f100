using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Sessions;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Sessions;

/// <summary>The cell writes its session: the roll, then the content; saved for later or sent to the unit above.</summary>
[Requires(Permission.RecordSessions)]
public sealed class EntryModel(AppDbContext db, SessionWorkflow workflow, AuditTrail audit) : PageModel, IShowsStoredVersion
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public EntryInput Input { get; set; } = new();

    public EntryView Reading { get; private set; } = null!;

    /// <summary>Only near the edge of a month may a session count for another than its own.</summary>
    public bool AsksForMonth => DeclaredMonths.MayChoose(Input.HeldOn, Input.Month);

    /// <summary>Filled when somebody else saved first.</summary>
    public IReadOnlyList<EntryDifference> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (Reading.Session.State.Counts())
        {
            return RedirectToPage("Details", new { id = Id });
        }

        Input = Reading.Stored;
        audit.Record(HttpContext.Actor(), "members.viewed", Reading.Session.CellId, nameof(Session), Id);
        await db.SaveChangesAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAgainAsync(ct);
        }

        var result = await workflow.SubmitAsync(new(Id, Input.Version), Input.ToEntry(), Input.Reason, HttpContext.Actor(), ct);
        return await this.RespondAsync(
            result, "Đã gửi buổi sinh hoạt lên cấp trên.", () => RedirectToPage("Details", new { id = Id }), () => ShowAgainAsync(ct));
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAgainAsync(ct);
        }

        var result = await workflow.SaveAsync(new(Id, Input.Version), Input.ToEntry(), HttpContext.Actor(), ct);
        return await this.RespondAsync(
            result, "Đã lưu. Buổi sinh hoạt chưa gửi lên cấp trên.", () => RedirectToPage(new { id = Id }), () => ShowAgainAsync(ct));
    }

    public async Task<IActionResult> ShowStoredVersionAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Differences = EntryDifference.Between(Reading, Input);
        Input.Version = Reading.Stored.Version;
        return Page();
    }

    public RollRowModel RowAt(int index) =>
        new(index, Reading.Roll[index], Input.Rows[index], ErrorAt($"Rows[{index}].Status") ?? ErrorAt($"Rows[{index}].Reason"));

    /// <summary>Only where an accepted report covers the session: asked for when it is sent without.</summary>
    public bool AsksForReason => Input.Reason is not null || ErrorAt(nameof(Input.Reason)) is not null;

    private string? ErrorAt(string field) => ModelState.TryGetValue($"Input.{field}", out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;

    private async Task<IActionResult> ShowAgainAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var reading = await EntryView.LoadAsync(db, HttpContext.Actor().Scope(Permission.RecordSessions), Id, ct);
        if (reading is null)
        {
            return false;
        }

        Reading = reading;
        var typed = Input.Rows.DistinctBy(row => row.MemberId).ToDictionary(row => row.MemberId);

        // A form that lost rows on the way, or came back with others, still shows the whole roll and every audience.
        Input.Rows = [.. reading.Stored.Rows.Select(row => typed.GetValueOrDefault(row.MemberId, row))];
        var counts = Input.Others.DistinctBy(row => row.Audience).ToDictionary(row => row.Audience);
        Input.Others = [.. reading.Stored.Others.Select(row => counts.GetValueOrDefault(row.Audience, row))];

        return true;
    }
}
