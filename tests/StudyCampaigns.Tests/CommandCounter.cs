using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StudyCampaigns.Tests;

/// <summary>Counts the SQL commands the portal sends, so that a page that asks once per row fails its test.</summary>
public sealed class CommandCounter : DbCommandInterceptor
{
    private int count;

    public List<string> Commands { get; } = [];

    /// <summary>Called before each command: what somebody else does meanwhile, or a database that fails.</summary>
    public Action<DbCommand>? Before { get; set; }

    public int Count => count;

    public void Reset()
    {
        count = 0;
        Commands.Clear();
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command);
        return base.ReaderExecuting(command, eventData, result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return base.ScalarExecutingAsync(command, eventData, result, cancellationToken);
    }

    private void Note(DbCommand command)
    {
        Before?.Invoke(command);
        Interlocked.Increment(ref count);
        lock (Commands)
        {
            Commands.Add(command.CommandText);
        }
    }
}
