using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Registers;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Registers;

/// <summary>One line of a book, for those who keep it: a number given back, a hand-written document withdrawn.</summary>
[Requires(Permission.IssueDocuments)]
public sealed class LineModel(AppDbContext db, ReleaseNumber release, WithdrawNumber withdraw) : PageModel, IShowsAgain
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Line Row { get; private set; } = null!;

    public bool CanBeReleased =>
        Row.Kind is RegisterEntryKind.Reserved or RegisterEntryKind.Skipped or RegisterEntryKind.ByHand;

    public string ReleaseName => Row.Kind == RegisterEntryKind.Reserved ? "Trả lại số đang giữ" : "Xóa dòng ghi nhầm";

    public sealed record Line(
        int Number, string Text, RegisterEntryKind Kind, string? Subject, DateOnly? IssuedOn, string? Holder, string? Reason, int? DocumentId,
        string OrganizationName, int LastNumber, Guid Version, RegisterAddress Address);

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
        var units = HttpContext.Actor().Scope(Permission.IssueDocuments).Within(db.Organizations.AsNoTracking());
        var row = await (
            from line in db.Set<RegisterEntry>().AsNoTracking()
            join register in db.DocumentRegisters.AsNoTracking() on line.RegisterId equals register.Id
            join unit in units on register.OrganizationId equals unit.Id
            where line.Id == Id
            select new Line(
                line.Number, line.Text, line.Kind, line.Subject, line.IssuedOn, line.Holder, line.Reason,
                db.Documents.Where(document => document.RegisterEntryId == line.Id).Select(document => (int?)document.Id).FirstOrDefault(),
                unit.Name, register.LastNumber, register.Version, new RegisterAddress(unit.Code, register.Term, register.TypeSymbol)))
            .FirstOrDefaultAsync(ct);
        Row = row!;
        return row is not null;
    }
}
