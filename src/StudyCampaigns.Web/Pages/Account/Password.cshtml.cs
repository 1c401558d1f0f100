using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Accounts;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Account;

public sealed class PasswordModel(ChangeOwnPassword changeOwnPassword) : PageModel
{
    public const int MaximumLength = 128;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public sealed class InputModel
    {
        [Display(Name = "Mật khẩu hiện tại")]
        [Required(ErrorMessage = "Hãy nhập mật khẩu hiện tại.")]
        [StringLength(MaximumLength, ErrorMessage = "Mật khẩu quá dài; hãy kiểm tra lại.")]
        [DataType(DataType.Password)]
        public string? CurrentPassword { get; set; }

        [Display(Name = "Mật khẩu mới")]
        [Required(ErrorMessage = "Hãy nhập mật khẩu mới.")]
        [StringLength(MaximumLength, ErrorMessage = "Mật khẩu dài quá {1} ký tự; hãy chọn mật khẩu ngắn hơn.")]
        [DataType(DataType.Password)]
        public string? NewPassword { get; set; }

        [Display(Name = "Nhập lại mật khẩu mới")]
        [Required(ErrorMessage = "Hãy nhập lại mật khẩu mới.")]
        [Compare(nameof(NewPassword), ErrorMessage = "Hai lần nhập mật khẩu mới không giống nhau.")]
        [DataType(DataType.Password)]
        public string? RepeatedPassword { get; set; }
    }

    /// <summary>Somebody else has set the password; until it is changed every other page leads here.</summary>
    public bool IsFirst => PasswordChangeFirst.IsDemanded(HttpContext);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var command = new ChangeOwnPassword.Command(Input.CurrentPassword!, Input.NewPassword!, PortalCookie.OriginOf(HttpContext));
        var result = await changeOwnPassword.HandleAsync(command, HttpContext.Actor(), ct);
        if (result.Value is { } session)
        {
            await PortalCookie.SignInAsync(HttpContext, session);
        }

        return await this.RespondAsync(
            result,
            "Đã đổi mật khẩu. Các phiên đăng nhập khác của tài khoản này đã kết thúc.",
            _ => RedirectToPage(),
            () => Task.FromResult<IActionResult>(Page()));
    }
}
