using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Operations;

/// <summary>
/// Where the log goes: the console for who starts the portal, and a file a day in JSON for who looks for a request number. Code logs
/// through <c>ILogger</c> only.
/// </summary>
public static class Logs
{
    private const string ConsoleLine = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj} [{SourceContext}]{NewLine}{Exception}";
    private const string RequestSource = "Serilog.AspNetCore.RequestLoggingMiddleware";
    private const string RequestLine = "{RequestMethod:l} {RequestPath:l} answered {StatusCode} in {Elapsed:0.0} ms, account {AccountId}";

    /// <param name="quiet">A command prints its own outcome; its console shows errors only.</param>
    public static void Register(WebApplicationBuilder builder, bool quiet)
    {
        var configuration = builder.Configuration;
        var folder = Folder(builder);

        // The console waits for whoever reads it; where a file takes the line of each request, it need not.
        var requestsToConsole = folder is null || builder.Environment.IsDevelopment();
        var logger = new LoggerConfiguration()
            .ReadFrom.Configuration(configuration)
            .Enrich.FromLogContext()
            .WriteTo.Logger(console => console
                .Filter.ByExcluding(line => !requestsToConsole && IsOfRequest(line))
                .WriteTo.Console(
                    quiet ? LogEventLevel.Error : LogEventLevel.Verbose,
                    ConsoleLine,
                    standardErrorFromLevel: quiet ? LogEventLevel.Verbose : LogEventLevel.Fatal));
        if (folder is not null)
        {
            // A second process, as a command beside the portal, finds the file taken and begins one with a number of its own.
            logger.WriteTo.File(
                new RenderedCompactJsonFormatter(),
                Path.Combine(folder, "portal-.json"),
                rollingInterval: RollingInterval.Day,
                rollOnFileSizeLimit: true,
                fileSizeLimitBytes: 100_000_000,
                retainedFileCountLimit: configuration.GetValue("Logs:Keep", 60));
        }

        builder.Services.AddSerilog(logger.CreateLogger(), dispose: true);
    }

    /// <summary>Where the files go; null when there are none.</summary>
    public static string? Folder(WebApplicationBuilder builder) => (builder.Configuration["Logs:Folder"] ?? "logs") is { Length: > 0 } folder
        ? Path.Combine(builder.Environment.ContentRootPath, folder)
        : null;

    /// <summary>
    /// One line for each request; ASP.NET puts the request's number on every line written meanwhile. The query is left out: what people search
    /// for may be names.
    /// </summary>
    public static void UseRequestLines(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = RequestLine;
        options.GetLevel = (context, _, exception) => LevelOf(context, exception);
        options.EnrichDiagnosticContext = (line, context) => line.Set("AccountId", context.ActorOrNull()?.AccountId);
    });

    private static LogEventLevel LevelOf(HttpContext context, Exception? exception)
    {
        if (exception is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            return LogEventLevel.Error;
        }

        return Health.IsAsked(context.Request.Path) || Path.HasExtension(context.Request.Path.Value) ? LogEventLevel.Debug : LogEventLevel.Information;
    }

    private static bool IsOfRequest(LogEvent line) => line.Level < LogEventLevel.Warning
        && line.Properties.TryGetValue(Serilog.Core.Constants.SourceContextPropertyName, out var source)
        && source is ScalarValue { Value: string name }
        && name == RequestSource;
}
