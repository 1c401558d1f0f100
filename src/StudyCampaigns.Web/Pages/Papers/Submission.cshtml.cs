using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Papers;
using StudyCampaigns.Plans;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Papers;

public sealed class SubmissionModel(AppDbContext db, SubmitPaper submit) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public PaperHeading Heading { get; private set; } = null!;

    /// <summary>What keeps it from being submitted; null when nothing does.</summary>
    public Refusal? Gap { get; private set; }

    /// <summary>What may be better but keeps nobody.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    public bool CanAct => Heading.State is PaperState.Draft or PaperState.Returned;

    public sealed class Form
    {
        public Guid Version { get; set; }
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await submit.HandleAsync(new(Id, Input.Version), HttpContext.Actor(), ct);
        return await this.RespondAsync(result, "Đã trình văn bản. Người duyệt sẽ thấy trong việc cần làm.", () => Redirect($"/papers/{Id}"), () => ShowAsync(ct));
    }

    public async Task<IActionResult> ShowAgainAsync(CancellationToken ct)
    {
        var answer = await ShowAsync(ct);
        Input.Version = Heading?.Version ?? default;
        return answer;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await PaperHeading.FindAsync(db, HttpContext.Actor().Scope(Permission.DraftPapers), Id, ct) is not { } heading)
        {
            return NotFound();
        }

        Heading = heading;
        var paper = await db.Papers.AsNoTracking()
            .Include(row => row.Type)
            .Include(row => row.Campaign)
            .Include(row => row.Sections)
            .Include(row => row.Tasks).ThenInclude(row => row.ParentTask)
            .AsSplitQuery()
            .FirstAsync(row => row.Id == Id, ct);
        Gap = CanAct ? paper.FindGap() : PaperRefusals.NotEditable(Heading.State);
        Notes = [.. PaperNotes.Of(paper)];
        return Page();
    }
}
