using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Papers;
using StudyCampaigns.Plans;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Papers;

public sealed class WithdrawalModel(AppDbContext db, WithdrawPaper withdraw) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public PaperHeading Heading { get; private set; } = null!;

    public sealed class Form
    {
        public Guid Version { get; set; }

        [Display(Name = "Lý do thu hồi")]
        [StringLength(Paper.ReasonLength, ErrorMessage = "Lý do không quá {1} ký tự.")]
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
        if (await PaperHeading.FindAsync(db, HttpContext.Actor().Scope(Permission.IssuePapers), Id, ct) is not { } heading)
        {
            return NotFound();
        }

        Heading = heading;
        return Page();
    }
}
