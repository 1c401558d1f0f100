using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using StudyCampaigns.Data;
using StudyCampaigns.Registers;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Registers;

public sealed class LastNumberModel(AppDbContext db, Terms terms, TimeProvider clock, SetLastNumber set) : RegisterForm(db, terms, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public sealed class Form
    {
        public Guid Version { get; set; }

        [Display(Name = "Số cuối đã cấp")]
        [Required(ErrorMessage = "Nhập số cuối đã cấp.")]
        public int? LastNumber { get; set; }
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAgainAsync(ct);

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

        var command = new SetLastNumber.Command(Heading.OrganizationId, Term, Type, Input.Version, Input.LastNumber!.Value);
        var result = await set.HandleAsync(command, HttpContext.Actor(), ct);
        return await this.RespondAsync(
            result, $"Đã đặt số cuối {Input.LastNumber:00}; số tiếp theo là {Input.LastNumber + 1:00}.", () => Redirect(Heading.Address.List), () => ShowAsync(ct));
    }

    public override async Task<IActionResult> ShowAgainAsync(CancellationToken ct)
    {
        var answer = await ShowAsync(ct);
        Input.Version = Heading?.Version ?? default;
        return answer;
    }
}
