using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace StudyCampaigns.Web.Pages;

/// <summary>Every refusal and every bug ends here, whatever the method; it reads nothing of the request but its address.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public string Heading => Words.Heading;

    public string Sentence => Words.Sentence;

    public bool ShowsNumber => HasFailed || Status is null or >= 500;

    /// <summary>Stands in the log beside the cause.</summary>
    public string RequestNumber => HttpContext.TraceIdentifier;

    /// <summary>Where a form that was not taken can be opened anew; null where nothing was sent.</summary>
    public string? FormAddress => Status is 400 or 405 or 413 && Refused is { } refused && HttpMethods.IsPost(Request.Method)
        ? new PathString(refused.OriginalPath).ToUriComponent()
        : null;

    /// <summary>True while this page is drawn in the place of another, with that one's method and body.</summary>
    internal static bool IsShown(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;

    private bool HasFailed => HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;

    private IStatusCodeReExecuteFeature? Refused => HttpContext.Features.Get<IStatusCodeReExecuteFeature>();

    private int? Status => HasFailed ? 500
        : Refused is not null ? Response.StatusCode
        : int.TryParse(Request.Query["status"], NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status
        : null;

    private (string Heading, string Sentence) Words => Status switch
    {
        400 when HttpContext.Features.Get<UnreadForm>() is not null => (
            "Không đọc được biểu mẫu",
            "Nội dung gửi lên bị đứt giữa chừng, có quá nhiều ô hoặc có ký tự lạ nên chưa được lưu. Bấm nút quay lại của trình duyệt, phần vừa nhập còn đó; bớt dòng nếu biểu mẫu quá dài, gõ lại đoạn vừa dán, rồi gửi lại."),
        400 => ("Biểu mẫu đã hết hạn", "Hãy quay lại, chép lại phần vừa viết, tải lại trang, dán vào rồi gửi."),
        403 => ("Không có quyền", "Tài khoản này không được giao việc đó. Nếu cần, hãy liên hệ quản trị hệ thống."),
        404 => ("Không tìm thấy", "Địa chỉ này không có hoặc không thuộc phạm vi của đồng chí."),
        405 => ("Trang này không nhận việc đó", "Nội dung vừa gửi chưa được lưu. Hãy mở lại trang rồi làm lại."),
        413 => (
            "Nội dung gửi lên quá lớn",
            "Tệp hoặc nội dung vượt quá giới hạn nên chưa được lưu. Bấm nút quay lại của trình duyệt, phần vừa nhập còn đó; chọn tệp nhỏ hơn hoặc bớt nội dung rồi gửi lại."),
        429 => ("Quá nhiều yêu cầu", $"Tài khoản này vừa yêu cầu quá nhiều việc nặng cùng lúc. Hãy chờ {Response.Headers.RetryAfter} giây rồi tải lại trang."),
        _ => ("Có lỗi xảy ra", "Việc vừa làm chưa được lưu. Hãy thử lại; nếu vẫn lỗi, báo quản trị số dưới đây."),
    };

    public void OnGet()
    {
    }

    public void OnPost()
    {
    }
}
