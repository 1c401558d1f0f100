using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace StudyCampaigns.Web.Operations;

/// <summary>
/// <c>/healthz</c>: the process answers. <c>/readyz</c>: the database, the disks and the typesetter can work too, else 503 with the part
/// that cannot, within three seconds. Open to everybody and without detail; the detail is in the log. Both are answered before anything
/// looks who asks: a cookie would be a question to the database that may be what is wrong.
/// </summary>
public static class Health
{
    private const string ProcessPath = "/healthz";
    private const string ReadyPath = "/readyz";

    public static void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<HealthOptions>().Bind(configuration.GetSection(HealthOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        var checks = services.AddHealthChecks();
        Add<DatabaseHealth>(checks, "database");
        Add<DiskHealth>(checks, "disk");
        Add<TypesetterHealth>(checks, "typesetter");
    }

    public static bool IsAsked(PathString path) => path == ProcessPath || path == ReadyPath;

    public static void Use(IApplicationBuilder app)
    {
        app.UseHealthChecks(ProcessPath, new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        app.UseHealthChecks(ReadyPath, new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static void Add<TCheck>(IHealthChecksBuilder checks, string part)
        where TCheck : class, IHealthCheck
    {
        checks.Services.AddSingleton<BoundedHealthCheck<TCheck>>();
        checks.AddCheck<BoundedHealthCheck<TCheck>>(part);
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var parts = report.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => $"{entry.Key}: {(entry.Value.Status == HealthStatus.Healthy ? "ok" : "failed")}\n");
        return context.Response.WriteAsync(report.Entries.Count == 0 ? "ok\n" : string.Concat(parts));
    }
}
