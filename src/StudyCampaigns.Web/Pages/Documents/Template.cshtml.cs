using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Documents;

/// <summary>One template: its name and recipients, what it says, and its end.</summary>
[Requires(Permission.DraftDocuments)]
public sealed class TemplateModel(AppDbContext db, EditTemplate edit, DeleteTemplate delete) : PageModel, IShowsAgain
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public TemplateForm Input { get; set; } = new();

    public Row Stored { get; private set; } = null!;

    public DocumentContent Text { get; private set; } = null!;

    public sealed record Row(string Name, string TypeName, string OrganizationName, string Content, Guid Version);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await ShowAsync(ct);
        if (Stored is not null)
        {
            Input = new TemplateForm { Version = Stored.Version, Name = Stored.Name, Recipients = Text.Recipients };
        }

        return answer;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(ct);
        }

        var result = await edit.HandleAsync(new(Id, Input.Version, Input.Name, Input.Recipients), HttpContext.Actor(), ct);
        return await this.RespondAsync(result, "Đã lưu mẫu.", () => Redirect($"/papers/templates/{Id}"), () => ShowAsync(ct));
    }

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken ct)
    {
        // Its form asks for no name.
        ModelState.Clear();
        var result = await delete.HandleAsync(new(Id, Input.Version), HttpContext.Actor(), ct);
        return await this.RespondAsync(result, "Đã xóa mẫu.", () => Redirect("/papers/templates"), () => ShowAsync(ct));
    }

    public async Task<IActionResult> ShowAgainAsync(CancellationToken ct)
    {
        var answer = await ShowAsync(ct);
        Input.Version = Stored?.Version ?? default;
        return answer;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var stored = await HttpContext.Actor().Scope(Permission.DraftDocuments).Within(db.DocumentTemplates.AsNoTracking(), row => row.Organization.Path)
            .Where(row => row.Id == Id)
            .Select(row => new Row(row.Name, row.Type.Name, row.Organization.Name, row.Content, row.Version))
            .FirstOrDefaultAsync(ct);
        if (stored is null)
        {
            return NotFound();
        }

        Stored = stored;
        Text = DocumentContent.FromJson(stored.Content);
        return Page();
    }
}
