using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StudyCampaigns.Data;

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
        checks.AddDbContextCheck<AppDbContext>("database", customTestQuery: AnswersAsync);
        checks.AddCheck<DiskHealth>("disk");
        checks.AddCheck<TypesetterHealth>("typesetter");
        services.AddOptions<HealthCheckServiceOptions>()
            .PostConfigure<IServiceScopeFactory>((options, scopes) => BoundedHealthCheck.Bound(options.Registrations, scopes));
    }

    public static bool IsAsked(PathString path) => path == ProcessPath || path == ReadyPath;

    public static void Use(IApplicationBuilder app)
    {
        app.UseHealthChecks(ProcessPath, new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        app.UseHealthChecks(ReadyPath, new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    /// <summary>Asks the database for its own data, of which there may be none.</summary>
    private static async Task<bool> AnswersAsync(AppDbContext db, CancellationToken ct)
    {
        await db.Settings.AsNoTracking().AnyAsync(ct);
        return true;
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var parts = report.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => $"{entry.Key}: {(entry.Value.Status == HealthStatus.Healthy ? "ok" : "failed")}\n");
        return context.Response.WriteAsync(report.Entries.Count == 0 ? "ok\n" : string.Concat(parts));
    }
}
