using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Accounts;
using StudyCampaigns.Documents;
using StudyCampaigns.Documents.Checking;
using StudyCampaigns.Plans;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Documents;

public sealed class SubmissionModel(CheckedDocumentLoader loader, DocumentCheck check, SubmitDocument submit) : PageModel, IShowsAgain
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public DocumentHeading Heading { get; private set; } = null!;

    /// <summary>What keeps it from being submitted; null when nothing does.</summary>
    public Refusal? Gap { get; private set; }

    /// <summary>What the checker has found; it keeps nobody.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public bool CanAct => Heading.State is DocumentState.Draft or DocumentState.Returned;

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
        if (await loader.FindAsync(HttpContext.Actor().Scope(Permission.DraftDocuments), Id, ct) is not { } loaded)
        {
            return NotFound();
        }

        Heading = DocumentHeading.Of(loaded.Document);
        Gap = CanAct ? loaded.Document.ValidateForSubmission() : DocumentRefusals.NotEditable(Heading.State);
        Findings = CanAct ? check.Run(loaded.Checked) : [];
        return Page();
    }
}
