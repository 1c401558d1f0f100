using Microsoft.AspNetCore.Diagnostics;
using StudyCampaigns.Data;

namespace StudyCampaigns.Web.Operations;

/// <summary>
/// Answers 503 when the database cannot serve. The page is plain: the frame around other pages asks the database who is signed in.
/// </summary>
public sealed class DatabaseFailureAnswer : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (!DatabaseFailure.IsCauseOf(exception))
        {
            return false;
        }

        context.Response.Headers.RetryAfter = "30";
        await PlainPage.WriteAsync(
            context,
            StatusCodes.Status503ServiceUnavailable,
            "Tạm thời không phục vụ được",
            "Cơ sở dữ liệu chưa sẵn sàng nên việc vừa làm chưa được lưu; hãy thử lại sau ít phút hoặc báo quản trị hệ thống.",
            showsNumber: true);
        return true;
    }
}
