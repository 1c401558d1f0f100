using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Papers;
using StudyCampaigns.Plans;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Papers;

public sealed class ApprovalModel(AppDbContext db, ApprovePaper approve, ReturnPaper giveBack) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public PaperHeading Heading { get; private set; } = null!;

    public bool CanApprove => Heading.State == PaperState.Submitted;

    public bool CanReturn => Heading.State is PaperState.Submitted or PaperState.Approved;

    public sealed class Form
    {
        public Guid Version { get; set; }

        [Display(Name = "Lý do trả lại")]
        [StringLength(Paper.ReasonLength, ErrorMessage = "Lý do không quá {1} ký tự.")]
        public string? Reason { get; set; }
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(string? action, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(ct);
        }

        var actor = HttpContext.Actor();
        var (result, message) = action == "return"
            ? (await giveBack.HandleAsync(new(Id, Input.Version, Input.Reason), actor, ct), "Đã trả lại văn bản kèm lý do.")
            : (await approve.HandleAsync(new(Id, Input.Version), actor, ct), "Đã phê duyệt. Văn bản chờ ban hành.");
        return await this.RespondAsync(result, message, () => Redirect($"/papers/{Id}"), () => ShowAsync(ct));
    }

    public async Task<IActionResult> ShowAgainAsync(CancellationToken ct)
    {
        var answer = await ShowAsync(ct);
        Input.Version = Heading?.Version ?? default;
        return answer;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await PaperHeading.FindAsync(db, HttpContext.Actor().Scope(Permission.ApprovePapers), Id, ct) is not { } heading)
        {
            return NotFound();
        }

        Heading = heading;
        return Page();
    }
}
