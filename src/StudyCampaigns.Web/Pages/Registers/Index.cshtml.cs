using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Registers;
using StudyCampaigns.Text;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;
using StudyCampaigns.Web.Pages.Shared;

namespace StudyCampaigns.Web.Pages.Registers;

/// <summary>The book of one unit, term and type; or all types of the term together, to search and print.</summary>
public sealed class IndexModel(AppDbContext db, TimeProvider clock, Terms terms, RegisterFaultsCache faults) : PageModel
{
    public const string AllTypes = "all";

    /// <summary>A printed book has no pages to turn; longer ones are narrowed by the filters.</summary>
    public const int MostPrinted = 2000;

    /// <summary>Code of the unit; the actor's own when not given.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Organization { get; set; }

    /// <summary>The present one when not given.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Term { get; set; }

    /// <summary>A symbol or <see cref="AllTypes"/>; the first book that has lines when not given.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    [BindProperty(SupportsGet = true)]
    public RegisterEntryKind? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>Every line on one page, for printing.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Whole { get; set; }

    public IReadOnlyList<Unit> Units { get; private set; } = [];

    public IReadOnlyList<RegisterDocumentKind> Types { get; private set; } = [];

    public IReadOnlyList<string> TermNames { get; private set; } = [];

    public IReadOnlyDictionary<RegisterEntryKind, int> Counts { get; private set; } = new Dictionary<RegisterEntryKind, int>();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public RegisterFaults Faults { get; private set; } = RegisterFaults.None;

    public Unit Owner { get; private set; } = null!;

    public int LastNumber { get; private set; }

    public bool MayWrite { get; private set; }

    public bool IsOneRegister => Type != AllTypes;

    public int All => Counts.Values.Sum();

    public int Found => State is { } state ? Counts.GetValueOrDefault(state) : All;

    public RegisterAddress Address => new(Owner.Code, Term!, Type!);

    public string TypeName => Types.First(type => type.Symbol == Type).Name;

    public bool IsNarrowed => State is not null || !SearchWords.Of(Search).IsBlank;

    public sealed record Unit(int Id, string Code, string Name, string Path, string TypeCode);

    public sealed record RegisterDocumentKind(string Symbol, string Name, List<string> Issuers);

    public sealed record Row(
        int Id, string Text, string? Subject, DateOnly? IssuedOn, RegisterEntryKind Kind, string? Holder, string? Reason, int? DocumentId);

    private sealed record Register(int Id, string Term, string TypeSymbol, int LastNumber, int TakenOverNumber, Guid Version);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        TermNames = terms.Begun(clock.Today());
        Term ??= TermNames[0];
        if (!TermNames.Contains(Term) || await FindOwnerAsync(actor, ct) is not { } owner)
        {
            return NotFound();
        }

        Owner = owner;
        MayWrite = actor.May(Permission.IssueDocuments, owner.Path);
        var registers = await FindRegistersAsync(ct);
        if (IsOneRegister && Types.All(type => type.Symbol != Type))
        {
            return NotFound();
        }

        var shown = registers.Where(register => !IsOneRegister || register.TypeSymbol == Type).ToList();
        await ShowLinesAsync(shown, ct);
        if (IsOneRegister && shown is [var book])
        {
            LastNumber = book.LastNumber;
            Faults = await faults.FindAsync(db, book.Id, book.Version, book.TakenOverNumber, book.LastNumber, ct);
        }

