using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Papers;
using StudyCampaigns.Plans;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Papers;

[RequestFormLimits(ValueCountLimit = 4000)]
public sealed class EditModel(AppDbContext db, EditPaper edit) : PageModel, IShowsStoredVersion
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty]
    public PaperForm Input { get; set; } = new();

    public PaperHeading Heading { get; private set; } = null!;

    /// <summary>The parent's task by the key of the plan's own task.</summary>
    public IReadOnlyDictionary<int, ParentTask> ParentTasks { get; private set; } = new Dictionary<int, ParentTask>();

    /// <summary>What somebody else saved meanwhile, beside what was typed; null otherwise.</summary>
    public PaperContent? Stored { get; private set; }

    public bool CanBeEdited => Heading.State is PaperState.Draft or PaperState.Returned;

    /// <summary>Why the plan came back; null when it did not.</summary>
    public string? ReturnReason { get; private set; }

    public sealed record ParentTask(string Content, string? Lead, DateOnly? DueOn);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input = PaperForm.Of(await FindContentAsync(ct), Heading.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? action, CancellationToken ct)
    {
        if (Input.Change(action))
        {
            // The rows have moved: what the framework remembers by index would appear in other rows.
            ModelState.Clear();
            return await ShowAsync(ct);
        }

        NoteUnreadDates();
        if (!ModelState.IsValid)
        {
            return await ShowAsync(ct);
        }

        var result = await edit.HandleAsync(new(Id, Input.Version, Input.ToContent()), HttpContext.Actor(), ct);
        return await this.RespondAsync(
            result,
            "Đã lưu dự thảo.",
            () => Redirect(action == "save-and-read" ? Heading.Address : $"/papers/{Id}/edit"),
            () => ShowAsync(ct));
    }

    public async Task<IActionResult> ShowStoredVersionAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Stored = await FindContentAsync(ct);
        Input.Version = Heading.Version;
        return Page();
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (await PaperHeading.FindAsync(db, actor.Scope(Permission.DraftPapers), Id, ct) is not { } plan)
        {
            return false;
        }

        Heading = plan;
        ParentTasks = await db.Papers.AsNoTracking()
            .Where(row => row.Id == Id)
            .SelectMany(row => row.Tasks)
            .Where(row => row.ParentTask != null)
            .Select(row => new { row.Id, Task = new ParentTask(row.ParentTask!.Content, row.ParentTask.Lead, row.ParentTask.DueOn) })
            .ToDictionaryAsync(row => row.Id, row => row.Task, ct);
        if (plan.State == PaperState.Returned)
        {
            ReturnReason = await db.Papers.Where(row => row.Id == Id)
                .SelectMany(row => row.Steps)
                .Where(row => row.Kind == PaperStepKind.Returned)
                .OrderByDescending(row => row.Id)
                .Select(row => row.Comment)
                .FirstOrDefaultAsync(ct);
        }

        return true;
    }

    private async Task<PaperContent> FindContentAsync(CancellationToken ct) => PaperContent.Of(await db.Papers.AsNoTracking()
        .Include(row => row.Sections)
        .Include(row => row.Tasks)
        .AsSplitQuery()
        .FirstAsync(row => row.Id == Id, ct));

    private void NoteUnreadDates()
    {
        foreach (var (index, row) in Input.Tasks.Index())
        {
            PaperForm.ReadDate(row.DueOn, out var isRead);
            if (!isRead)
            {
                ModelState.AddModelError($"Input.Tasks[{index}].DueOn", PaperForm.DateRule);
            }
        }
    }
}
