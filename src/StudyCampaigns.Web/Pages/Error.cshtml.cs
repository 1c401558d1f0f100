using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace StudyCampaigns.Web.Pages;

/// <summary>Every refusal and every bug ends here, for GET and POST alike.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public string Heading { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    public bool ShowsNumber { get; private set; }

    /// <summary>Stands in the log beside the cause.</summary>
    public string RequestNumber => HttpContext.TraceIdentifier;

    public void OnGet(int? status) => Show(status);

    public void OnPost(int? status) => Show(status);

    private void Show(int? status)
    {
        var failed = HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        (Heading, Sentence) = (failed ? 500 : status) switch
        {
            400 => ("Biểu mẫu đã hết hạn", "Hãy quay lại, chép lại phần vừa viết, tải lại trang, dán vào rồi gửi."),
            403 => ("Không có quyền", "Tài khoản này không được giao việc đó. Nếu cần, hãy liên hệ quản trị hệ thống."),
            404 => ("Không tìm thấy", "Địa chỉ này không có hoặc không thuộc phạm vi của đồng chí."),
            429 => ("Quá nhiều yêu cầu", $"Tài khoản này vừa yêu cầu quá nhiều việc nặng cùng lúc. Hãy chờ {Response.Headers.RetryAfter} giây rồi tải lại trang."),
            _ => ("Có lỗi xảy ra", "Việc vừa làm chưa được lưu. Hãy thử lại; nếu vẫn lỗi, báo quản trị số dưới đây."),
        };
        ShowsNumber = failed || status is null or >= 500;
    }
}
