using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Accounts;
using StudyCampaigns.Documents;
using StudyCampaigns.Documents.Checking;
using StudyCampaigns.Plans;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Documents;

/// <summary>Kiểm tra thể thức. With <c>?fragment</c> the findings alone, for the editor to show beside the text.</summary>
public sealed class CheckModel(CheckedDocumentLoader loader, DocumentCheck check, EditDocument edit) : PageModel, IShowsAgain
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public DocumentHeading Heading { get; private set; } = null!;

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public bool CanEdit { get; private set; }

    /// <summary>The editor shows the findings inside its own form and sends a fix itself, once what was typed is saved.</summary>
    public bool IsFragment { get; private set; }

    public sealed class Form
    {
        public Guid Version { get; set; }

        public string? Key { get; set; }
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (await loader.FindAsync(actor.Scope(Permission.DraftDocuments), Id, ct) is not { } loaded)
        {
            return NotFound();
        }

        // The content is the one the version names: where somebody saved first, the save below says so.
        var fix = check.Run(loaded.Checked).FirstOrDefault(row => row.Key == Input.Key)?.QuickFix;
        var content = fix is null ? loaded.Checked.Content : fix.Apply(loaded.Checked.Content);
        var result = await edit.HandleAsync(new(Id, Input.Version, content), actor, ct);
        return await this.RespondAsync(
            result,
            fix is null ? "Chỗ này không còn trong văn bản." : $"{fix.Label}: đã sửa và lưu.",
            _ => Redirect($"/papers/{Id}/check"),
            () => ShowAsync(ct));
    }

    public async Task<IActionResult> ShowAgainAsync(CancellationToken ct)
    {
        var answer = await ShowAsync(ct);
        Input.Version = Heading?.Version ?? default;
        return answer;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (await loader.FindAsync(actor.Scope(Permission.ViewDocuments), Id, ct) is not { } loaded)
        {
            return NotFound();
        }

        Heading = DocumentHeading.Of(loaded.Document);
        CanEdit = loaded.Document.CanBeEdited && actor.May(Permission.DraftDocuments, loaded.Document.Organization.Path);
        IsFragment = Request.Query.ContainsKey("fragment");
        Findings = check.Run(loaded.Checked);
        return IsFragment ? Partial("_Findings", this) : Page();
    }
}
