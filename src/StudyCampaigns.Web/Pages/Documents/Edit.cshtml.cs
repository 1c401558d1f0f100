using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Layout.RichText;
using StudyCampaigns.Plans;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Documents;

[RequestFormLimits(ValueCountLimit = 4000)]
public sealed class EditModel(AppDbContext db, TimeProvider clock, EditDocument edit) : PageModel, IShowsStoredVersion
{
    /// <summary>More would be a list nobody reads; the library has the search.</summary>
    private const int MostSources = 200;

    private const int MostOwners = 100;

    private List<DocumentTask> tasks = [];

    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public DocumentForm Input { get; set; } = new();

    public DocumentHeading Heading { get; private set; } = null!;

    /// <summary>The parent's task by the key of the document's own task.</summary>
    public IReadOnlyDictionary<int, ParentTask> ParentTasks { get; private set; } = new Dictionary<int, ParentTask>();

    /// <summary>What somebody else saved meanwhile, beside what was typed; null otherwise.</summary>
    public DocumentContent? Stored { get; private set; }

    public bool CanBeEdited => Heading.State is DocumentState.Draft or DocumentState.Returned;

    /// <summary>Where the page saves while one writes; null while two versions stand side by side, for a person decides then.</summary>
    public string? AutosaveAddress => Stored is null && CanBeEdited ? $"/papers/{Id}/edit?handler=Autosave" : null;

    /// <summary>Why the document came back; null when it did not.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>Comments on paragraphs that are not ticked off yet.</summary>
    public int OpenComments { get; private set; }

    /// <summary>What may be cited, the newest first.</summary>
    public IReadOnlyList<Source> Sources { get; private set; } = [];

    /// <summary>Who may lead a task: the unit and those directly below it.</summary>
    public IReadOnlyList<string> Owners { get; private set; } = [];

    /// <param name="Short">As it is mentioned again; <paramref name="Full"/> is the first mention.</param>
    public sealed record Source(int Id, string Short, string Full);

    public sealed record ParentTask(string Content, string? Lead, DateOnly? DueOn);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input = DocumentForm.Of(await FindContentAsync(ct), Heading.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? action, CancellationToken ct)
    {
        if (Input.Change(action) || await CiteAsync(action, ct))
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
            _ => Redirect(action == "save-and-read" ? $"/papers/{Id}" : $"/papers/{Id}/edit"),
            () => ShowAsync(ct));
    }

    /// <summary>
    /// Saves while one writes. Answers 200 with the new version, 400 with the faults by field, 404, or 409 from the filter of stale
    /// versions; nothing of the form is lost by any of them, because the page keeps it.
    /// </summary>
    public async Task<IActionResult> OnPostAutosaveAsync(CancellationToken ct)
    {
        NoteUnreadDates();
        if (!ModelState.IsValid && await DocumentHeading.FindAsync(db, HttpContext.Actor().Scope(Permission.DraftDocuments), Id, ct) is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return BadRequest(ModelState.Where(field => field.Value!.Errors.Count > 0)
                .Select(field => new { Field = field.Key, Message = field.Value!.Errors[0].ErrorMessage }));
        }

        var result = await edit.HandleAsync(new(Id, Input.Version, Input.ToContent(), IsAutomatic: true), HttpContext.Actor(), ct);
        return result switch
        {
            { IsMissing: true } => NotFound(),
            { Refusal: { } refusal } => BadRequest(new[] { new { Field = refusal.Field is null ? "" : $"Input.{refusal.Field}", Message = refusal.Sentence } }),
            _ => new JsonResult(new { result.Value!.Version, At = clock.ToLocal(result.Value.At).ToString("HH:mm", CultureInfo.InvariantCulture), result.Value.TaskIds }),
        };
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
        if (await DocumentHeading.FindAsync(db, actor.Scope(Permission.DraftDocuments), Id, ct) is not { } heading)
        {
            return false;
        }

        Heading = heading;
        tasks = await db.Documents.AsNoTracking()
            .Where(row => row.Id == Id)
            .SelectMany(row => row.Tasks)
            .Include(row => row.ParentTask)
            .OrderBy(row => row.Order)
            .ToListAsync(ct);
        ParentTasks = tasks.Where(row => row.ParentTask is not null)
            .ToDictionary(row => row.Id, row => new ParentTask(row.ParentTask!.Content, row.ParentTask.Lead, row.ParentTask.DueOn));
        if (heading.State == DocumentState.Returned)
        {
            (ReturnReason, OpenComments) = await db.Documents.Where(row => row.Id == Id)
                .Select(row => new ValueTuple<string?, int>(
                    row.Steps.Where(step => step.Kind == DocumentStepKind.Returned).OrderByDescending(step => step.Id).Select(step => step.Comment).FirstOrDefault(),
                    row.Comments.Count(comment => comment.DoneAt == null)))
                .FirstAsync(ct);
        }

        Sources = await FindSourcesAsync(actor, ct);
        Owners = await db.Organizations.AsNoTracking()
            .Where(row => row.Id == heading.OrganizationId || row.ParentId == heading.OrganizationId)
            .OrderBy(row => row.Type.Order).ThenBy(row => row.SortKey)
            .Select(row => row.Name)
            .Take(MostOwners)
            .ToListAsync(ct);
        return true;
    }

    private async Task<IReadOnlyList<Source>> FindSourcesAsync(Actor actor, CancellationToken ct) =>
    [
        .. (await CampaignReadScope.Of(actor).Within(db.Directives.AsNoTracking())
                .OrderByDescending(row => row.IssuedOn).ThenBy(row => row.Number)
                .Take(MostSources)
                .ToListAsync(ct))
            .Select(row => new Source(row.Id, DocumentWording.ShortCitation(row), DocumentWording.Citation(row))),
    ];

    /// <summary>The way of those who write without scripts: the chosen document is cited at the end of the opening words.</summary>
    private async Task<bool> CiteAsync(string? action, CancellationToken ct)
    {
        if (action != "cite")
        {
            return false;
        }

        if ((await FindSourcesAsync(HttpContext.Actor(), ct)).FirstOrDefault(row => row.Id == Input.Cite) is { } source)
        {
            Input.Preamble = $"{Input.Preamble} {Citations.Write(source.Id, source.Short, source.Full)}".TrimStart();
        }

        return true;
    }

    /// <summary>What is stored, beside the tasks that <see cref="LoadAsync"/> has read; one command.</summary>
    private async Task<DocumentContent> FindContentAsync(CancellationToken ct)
    {
        var document = await db.Documents.AsNoTracking().Include(row => row.Sections).FirstAsync(row => row.Id == Id, ct);
        document.Tasks.AddRange(tasks);
        return DocumentContent.Of(document);
    }

    private void NoteUnreadDates()
    {
        foreach (var (index, row) in Input.Tasks.Index())
        {
            TypedDay.Read(row.DueOn, out var fault);
            if (fault is not null)
            {
                ModelState.AddModelError($"Input.Tasks[{index}].DueOn", fault);
            }
        }
    }
}
