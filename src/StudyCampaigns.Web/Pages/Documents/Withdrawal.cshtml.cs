using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Plans;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Documents;

public sealed class WithdrawalModel(AppDbContext db, WithdrawDocument withdraw) : PageModel, IShowsAgain
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public DocumentHeading Heading { get; private set; } = null!;

    public sealed class Form
    {
        public Guid Version { get; set; }

        [Display(Name = "Lý do thu hồi")]
        [StringLength(Document.ReasonLength, ErrorMessage = "Lý do không quá {1} ký tự.")]
        public string? Reason { get; set; }
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(ct);
        }

        var result = await withdraw.HandleAsync(new(Id, Input.Version, Input.Reason), HttpContext.Actor(), ct);
        return await this.RespondAsync(result, "Đã thu hồi văn bản.", () => Redirect($"/papers/{Id}"), () => ShowAsync(ct));
    }

    public async Task<IActionResult> ShowAgainAsync(CancellationToken ct)
    {
        var answer = await ShowAsync(ct);
        Input.Version = Heading?.Version ?? default;
        return answer;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await DocumentHeading.FindAsync(db, HttpContext.Actor().Scope(Permission.IssueDocuments), Id, ct) is not { } heading)
        {
            return NotFound();
        }

        Heading = heading;
        return Page();
    }
}
