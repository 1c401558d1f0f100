using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace StudyCampaigns.Web.Operations;

/// <summary>
/// <c>/healthz</c>: the process answers. <c>/readyz</c>: the database and the typesetter can work too, else 503 with the part that
/// cannot. Open to everybody and without detail; the detail is in the log.
/// </summary>
public static class Health
{
    private const string ProcessPath = "/healthz";
    private const string ReadyPath = "/readyz";

    public static void Register(IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseHealth>("database", timeout: TimeSpan.FromSeconds(5))
        .AddCheck<TypesetterHealth>("typesetter", timeout: TimeSpan.FromSeconds(10));

    public static bool IsAsked(PathString path) => path == ProcessPath || path == ReadyPath;

    public static void Map(WebApplication app)
    {
        app.MapHealthChecks(ProcessPath, new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        app.MapHealthChecks(ReadyPath, new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var parts = report.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => $"{entry.Key}: {(entry.Value.Status == HealthStatus.Healthy ? "ok" : "failed")}\n");
        return context.Response.WriteAsync(report.Entries.Count == 0 ? "ok\n" : string.Concat(parts));
    }
}
