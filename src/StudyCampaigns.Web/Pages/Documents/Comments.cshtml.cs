using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Documents;

/// <summary>Every comment of every round; the drafter ticks them off here, from the document and from the drafting form.</summary>
public sealed class CommentsModel(AppDbContext db, TimeProvider clock, ResolveComment tick) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public DocumentHeading Heading { get; private set; } = null!;

    public DocumentComments Comments { get; private set; } = null!;

    public sealed class Form
    {
        public int CommentId { get; set; }

        public bool IsDone { get; set; }

        /// <summary><c>edit</c> or empty: the page that the button stood on.</summary>
        public string? From { get; set; }
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await tick.HandleAsync(new(Id, Input.CommentId, Input.IsDone), HttpContext.Actor(), ct);
        var page = Input.From switch { "edit" => "/edit", "comments" => "/comments", _ => "" };
        return await this.RespondAsync(
            result,
            Input.IsDone ? "Đã đánh dấu góp ý là đã sửa." : "Đã mở lại góp ý.",
            () => Redirect($"/papers/{Id}{page}#gop-y"),
            () => ShowAsync(ct));
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (await DocumentHeading.FindAsync(db, actor.Scope(Permission.ViewDocuments), Id, ct) is not { } heading)
        {
            return NotFound();
        }

        Heading = heading;
        Comments = await DocumentComments.ReadAsync(db, clock, heading, actor, "comments", ct);
        return Page();
    }
}
