using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Numbering;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Numbers;

/// <summary>One line of a book, for those who keep it: a number given back, a hand-written paper withdrawn.</summary>
[Requires(Permission.IssuePapers)]
public sealed class LineModel(AppDbContext db, ReleaseNumber release, WithdrawNumber withdraw) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Line Row { get; private set; } = null!;

    public bool CanBeReleased =>
        Row.Kind is RegisteredNumberKind.Reserved or RegisteredNumberKind.Skipped or RegisteredNumberKind.ByHand;

    public string ReleaseName => Row.Kind == RegisteredNumberKind.Reserved ? "Trả lại số đang giữ" : "Xóa dòng ghi nhầm";

    public sealed record Line(
        int Number, string Text, RegisteredNumberKind Kind, string? Subject, DateOnly? IssuedOn, string? Holder, string? Reason, int? PaperId,
        string OrganizationName, int LastNumber, Guid Version, BookAddress Address);

    public sealed class Form
    {
        public Guid Version { get; set; }

        [Display(Name = "Lý do thu hồi")]
        public string? Reason { get; set; }
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAgainAsync(ct);

    public async Task<IActionResult> OnPostReleaseAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var result = await release.HandleAsync(new(Id, Input.Version), HttpContext.Actor(), ct);
        return await this.RespondAsync(result, $"Số {result.Value} đã rời khỏi sổ.", _ => Redirect(Row.Address.List), () => ShowAsync(ct));
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var result = await withdraw.HandleAsync(new(Id, Input.Version, Input.Reason), HttpContext.Actor(), ct);
        return await this.RespondAsync(result, $"Đã ghi thu hồi số {result.Value}.", _ => Redirect(Row.Address.List), () => ShowAsync(ct));
    }

    public async Task<IActionResult> ShowAgainAsync(CancellationToken ct)
    {
        var answer = await ShowAsync(ct);
        Input.Version = Row?.Version ?? default;
        return answer;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var units = HttpContext.Actor().Scope(Permission.IssuePapers).Within(db.Organizations.AsNoTracking());
        var row = await (
            from line in db.Set<RegisteredNumber>().AsNoTracking()
            join register in db.NumberRegisters.AsNoTracking() on line.RegisterId equals register.Id
            join unit in units on register.OrganizationId equals unit.Id
            where line.Id == Id
            select new Line(
                line.Number, line.Text, line.Kind, line.Subject, line.IssuedOn, line.Holder, line.Reason,
                db.Papers.Where(paper => paper.RegisteredNumberId == line.Id).Select(paper => (int?)paper.Id).FirstOrDefault(),
                unit.Name, register.LastNumber, register.Version, new BookAddress(unit.Code, register.Term, register.TypeSymbol)))
            .FirstOrDefaultAsync(ct);
        Row = row!;
        return row is not null;
    }
}
