using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Directives;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Directives;

[Requires(Permission.ManageDirectives)]
[RequestSizeLimit(DirectiveForm.MaximumRequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = DirectiveForm.MaximumRequestBytes)]
public sealed class EditModel(AppDbContext db, EditDirective edit) : PageModel, IShowsStoredVersion, IShowsAgain, IDirectiveFields
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public DirectiveForm Input { get; set; } = new();

    public DirectiveFacts Stored { get; private set; } = null!;

    public IReadOnlyList<KeptFile> Files { get; private set; } = [];

    public bool SomebodySaved { get; private set; }

    private Guid storedVersion;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input = DirectiveForm.Of(Stored, storedVersion);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(ct);
        }

        var result = await edit.HandleAsync(new(Id, Input.Version, Input.ToFacts(), Input.ToFile(), Input.DroppedFiles), HttpContext.Actor(), ct);
        return await this.RespondAsync(result, "Đã lưu văn bản.", () => Redirect($"/directives/{Id}"), () => ShowAsync(ct));
    }

    public async Task<IActionResult> ShowStoredVersionAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        SomebodySaved = true;
        Input.Version = storedVersion;
        return Page();
    }

    public Task<IActionResult> ShowAgainAsync(CancellationToken ct) => ShowAsync(ct);

    private async Task<IActionResult> ShowAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var found = await HttpContext.Actor().Scope(Permission.ManageDirectives).Within(db.Directives.AsNoTracking(), row => row.Path)
            .Where(row => row.Id == Id)
            .Select(row => new
            {
                Facts = new DirectiveFacts(row.Number, row.TypeName, row.Issuer, row.IssuedOn, row.Subject),
                row.Version,
                Files = row.Attachments.OrderBy(file => file.Id).Select(file => new KeptFile(file.Id, file.FileName, file.Size)).ToList(),
            })
            .FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return false;
        }

        (Stored, storedVersion, Files) = (found.Facts, found.Version, found.Files);
        return true;
    }
}
