using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using StudyCampaigns.Data;
using StudyCampaigns.Registers;
using StudyCampaigns.Web.Access;
using StudyCampaigns.Web.Pages.Documents;

namespace StudyCampaigns.Web.Pages.Registers;

public sealed class EntryModel(AppDbContext db, Terms terms, TimeProvider clock, EnterNumber enter) : RegisterForm(db, terms, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public sealed class Form
    {
        [Display(Name = "Số")]
        [Required(ErrorMessage = "Nhập số của văn bản.")]
        public int? Number { get; set; }

        /// <summary>Text, so that a date the system cannot read stays in its box.</summary>
        [Display(Name = "Ngày ban hành")]
        [Required(ErrorMessage = "Nhập ngày ban hành.")]
        public string? IssuedOn { get; set; }

        [Display(Name = "Trích yếu")]
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

        var issuedOn = TypedDay.Read(Input.IssuedOn, out var fault);
        if (fault is not null)
        {
            ModelState.AddModelError("Input.IssuedOn", fault);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var command = new EnterNumber.Command(Heading.OrganizationId, Term, Type, Input.Number!.Value, issuedOn!.Value, Input.Subject);
        var result = await enter.HandleAsync(command, HttpContext.Actor(), ct);
        return await this.RespondAsync(
            result, $"Đã ghi số {result.Value} vào sổ.", _ => Redirect(Heading.Address.List), () => ShowAsync(ct));
    }
}
