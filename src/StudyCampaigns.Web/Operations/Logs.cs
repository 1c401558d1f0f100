using Serilog;
using Serilog.Formatting.Json;

namespace StudyCampaigns.Web.Operations;

/// <summary>
/// Where the log goes: the console for who starts the portal, and a file a day in JSON for who looks for a request number. Code logs
/// through <c>ILogger</c> only.
/// </summary>
public static class Logs
{
    private const string ConsoleLine = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj} [{SourceContext}]{NewLine}{Exception}";

    /// <param name="quiet">A verb prints its own outcome; its console shows warnings only.</param>
    public static void Register(WebApplicationBuilder builder, bool quiet)
    {
        var configuration = builder.Configuration;
        var logger = new LoggerConfiguration()
            .ReadFrom.Configuration(configuration)
            .Enrich.FromLogContext()
            .WriteTo.Console(
                quiet ? Serilog.Events.LogEventLevel.Error : Serilog.Events.LogEventLevel.Verbose,
                ConsoleLine,
                standardErrorFromLevel: quiet ? Serilog.Events.LogEventLevel.Verbose : Serilog.Events.LogEventLevel.Fatal);
        if (Folder(builder) is { } folder)
        {
            logger.WriteTo.File(
                new JsonFormatter(renderMessage: true),
                Path.Combine(folder, "portal-.json"),
                rollingInterval: RollingInterval.Day,
                rollOnFileSizeLimit: true,
                fileSizeLimitBytes: 100_000_000,
                retainedFileCountLimit: configuration.GetValue("Logs:Keep", 60),
                shared: true);
        }

        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger.CreateLogger(), dispose: true);
    }

    /// <summary>Where the files go; null when there are none.</summary>
    public static string? Folder(WebApplicationBuilder builder) => (builder.Configuration["Logs:Folder"] ?? "logs") is { Length: > 0 } folder
        ? Path.Combine(builder.Environment.ContentRootPath, folder)
        : null;
}
