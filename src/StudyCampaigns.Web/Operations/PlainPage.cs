using System.Text.Encodings.Web;

namespace StudyCampaigns.Web.Operations;

/// <summary>A page that asks nobody who is signed in and needs no other file: for what goes wrong before or below the pages.</summary>
public static class PlainPage
{
    /// <param name="showsNumber">Also the number under which the log knows the request.</param>
    public static Task WriteAsync(HttpContext context, int status, string heading, string sentence, bool showsNumber)
    {
        var encode = HtmlEncoder.Default;
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="vi">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{encode.Encode(heading)}</title>
            </head>
            <body>
              <main>
                <h1>{encode.Encode(heading)}</h1>
                <p>{encode.Encode(sentence)}</p>
                {(showsNumber ? $"<p>Số yêu cầu: <code>{encode.Encode(context.TraceIdentifier)}</code></p>" : "")}
              </main>
            </body>
            </html>
            """,
            CancellationToken.None);
    }
}
