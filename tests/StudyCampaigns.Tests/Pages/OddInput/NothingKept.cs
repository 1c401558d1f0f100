using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StudyCampaigns.Tests.Pages.OddInput;

/// <summary>The portal writes and believes it kept what it wrote; the database rolls it back.</summary>
internal sealed class NothingKept : DbTransactionInterceptor, ISaveChangesInterceptor
{
    private volatile bool isOn;

    /// <summary>Off at first, while accounts sign in.</summary>
    public bool IsOn
    {
        get => isOn;
        set => isOn = value;
    }

    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        eventData.Context!.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        return result;
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(SavingChanges(eventData, result));

    public override InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result)
    {
        if (!IsOn)
        {
            return result;
        }

        transaction.Rollback();
        return InterceptionResult.Suppress();
    }

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (!IsOn)
        {
            return result;
        }

        await transaction.RollbackAsync(cancellationToken);
        return InterceptionResult.Suppress();
    }
}
