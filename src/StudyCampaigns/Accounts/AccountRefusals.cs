using Microsoft.AspNetCore.Identity;
using StudyCampaigns.Text;
using StudyCampaigns.Time;

namespace StudyCampaigns.Accounts;

/// <summary>What the administrator, or the account's owner, reads when a change of an account is refused.</summary>
public static class AccountRefusals
{
    /// <summary>One sentence for an unknown account, a wrong password, a locked and a disabled one, so that none can be told from another.</summary>
    public static readonly Refusal NotSignedIn = new(
        "Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đang tạm khóa. Hãy kiểm tra lại; sai 5 lần liên tiếp thì chờ 15 phút.");

    public static readonly Refusal WrongCurrentPassword = new("Mật khẩu hiện tại không đúng; hãy nhập lại.", "CurrentPassword");

    public static readonly Refusal CurrentPasswordLocked = new(
        "Đã nhập sai mật khẩu hiện tại nhiều lần; hãy chờ 15 phút rồi thử lại.", "CurrentPassword");

    public static readonly Refusal PasswordUnchanged = new("Mật khẩu mới phải khác mật khẩu hiện tại.", "NewPassword");

    public static readonly Refusal DisplayNameMissing = new("Hãy nhập tên hiển thị.", "DisplayName");

    public static readonly Refusal DisplayNameTooLong = new(
        $"Tên hiển thị dài quá {Account.DisplayNameLength} ký tự; hãy rút gọn.", "DisplayName");

    public static readonly Refusal UserNameMissing = new("Hãy nhập tên đăng nhập.", "UserName");

    public static readonly Refusal UserNameTooLong = new(
        $"Tên đăng nhập dài quá {Account.UserNameLength} ký tự; hãy rút gọn.", "UserName");

    public static readonly Refusal UserNameInvalid = new(
        "Tên đăng nhập chỉ gồm chữ cái không dấu, chữ số và các ký tự . - _ @; hãy sửa lại.", "UserName");

    public static readonly Refusal UserNameTaken = new("Tên đăng nhập này đã có người dùng; hãy chọn tên khác.", "UserName");

    public static readonly Refusal RoleMissing = new("Hãy chọn vai trò.", "RoleCode");

    public static readonly Refusal OrganizationMissing = new("Hãy chọn tổ chức nơi giữ vai trò.", "OrganizationId");

    public static readonly Refusal RoleEndsBeforeItBegins = new("Ngày kết thúc phải sau ngày bắt đầu.", "To");

    public static readonly Refusal RoleHeldAlready = new(
        "Tài khoản đang giữ vai trò này ở tổ chức này trong khoảng thời gian đó; hãy kết thúc vai trò cũ trước.", "RoleCode");

    public static readonly Refusal OwnContentRole = new(
        "Đồng chí không thể tự giao cho mình vai trò mở nội dung công tác của tổ chức đảng; hãy nhờ quản trị viên khác.", "RoleCode");

    public static readonly Refusal RoleEndedAlready = new("Vai trò này đã kết thúc.");

    public static readonly Refusal OwnLastAdministratorRole = new(
        "Đồng chí không thể tự bỏ vai trò quản trị cuối cùng của mình; hãy nhờ quản trị viên khác.");

    public static readonly Refusal OwnAccountDisabled = new(
        "Đồng chí không thể tự ngừng tài khoản của mình; hãy nhờ quản trị viên khác.");

    public static readonly Refusal OwnPasswordReset = new("Hãy đổi mật khẩu của chính mình ở trang \"Đổi mật khẩu\".");

    public static readonly Refusal NoReferenceData = new("Cơ sở dữ liệu chưa có vai trò nào; hãy chạy lệnh \"migrate\" trước.");

    public static readonly Refusal FirstOrganizationMissing = new(
        "Chưa có tổ chức nào; hãy cho biết tổ chức cao nhất bằng --organization-code, --organization-name và --organization-type.");

    public static readonly Refusal FirstOrganizationTooLong = new("Mã hoặc tên tổ chức quá dài; hãy rút gọn.");

    /// <param name="field">The first or the last day.</param>
    public static Refusal RoleDay(string field) => new(
        $"Nhập ngày từ {VietnameseFormat.Date(DayBounds.First)} đến {VietnameseFormat.Date(DayBounds.Last)}; vai trò không có hạn thì để trống ngày cuối.", field);

    public static Refusal UnknownOrganizationType(string given, IEnumerable<string> known) =>
        new($"Không có loại tổ chức \"{given}\"; hãy chọn một trong: {string.Join(", ", known)}.");

    /// <summary>Identity's own refusal of a name or a password, at the field it belongs to.</summary>
    internal static Refusal Of(IdentityResult result, string passwordField)
    {
        var error = result.Errors.First();
        return error.Code switch
        {
            nameof(IdentityErrorDescriber.DuplicateUserName) => UserNameTaken,
            nameof(IdentityErrorDescriber.InvalidUserName) => UserNameInvalid,
            _ when error.Code.StartsWith("Password", StringComparison.Ordinal) => new Refusal(
                string.Join(" ", result.Errors.Select(each => each.Description)), passwordField),
            _ => new Refusal(error.Description),
        };
    }
}
