using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Documents;

public sealed class SaveAsTemplateModel(AppDbContext db, SaveTemplate save) : PageModel, IShowsAgain
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public TemplateForm Input { get; set; } = new();

    public DocumentHeading Heading { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await ShowAgainAsync(ct);
        if (Heading is not null)
        {
            Input.Recipients = await db.Documents.Where(row => row.Id == Id).Select(row => row.Recipients).FirstOrDefaultAsync(ct);
        }

        return answer;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAgainAsync(ct);
        }

        var result = await save.HandleAsync(new(Id, Input.Name, Input.Recipients), HttpContext.Actor(), ct);
        return await this.RespondAsync(
            result, "Đã lưu mẫu. Chọn mẫu này khi soạn văn bản mới.", _ => Redirect("/papers/templates"), () => ShowAgainAsync(ct));
    }

    public async Task<IActionResult> ShowAgainAsync(CancellationToken ct)
    {
        if (await DocumentHeading.FindAsync(db, HttpContext.Actor().Scope(Permission.DraftDocuments), Id, ct) is not { } heading)
        {
            return NotFound();
        }

        Heading = heading;
        return Page();
    }
}
