using System.Diagnostics;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Operations;

/// <summary>
/// One line for each request, and its number on every line written meanwhile. The query is left out: what people search for may be
/// names.
/// </summary>
public sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        using var scope = logger.BeginScope(new Dictionary<string, object> { ["RequestNumber"] = context.TraceIdentifier });
        var started = Stopwatch.GetTimestamp();

        // The error page changes the path.
        var (method, path) = (context.Request.Method, context.Request.Path.Value ?? "");
        try
        {
            await next(context);
        }
        finally
        {
            var level = Health.IsAsked(path) || Path.HasExtension(path) ? LogLevel.Debug : LogLevel.Information;
            Answered(
                level,
                method,
                path,
                context.Response.StatusCode,
                Stopwatch.GetElapsedTime(started).TotalMilliseconds,
                context.ActorOrNull()?.AccountId,
                context.TraceIdentifier);
        }
    }

    [LoggerMessage("{Method} {Path} answered {Status} in {Milliseconds:0.0} ms, account {AccountId}, request {Request}")]
    private partial void Answered(LogLevel level, string method, string path, int status, double milliseconds, int? accountId, string request);
}
