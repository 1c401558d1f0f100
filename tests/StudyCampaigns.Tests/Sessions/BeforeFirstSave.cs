using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StudyCampaigns.Tests.Sessions;

/// <summary>Does other work at the moment before a context saves for the first time: two people at once.</summary>
internal sealed class BeforeFirstSave(Func<Task<Result>> work) : SaveChangesInterceptor
{
    /// <summary>Long enough for the other to be done, unless it waits for this one.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    public Task<Result>? Work { get; private set; }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (Work is null)
        {
            Work = Task.Run(work, cancellationToken);
            await Task.WhenAny(Work, Task.Delay(Moment, cancellationToken));
        }

        return result;
    }
}
