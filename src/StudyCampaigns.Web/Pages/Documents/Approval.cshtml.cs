using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Plans;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Documents;

/// <summary>The decision on a submitted document, and comments on its paragraphs before it.</summary>
public sealed class ApprovalModel(AppDbContext db, TimeProvider clock, ApproveDocument approve, ReturnDocument giveBack, CommentOnDocument comment)
    : PageModel, IShowsAgain
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public DocumentHeading Heading { get; private set; } = null!;

    public DocumentComments Comments { get; private set; } = null!;

    /// <summary>What may be commented on.</summary>
    public IReadOnlyList<DocumentAnchor> Anchors { get; private set; } = [];

    public bool CanApprove => Heading.State == DocumentState.Submitted;

    public bool CanReturn => Heading.State is DocumentState.Submitted or DocumentState.Approved;

    public sealed class Form
    {
        public Guid Version { get; set; }

        [Display(Name = "Lý do trả lại")]
        [StringLength(Document.ReasonLength, ErrorMessage = "Lý do không quá {1} ký tự.")]
        public string? Reason { get; set; }

        /// <summary>Index of the paragraph that <see cref="Text"/> speaks of; null for the document as a whole.</summary>
        public int? Anchor { get; set; }

        [Display(Name = "Góp ý")]
        [StringLength(DocumentComment.TextLength, ErrorMessage = "Góp ý không quá {1} ký tự.")]
        public string? Text { get; set; }
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

    public async Task<IActionResult> OnPostCommentAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(ct);
        }

        var result = await comment.HandleAsync(new(Id, Input.Version, Input.Anchor, Input.Text), HttpContext.Actor(), ct);
        return await this.RespondAsync(
            result, "Đã ghi góp ý. Người soạn thấy khi văn bản được trả lại.", () => Redirect($"/papers/{Id}/approval#doan-{Input.Anchor + 1}"), () => ShowAsync(ct));
    }

    public async Task<IActionResult> ShowAgainAsync(CancellationToken ct)
    {
        var answer = await ShowAsync(ct);
        Input.Version = Heading?.Version ?? default;
        return answer;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await DocumentHeading.FindAsync(db, HttpContext.Actor().Scope(Permission.ApproveDocuments), Id, ct) is not { } heading)
        {
            return NotFound();
        }

        Heading = heading;
        Comments = await DocumentComments.ReadAsync(db, clock, heading, HttpContext.Actor(), "", ct);
        if (CanApprove)
        {
            var document = await db.Documents.AsNoTracking()
                .Include(row => row.Type)
                .Include(row => row.Organization.Type)
                .Include(row => row.Sections)
                .Include(row => row.Tasks)
                .AsSplitQuery()
                .FirstAsync(row => row.Id == Id, ct);
            Anchors = DocumentAnchor.Of(document);
        }

        return Page();
    }
}
