using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using StudyCampaigns.Data;
using StudyCampaigns.Registers;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Registers;

public sealed class SkipModel(AppDbContext db, Terms terms, TimeProvider clock, SkipNumber skip) : RegisterForm(db, terms, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public sealed class Form
    {
        [Display(Name = "Số bỏ")]
        [Required(ErrorMessage = "Nhập số cần bỏ.")]
        public int? Number { get; set; }

        [Display(Name = "Lý do")]
        public string? Reason { get; set; }
    }

    public Task<IActionResult> OnGetAsync(int? number, CancellationToken ct)
    {
        Input.Number = number;
        return ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var command = new SkipNumber.Command(Heading.OrganizationId, Term, Type, Input.Number!.Value, Input.Reason);
        var result = await skip.HandleAsync(command, HttpContext.Actor(), ct);
        return await this.RespondAsync(
            result, $"Đã bỏ số {result.Value}.", _ => Redirect(Heading.Address.List), () => ShowAsync(ct));
    }
}
