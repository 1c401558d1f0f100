using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Organizations;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Organizations;

/// <summary>How the documents of a unit look: place, headings, usual signer. For those who issue its documents.</summary>
[Requires(Permission.IssueDocuments)]
public sealed class DocumentDefaultsModel(AppDbContext db, EditDocumentDefaults edit) : PageModel, IShowsStoredVersion
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public string Name { get; private set; } = "";

    /// <summary>What somebody else saved meanwhile; null otherwise.</summary>
    public Form? Stored { get; private set; }

    public sealed class Form
    {
        public Guid Version { get; set; }

        [Display(Name = "Địa danh")]
        public string? Place { get; set; }

        [EnumDataType(typeof(HeadingStyle), ErrorMessage = "Chọn cách viết đề mục.")]
        public HeadingStyle Headings { get; set; }

        [Display(Name = "Chức vụ người thường ký")]
        public string? SignerPosition { get; set; }

        [Display(Name = "Họ và tên người thường ký")]
        public string? SignerName { get; set; }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } stored)
        {
            return NotFound();
        }

        Input = stored;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(ct);
        }

        var result = await edit.HandleAsync(
            new(Id, Input.Version, Input.Place, Input.Headings, Input.SignerPosition, Input.SignerName), HttpContext.Actor(), ct);
        return await this.RespondAsync(result, "Đã lưu cách trình bày văn bản.", () => Redirect($"/organizations/{Id}"), () => ShowAsync(ct));
    }

    public async Task<IActionResult> ShowStoredVersionAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } stored)
        {
            return NotFound();
        }

        Stored = stored;
        Input.Version = stored.Version;
        return Page();
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct) => await FindAsync(ct) is null ? NotFound() : Page();

    private async Task<Form?> FindAsync(CancellationToken ct)
    {
        var found = await HttpContext.Actor().Scope(Permission.IssueDocuments).Within(db.Organizations.AsNoTracking())
            .Where(row => row.Id == Id)
            .Select(row => new
            {
                row.Name,
                Form = new Form
                {
                    Version = row.Version,
                    Place = row.Place,
                    Headings = row.HeadingStyle,
                    SignerPosition = row.SignerPosition,
                    SignerName = row.SignerName,
                },
            })
            .FirstOrDefaultAsync(ct);
        Name = found?.Name ?? "";
        return found?.Form;
    }
}
