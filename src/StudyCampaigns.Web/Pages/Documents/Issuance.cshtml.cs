using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Organizations;
using StudyCampaigns.Plans;
using StudyCampaigns.Registers;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Documents;

public sealed class IssuanceModel(
    AppDbContext db, TimeProvider clock, RegisterWorkflow book, IssueDocument issue, DocumentPrintQueries prints, SigningAuthorities authorities) : PageModel, IShowsAgain
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public DocumentHeading Heading { get; private set; } = null!;

    public Issuer By { get; private set; } = null!;

    public RegisterWorkflow.State Book { get; private set; } = null!;

    public bool CanAct => Heading.State == DocumentState.Approved;

    /// <summary>As it will be printed, unless somebody takes it first.</summary>
    public string NextNumber => DocumentRegister.TextOf(Book.NextNumber, Heading.TypeSymbol, By.Symbol);

    public IReadOnlyList<string> Authorities => authorities.Of(By.TypeCode);

    /// <param name="FixedPosition">The position that the type of document itself gives the signer, as in minutes.</param>
    public sealed record Issuer(string Symbol, string TypeCode, string Authority, string Position, string? Name, string? FixedPosition);

    public sealed class Form
    {
        public Guid Version { get; set; }

        /// <summary>Whose book the shown number is of; another day may belong to another.</summary>
        public string? Term { get; set; }

        [Display(Name = "Ngày ban hành")]
        [Required(ErrorMessage = "Nhập ngày ban hành.")]
        public string? IssuedOn { get; set; }

        [Display(Name = "Quyền hạn ký")]
        public string? SignerAuthority { get; set; }

        [Display(Name = "Chức vụ người ký")]
        [Required(ErrorMessage = "Nhập chức vụ người ký.")]
        [StringLength(Document.SignerLength, ErrorMessage = "Chức vụ không quá {1} ký tự.")]
        public string? SignerPosition { get; set; }

        [Display(Name = "Họ và tên người ký (không ghi học hàm, học vị)")]
        [Required(ErrorMessage = "Nhập họ và tên người ký.")]
        [StringLength(Document.SignerLength, ErrorMessage = "Họ tên không quá {1} ký tự.")]
        public string? SignerName { get; set; }

        /// <summary>Null takes the next number.</summary>
        [Display(Name = "Số cấp cho văn bản")]
        public int? ReservationId { get; set; }

        [Display(Name = "Tôi xác nhận dùng ngày này dù không theo thứ tự ngày của các số trong sổ")]
        public bool AcceptEarlierDate { get; set; }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await ShowAsync(ct);
        if (Heading is not null)
        {
            Input = new Form
            {
                Version = Heading.Version,
                Term = Book.Term,
                IssuedOn = clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                SignerAuthority = By.Authority,
                SignerPosition = By.FixedPosition ?? By.Position,
                SignerName = By.Name,
            };
        }

        return answer;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var issuedOn = TypedDay.Read(Input.IssuedOn, out var fault);
        if (fault is not null)
        {
            ModelState.AddModelError("Input.IssuedOn", fault);
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(ct);
        }

        if (book.FindTerm(issuedOn!.Value, clock.Today()) is { } term && term != Input.Term)
        {
            return await ShowNumberOfAsync(term, ct);
        }

        var command = new IssueDocument.Command(
            Id, Input.Version, issuedOn, Input.SignerPosition, Input.SignerName, Input.AcceptEarlierDate, Input.SignerAuthority, Input.ReservationId);
        var result = await issue.HandleAsync(command, HttpContext.Actor(), ct);
        if (result.IsDone)
        {
            await prints.DrawFirstAsync(Id, ct);
        }

        return await this.RespondAsync(
            result, $"Đã ban hành, số {result.Value}. Nội dung đã khóa.", _ => Redirect($"/papers/{Id}"), () => ShowAsync(ct));
    }

    public async Task<IActionResult> ShowAgainAsync(CancellationToken ct)
    {
        var answer = await ShowAsync(ct);
        Input.Version = Heading?.Version ?? default;
        return answer;
    }

    /// <summary>The day belongs to another book than the one whose number was shown: that one is shown first.</summary>
    private async Task<IActionResult> ShowNumberOfAsync(string term, CancellationToken ct)
    {
        ModelState.Remove("Input.ReservationId");
        Input.ReservationId = null;
        var answer = await ShowAsync(ct);
        if (Heading is not null)
        {
            ModelState.AddModelError("Input.IssuedOn", RegisterRefusals.NumberOfOtherTerm(term, NextNumber).Sentence);
        }

        return answer;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await DocumentHeading.FindAsync(db, HttpContext.Actor().Scope(Permission.IssueDocuments), Id, ct) is not { } heading)
        {
            return NotFound();
        }

        Heading = heading;
        By = await db.Organizations.AsNoTracking()
            .Where(row => row.Id == heading.OrganizationId)
            .Select(row => new Issuer(
                row.OwnSymbol ?? row.Type.Symbol,
                row.Type.Code,
                row.Type.SigningAuthority,
                row.SignerPosition,
                row.SignerName,
                db.DocumentTypes.Where(type => type.Code == heading.TypeCode).Select(type => type.RightPosition).FirstOrDefault()))
            .FirstAsync(ct);
        var today = clock.Today();
        var term = (TypedDay.Read(Input.IssuedOn, out _) is { } day ? book.FindTerm(day, today) : null) ?? book.FindTerm(today, today)!;
        Book = await book.FindStateAsync(heading.OrganizationId, Heading.TypeSymbol, term, ct);
        ModelState.Remove("Input.Term");
        Input.Term = term;
        return Page();
    }
}
