using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using StudyCampaigns.Accounts;
using StudyCampaigns.Web.Access;
using StudyCampaigns.Web.Operations;

namespace StudyCampaigns.Web.Pages.Account;

[AllowAnonymous]
public sealed class SignInModel(SignIn signIn, SignOut signOut, RequestLimiter limiter, IOptions<PortalOptions> portal) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string ForgottenPassword => portal.Value.ForgottenPassword;

    public sealed class InputModel
    {
        [Display(Name = "Tên đăng nhập")]
        [Required(ErrorMessage = "Hãy nhập tên đăng nhập.")]
        [StringLength(Accounts.Account.UserNameLength, ErrorMessage = "Tên đăng nhập quá dài; hãy kiểm tra lại.")]
        public string? UserName { get; set; }

        // Hashing a text of any length would let a stranger keep the server busy.
        [Display(Name = "Mật khẩu")]
        [Required(ErrorMessage = "Hãy nhập mật khẩu.")]
        [StringLength(PasswordModel.MaximumLength, ErrorMessage = "Mật khẩu quá dài; hãy kiểm tra lại.")]
        [DataType(DataType.Password)]
        public string? Password { get; set; }
    }

    public IActionResult OnGet() => HttpContext.ActorOrNull() is null ? Page() : LocalRedirect(LocalReturnUrl());

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await signIn.HandleAsync(new SignIn.Command(Input.UserName!, Input.Password!, PortalCookie.OriginOf(HttpContext)), ct);
        if (!result.IsDone)
        {
            limiter.ChargeFailure(HttpContext);
            ModelState.AddModelError("", result.Refusal!.Sentence);
            return Page();
        }

        // The new cookie takes the place of one that may have been copied.
        if (HttpContext.SignedInOrNull() is { } earlier)
        {
            await signOut.HandleAsync(new(earlier.SessionId), earlier.Actor, ct);
        }

        await PortalCookie.SignInAsync(HttpContext, result.Value!);
        return LocalRedirect(LocalReturnUrl());
    }

    /// <summary>As an address is written: a header holds no other letters.</summary>
    private string LocalReturnUrl() => Url.IsLocalUrl(ReturnUrl)
        ? string.Concat(ReturnUrl!.EnumerateRunes().Select(letter => letter.Value is > ' ' and < 0x7F ? letter.ToString() : Uri.EscapeDataString(letter.ToString())))
        : "~/";
}
