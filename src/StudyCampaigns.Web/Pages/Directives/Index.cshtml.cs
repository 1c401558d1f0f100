using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Directives;
using StudyCampaigns.Text;
using StudyCampaigns.Web.Access;
using StudyCampaigns.Web.Pages.Shared;

namespace StudyCampaigns.Web.Pages.Directives;

public sealed class IndexModel(AppDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "issuer")]
    public string? Issuer { get; set; }

    [BindProperty(SupportsGet = true, Name = "type")]
    public string? Type { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<string> Issuers { get; private set; } = [];

    public IReadOnlyList<string> Types { get; private set; } = [];

    public IReadOnlyList<int> Years { get; private set; } = [];

    public bool MayAdd { get; private set; }

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || !string.IsNullOrEmpty(Issuer) || !string.IsNullOrEmpty(Type) || Year is not null;

    /// <summary>The campaigns that rest on a directive, by its key.</summary>
    public ILookup<int, Campaign> Campaigns { get; private set; } = Array.Empty<Campaign>().ToLookup(campaign => campaign.Id);

    public sealed record Row(int Id, string Number, string TypeName, string Issuer, DateOnly? IssuedOn, string Subject, int Files);

    public sealed record Campaign(int Id, string Name);

    private sealed record Kind(string Path, string Issuer, string TypeName, int Count);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        var scope = CampaignReadScope.Of(actor);
        var readable = scope.Within(db.Directives.AsNoTracking());
        MayAdd = actor.MaySomewhere(Permission.ManageDirectives);
        var kinds = await LoadFiltersAsync(scope, readable, ct);
        var words = SearchWords.Of(Search);
        var wanted = Filter(readable, words);
        Total = Year is null && words.IsBlank
            ? kinds.Where(kind => (kind.Issuer == Issuer || string.IsNullOrEmpty(Issuer)) && (kind.TypeName == Type || string.IsNullOrEmpty(Type))).Sum(kind => kind.Count)
            : await wanted.CountAsync(ct);
        Number = PagerModel.Within(Number, Total);
        Rows = await wanted
            .Skip((Number - 1) * PagerModel.Size)
            .Take(PagerModel.Size)
            .Select(row => new Row(row.Id, row.Number, row.TypeName, row.Issuer, row.IssuedOn, row.Subject, row.Attachments.Count))
            .ToListAsync(ct);
        var shown = Rows.Select(row => row.Id).ToList();
        var links = await scope.Within(db.Campaigns.AsNoTracking())
            .SelectMany(row => row.Directives, (row, link) => new { link.DirectiveId, Campaign = new Campaign(row.Id, row.ShortName) })
            .Where(link => shown.Contains(link.DirectiveId))
            .ToListAsync(ct);
        Campaigns = links.ToLookup(link => link.DirectiveId, link => link.Campaign);
    }

    /// <summary>Narrowed and in order: the best hits first where something is searched, else the newest.</summary>
    private IQueryable<Directive> Filter(IQueryable<Directive> readable, SearchWords words)
    {
        if (!string.IsNullOrEmpty(Issuer))
        {
            readable = readable.Where(row => row.Issuer == Issuer);
        }

        if (!string.IsNullOrEmpty(Type))
        {
            readable = readable.Where(row => row.TypeName == Type);
        }

        if (Year is >= 1 and <= 9998)
        {
            var (from, until) = (new DateOnly(Year.Value, 1, 1), new DateOnly(Year.Value + 1, 1, 1));
            readable = readable.Where(row => row.IssuedOn >= from && row.IssuedOn < until);
        }

        return words.IsBlank
            ? readable.OrderByDescending(row => row.IssuedOn).ThenByDescending(row => row.Id)
            : db.SearchDirectives(readable, words);
    }

    /// <summary>What the filters offer, and how many directives there are of each kind.</summary>
    private async Task<IReadOnlyList<Kind>> LoadFiltersAsync(CampaignReadScope scope, IQueryable<Directive> readable, CancellationToken ct)
    {
        // Kinds are few: whose they are is asked here, so that the database reads them off its index.
        var all = await db.Directives.AsNoTracking()
            .GroupBy(row => new { row.Path, row.Issuer, row.TypeName })
            .Select(group => new Kind(group.Key.Path, group.Key.Issuer, group.Key.TypeName, group.Count()))
            .ToListAsync(ct);
        var kinds = all.Where(kind => scope.Contains(kind.Path)).ToList();
        var order = StringComparer.Create(VietnameseText.Culture, false);
        Issuers = [.. kinds.Select(kind => kind.Issuer).Distinct().Order(order)];
        Types = [.. kinds.Select(kind => kind.TypeName).Distinct().Order(order)];
        var days = readable.Where(row => row.IssuedOn != null).Select(row => row.IssuedOn!.Value);
        var ends = await days.OrderBy(day => day).Take(1).Concat(days.OrderByDescending(day => day).Take(1)).ToListAsync(ct);
        Years = ends.Count == 0 ? [] : [.. Enumerable.Range(ends.Min().Year, ends.Max().Year - ends.Min().Year + 1).Reverse()];
        return kinds;
    }
}
