using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Diagnostics;
using StudyCampaigns.Data;

namespace StudyCampaigns.Web.Operations;

/// <summary>
/// Answers 503 when the database cannot serve. It writes the page itself: the frame around other pages asks the database who is signed
/// in.
/// </summary>
public sealed class DatabaseFailureAnswer : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (!DatabaseFailure.IsCauseOf(exception))
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.RetryAfter = "30";
        await context.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="vi">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Tạm thời không phục vụ được</title>
            </head>
            <body>
              <main>
                <h1>Tạm thời không phục vụ được</h1>
                <p>Cơ sở dữ liệu chưa sẵn sàng nên việc vừa làm chưa được lưu; hãy thử lại sau ít phút hoặc báo quản trị hệ thống.</p>
                <p>Số yêu cầu: <code>{HtmlEncoder.Default.Encode(context.TraceIdentifier)}</code></p>
              </main>
            </body>
            </html>
            """,
            CancellationToken.None);
        return true;
    }
}