        return Page();
    }

    public string AddressOf(RegisterEntryKind? state, bool whole = false) =>
        $"{Address.List}&state={state}&q={Uri.EscapeDataString(Search ?? "")}{(whole ? "&whole=true" : "")}";

    /// <summary>The units at the head of the actor's scope, those right below them, and the one asked for.</summary>
    private async Task<Unit?> FindOwnerAsync(Actor actor, CancellationToken ct)
    {
        var scope = actor.Scope(Permission.ViewDocuments);
        var heads = scope.Roots.Select(root => root.Path).ToList();
        Units = await scope.Within(db.Organizations.AsNoTracking())
            .Where(row => heads.Contains(row.Path) || heads.Contains(row.Parent!.Path) || row.Code == Organization)
            .OrderBy(row => row.Path.Length).ThenBy(row => row.SortKey)
            .Select(row => new Unit(row.Id, row.Code, row.Name, row.Path, row.Type.Code))
            .ToListAsync(ct);
        return Organization is null
            ? Units.FirstOrDefault(unit => unit.Id == actor.OrganizationId) ?? Units.FirstOrDefault()
            : Units.FirstOrDefault(unit => unit.Code == Organization);
    }

    /// <summary>The unit's books of the term; settles which types it has and which one is shown.</summary>
    private async Task<List<Register>> FindRegistersAsync(CancellationToken ct)
    {
        var registers = await db.DocumentRegisters.AsNoTracking()
            .Where(row => row.OrganizationId == Owner.Id && row.Term == Term)
            .Select(row => new Register(row.Id, row.Term, row.TypeSymbol, row.LastNumber, row.TakenOverNumber, row.Version))
            .ToListAsync(ct);
        var types = await db.DocumentTypes.AsNoTracking()
            .OrderBy(row => row.Order)
            .Select(row => new RegisterDocumentKind(row.Symbol, row.Name, row.Issuers))
            .ToListAsync(ct);
        Types = [.. types.Where(type => type.Issuers.Contains(Owner.TypeCode) || registers.Any(register => register.TypeSymbol == type.Symbol))];
        Type = string.IsNullOrEmpty(Type)
            ? Types.FirstOrDefault(type => registers.Any(register => register.TypeSymbol == type.Symbol))?.Symbol ?? Types[0].Symbol
            : Type;
        return registers;
    }

    private async Task ShowLinesAsync(List<Register> shown, CancellationToken ct)
    {
        var words = SearchWords.Of(Search);
        var lines = db.Set<RegisterEntry>().AsNoTracking();
        lines = words.IsBlank ? lines : db.SearchNumbers(lines, words);
        var ids = shown.Select(register => register.Id).ToList();
        var groups = await lines.Where(row => ids.Contains(row.RegisterId))
            .GroupBy(row => new { row.RegisterId, row.Kind })
            .Select(group => new { group.Key.Kind, Count = group.Count() })
            .ToListAsync(ct);
        Counts = groups.GroupBy(group => group.Kind).ToDictionary(group => group.Key, group => group.Sum(row => row.Count));
        var size = Whole ? MostPrinted : PagerModel.Size;
        Number = Whole ? 1 : PagerModel.Within(Number, Found);
        if (State is { } state)
        {
            lines = lines.Where(row => row.Kind == state);
        }

        Rows = await InOrder(lines, ids, Number * size)
            .Skip((Number - 1) * size)
            .Take(size)
            .Select(row => new Row(
                row.Id, row.Text, row.Subject, row.IssuedOn, row.Kind, row.Holder, row.Reason,
                db.Documents.Where(document => document.RegisterEntryId == row.Id).Select(document => (int?)document.Id).FirstOrDefault()))
            .ToListAsync(ct);
    }

    /// <summary>
    /// One book by its numbers, several together by date. Each book gives its newest by its own index, and those are merged: the whole
    /// books are never sorted.
    /// </summary>
    /// <param name="most">How many of the merged lines are looked at.</param>
    private IOrderedQueryable<RegisterEntry> InOrder(IQueryable<RegisterEntry> lines, List<int> registers, int most)
    {
        if (IsOneRegister)
        {
            var book = registers.FirstOrDefault();
            return lines.Where(row => row.RegisterId == book).OrderByDescending(row => row.Number);
        }

        var merged = registers
            .Select(id => lines.Where(row => row.RegisterId == id)
                .OrderByDescending(row => row.IssuedOn).ThenByDescending(row => row.Number).Take(most))
            .DefaultIfEmpty(lines.Where(row => false))
            .Aggregate((all, next) => all.Concat(next));
        return merged.OrderByDescending(row => row.IssuedOn).ThenBy(row => row.RegisterId).ThenByDescending(row => row.Number);
    }
}
