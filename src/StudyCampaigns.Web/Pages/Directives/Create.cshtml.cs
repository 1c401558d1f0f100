using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Accounts;
using StudyCampaigns.Directives;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Directives;

[Requires(Permission.ManageDirectives)]
[RequestSizeLimit(DirectiveForm.MaximumRequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = DirectiveForm.MaximumRequestBytes)]
public sealed class CreateModel(AddDirective add) : PageModel, IShowsAgain, IDirectiveFields
{
    [BindProperty]
    public DirectiveForm Input { get; set; } = new();

    public IReadOnlyList<KeptFile> Files => [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await add.HandleAsync(new(Input.ToFacts(), Input.ToFile()), HttpContext.Actor(), ct);
        return await this.RespondAsync(result, "Đã lưu văn bản vào thư viện.", id => Redirect($"/directives/{id}"), () => ShowAgainAsync(ct));
    }

    public Task<IActionResult> ShowAgainAsync(CancellationToken ct) => Task.FromResult<IActionResult>(Page());
}
