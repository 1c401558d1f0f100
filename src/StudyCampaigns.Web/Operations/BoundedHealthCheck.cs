using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace StudyCampaigns.Web.Operations;

/// <summary>
/// Puts one question at a time to a check and waits for the answer no longer than a monitor does. The check may hang: the SQLite driver and
/// a write to a lost disk know no time limit. It then holds one thread, however often somebody asks.
/// </summary>
public sealed class BoundedHealthCheck(Func<IServiceProvider, IHealthCheck> create, IServiceScopeFactory scopes) : IHealthCheck
{
    /// <summary>The whole answer is to be there within three seconds.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2.5);

    private readonly Lock gate = new();

    private Task<HealthCheckResult>? asked;

    /// <summary>Puts a bound round each registered check.</summary>
    public static void Bound(IEnumerable<HealthCheckRegistration> registrations, IServiceScopeFactory scopes)
    {
        foreach (var registration in registrations)
        {
            var bounded = new BoundedHealthCheck(registration.Factory, scopes);
            registration.Factory = _ => bounded;
        }
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        Task<HealthCheckResult> answer;
        lock (gate)
        {
            if (asked is null or { IsCompleted: true })
            {
                asked = Task.Run(() => AskAsync(context), CancellationToken.None);
            }

            answer = asked;
        }

        try
        {
            return await answer.WaitAsync(Limit, cancellationToken);
        }
        catch (TimeoutException)
        {
            return HealthCheckResult.Unhealthy($"No answer within {Limit.TotalSeconds} s.");
        }
    }

    /// <summary>Others wait for the same answer, so that it does not end with the request that asked first.</summary>
    private async Task<HealthCheckResult> AskAsync(HealthCheckContext context)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await create(scope.ServiceProvider).CheckHealthAsync(context, CancellationToken.None);
    }
}
