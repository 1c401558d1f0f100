using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Text;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Documents;

/// <summary>The versions kept at each submission, return and issue, any two of them compared, and the steps between.</summary>
public sealed class VersionsModel(AppDbContext db, TimeProvider clock) : PageModel
{
    /// <summary>Stands for the text as it is now, which no version keeps before the next step.</summary>
    private const int Now = 0;

    [FromRoute]
    public int Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "from")]
    public int? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "to")]
    public int? To { get; set; }

    public DocumentHeading Heading { get; private set; } = null!;

    /// <summary>Latest first.</summary>
    public IReadOnlyList<Row> Kept { get; private set; } = [];

    /// <summary>What may be compared: the kept versions and, while it is being drafted, the text as it is now.</summary>
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public DocumentComparison? Comparison { get; private set; }

    public IReadOnlyList<StepRow> Steps { get; private set; } = [];

    public string FromName => Choices.First(row => row.Id == From).Name;

    public string ToName => Choices.First(row => row.Id == To).Name;

    public sealed record Row(int Id, string Name, DateTime At, string? By, string? Reason);

    public sealed record Choice(int Id, string Name);

    public sealed record StepRow(string Name, DateTime At, string By, string? Reason);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var document = await HttpContext.Actor().Scope(Permission.ViewDocuments).Within(db.Documents.AsNoTracking(), row => row.Organization.Path)
            .Include(row => row.Type)
            .Include(row => row.Organization)
            .Include(row => row.Campaign)
            .Include(row => row.Sections)
            .Include(row => row.Tasks)
            .IgnoreAutoIncludes()
            .AsSplitQuery()
            .FirstOrDefaultAsync(row => row.Id == Id, ct);
        if (document is null)
        {
            return NotFound();
        }

        Heading = DocumentHeading.Of(document);
        await LoadStepsAsync(ct);
        if (Kept.Count > 0)
        {
            await CompareAsync(document, ct);
        }

        return Page();
    }

    private async Task LoadStepsAsync(CancellationToken ct)
    {
        // A version and its step are written together, at one moment.
        var steps = await db.Documents.Where(row => row.Id == Id)
            .SelectMany(row => row.Steps, (row, step) => new
            {
                step.Id,
                step.Kind,
                step.At,
                step.AccountName,
                step.Comment,
                Version = row.Versions.Where(version => version.KeptAt == step.Kind && version.At == step.At)
                    .Select(version => new { version.Id, version.DraftRound })
                    .FirstOrDefault(),
            })
            .OrderBy(row => row.Id)
            .ToListAsync(ct);
        Steps = [.. steps.Select(row => new StepRow(DocumentTexts.Step(row.Kind), clock.ToLocal(row.At), row.AccountName, row.Comment))];
        Kept =
        [
            .. from row in steps
               where row.Version is not null
               orderby row.Id descending
               select new Row(row.Version.Id, DocumentTexts.Version(row.Version.DraftRound, row.Kind), clock.ToLocal(row.At), row.AccountName, row.Comment),
        ];
    }

    private async Task CompareAsync(Document document, CancellationToken ct)
    {
        var versions = Kept.Select(row => new Choice(row.Id, $"{row.Name}, {row.At:HH:mm dd/MM/yyyy}"));
        Choices = document.CanBeEdited ? [new(Now, "Bản đang soạn"), .. versions] : [.. versions];
        To = Choices.Any(row => row.Id == To) ? To : Kept.Count > 1 ? Kept[0].Id : Choices[0].Id;
        From = Choices.Any(row => row.Id == From) ? From : Kept[Math.Min(1, Kept.Count - 1)].Id;
        var contents = await db.Documents.Where(row => row.Id == Id)
            .SelectMany(row => row.Versions)
            .Where(row => row.Id == From || row.Id == To)
            .Select(row => new { row.Id, row.Content })
            .ToDictionaryAsync(row => row.Id, row => DocumentContent.FromJson(row.Content), ct);
        var now = DocumentContent.Of(document);
        Comparison = DocumentComparison.Of(contents.GetValueOrDefault(From!.Value, now), contents.GetValueOrDefault(To!.Value, now));
    }
}
