using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Organizations;
using StudyCampaigns.Text;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;
using StudyCampaigns.Web.Pages.Shared;

namespace StudyCampaigns.Web.Pages.Documents;

/// <summary>Documents of every kind of the actor's own part of the tree, the one changed last first; what came from above stands under /plans.</summary>
public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    /// <summary>How many years back the filter offers: two terms.</summary>
    private const int YearsBack = 10;

    [BindProperty(SupportsGet = true, Name = "state")]
    public DocumentState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "type")]
    public string? TypeCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyDictionary<DocumentState, int> Counts { get; private set; } = new Dictionary<DocumentState, int>();

    public IReadOnlyList<Kind> Types { get; private set; } = [];

    public IEnumerable<int> Years => Enumerable.Range(0, YearsBack).Select(back => clock.Today().Year - back);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public bool MayDraft { get; private set; }

    public int All => Counts.Values.Sum();

    public int Found => State is { } state ? Counts.GetValueOrDefault(state) : All;

    public sealed record Kind(string Code, string Name);

    public sealed record Row(
        int Id,
        string Subject,
        string TypeName,
        string OrganizationName,
        DocumentState State,
        string? NumberText,
        DateOnly? IssuedOn,
        int DraftRound,
        DateTime ChangedAt)
    {
        public string Mark => NumberText ?? DocumentTexts.Round(DraftRound);

        /// <summary>The subject as a line of its own; on the document it follows the type's name and begins small.</summary>
        public string Heading => VietnameseText.Capitalized(Subject);
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        MayDraft = actor.MaySomewhere(Permission.DraftDocuments);
        Types = await db.DocumentTypes.AsNoTracking().OrderBy(row => row.Order).Select(row => new Kind(row.Code, row.Name)).ToListAsync(ct);
        var scope = actor.Scope(Permission.ViewDocuments);
        var documents = Narrow(db.Documents.AsNoTracking());
        Counts = await CountAsync(documents, scope, ct);
        Number = PagerModel.Within(Number, Found);
        if (State is { } state)
        {
            documents = documents.Where(row => row.State == state);
        }

        Rows = await scope.Within(documents, row => row.Organization.Path)
            .OrderByDescending(row => row.ChangedAt)
            .ThenByDescending(row => row.Id)
            .Skip((Number - 1) * PagerModel.Size)
            .Take(PagerModel.Size)
            .Select(row => new Row(
                row.Id, row.Subject, row.Type.Name, row.Organization.Name, row.State, row.NumberText, row.IssuedOn, row.DraftRound, row.ChangedAt))
            .ToListAsync(ct);
    }

    public string Address(DocumentState? state) => $"/papers?state={state}&type={TypeCode}&year={Year}&q={Uri.EscapeDataString(Search ?? "")}";

    public DateTime Local(DateTime utc) => clock.ToLocal(utc);

    /// <summary>By unit first, so that each unit and not each document is looked up in the tree.</summary>
    private Task<Dictionary<DocumentState, int>> CountAsync(IQueryable<Document> documents, OrganizationScope scope, CancellationToken ct) =>
        documents.GroupBy(row => new { row.State, row.OrganizationId })
            .Select(group => new { group.Key.State, group.Key.OrganizationId, Count = group.Count() })
            .Join(scope.Within(db.Organizations), row => row.OrganizationId, unit => unit.Id, (row, unit) => new { row.State, row.Count })
            .GroupBy(row => row.State)
            .Select(group => new { group.Key, Count = group.Sum(row => row.Count) })
            .ToDictionaryAsync(group => group.Key, group => group.Count, ct);

    private IQueryable<Document> Narrow(IQueryable<Document> documents)
    {
        if (!string.IsNullOrEmpty(TypeCode))
        {
            documents = documents.Where(row => row.TypeCode == TypeCode);
        }

        if (Year is >= 1 and < 9999)
        {
            // The year on the document; of a draft, the year in which it was begun.
            var first = new DateOnly(Year.Value, 1, 1);
            var next = first.AddYears(1);
            var (from, to) = (clock.StartOf(first), clock.StartOf(next));
            documents = documents.Where(row => row.IssuedOn == null
                ? row.CreatedAt >= from && row.CreatedAt < to
                : row.IssuedOn >= first && row.IssuedOn < next);
        }

        var words = SearchWords.Of(Search);
        return words.IsBlank ? documents : db.SearchDocuments(documents, words);
    }
}
