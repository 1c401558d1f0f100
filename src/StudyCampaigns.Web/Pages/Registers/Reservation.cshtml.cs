using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using StudyCampaigns.Data;
using StudyCampaigns.Registers;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Registers;

public sealed class ReservationModel(AppDbContext db, Terms terms, TimeProvider clock, ReserveNumber reserve) : RegisterForm(db, terms, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public sealed class Form
    {
        [Display(Name = "Số muốn giữ")]
        public int? Number { get; set; }

        [Display(Name = "Giữ cho ai, cho văn bản nào")]
        public string? Holder { get; set; }

        [Display(Name = "Trích yếu, nếu đã có")]
        public string? Subject { get; set; }
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

        var command = new ReserveNumber.Command(Heading.OrganizationId, Term, Type, Input.Number, Input.Holder, Input.Subject);
        var result = await reserve.HandleAsync(command, HttpContext.Actor(), ct);
        return await this.RespondAsync(
            result, $"Đã giữ số {result.Value}.", _ => Redirect(Heading.Address.List), () => ShowAsync(ct));
    }
}
