using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyCampaigns.Time;

namespace StudyCampaigns.Sessions;

/// <summary>Opens the months that have begun, when the portal starts and then once a day; a day with nothing to open costs a few queries.</summary>
public sealed class OpenMonthJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OpenMonthJob> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateOnly? done = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            var today = clock.Today();
            if (today != done && await TryAsync(today, stoppingToken))
            {
                done = today;
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    /// <summary>A failure must not end the portal: it is logged, and the next hour tries again.</summary>
    private async Task<bool> TryAsync(DateOnly today, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var added = await scope.ServiceProvider.GetRequiredService<OpenMonth>().HandleDueAsync(ct);
            if (added > 0)
            {
                log.LogInformation("Opened the months until {Month:yyyy-MM}: {Added} duties.", today, added);
            }

            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "Could not open the months until {Month:yyyy-MM}.", today);
            return false;
        }
    }
}
