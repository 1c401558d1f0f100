using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Accounts;
using StudyCampaigns.Papers;
using StudyCampaigns.Papers.Checking;
using StudyCampaigns.Plans;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Papers;

public sealed class SubmissionModel(CheckedPaperReading reading, PaperCheck check, SubmitPaper submit) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public PaperHeading Heading { get; private set; } = null!;

    /// <summary>What keeps it from being submitted; null when nothing does.</summary>
    public Refusal? Gap { get; private set; }

    /// <summary>What the checker has found; it keeps nobody.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

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
        if (await reading.FindAsync(HttpContext.Actor().Scope(Permission.DraftPapers), Id, ct) is not { } loaded)
        {
            return NotFound();
        }

        Heading = PaperHeading.Of(loaded.Paper);
        Gap = CanAct ? loaded.Paper.FindGap() : PaperRefusals.NotEditable(Heading.State);
        Findings = CanAct ? check.Run(loaded.Checked) : [];
        return Page();
    }
}
