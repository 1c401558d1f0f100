using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Sessions;

/// <summary>
/// One write at a time in a cell. The figures of a month are sums over its sessions, and "one regular session a month" looks at the
/// others: both are only true when no other write of the same cell is under way. Cells do not wait for one another on SQL Server, except
/// while a month is opened for all of them.
/// </summary>
internal static class CellLock
{
    /// <summary>Begins the transaction that the use case commits; holds the cell's row until then.</summary>
    /// <param name="cells">A query that yields the one cell, within the actor's scope; or all that a job writes at once.</param>
    /// <returns>Null when the query yields nothing: not there, or not the actor's.</returns>
    public static async Task<IDbContextTransaction?> LockCellAsync(this AppDbContext db, IQueryable<Organization> cells, CancellationToken ct)
    {
        var cellLock = await db.Database.BeginTransactionAsync(ct);
        var found = await cells.ExecuteUpdateAsync(
            // Writes what stands there: only the lock on the row is wanted.
            row => row.SetProperty(cell => cell.MinimumSessionMinutes, cell => cell.MinimumSessionMinutes),
            ct);
        if (found > 0)
        {
            return cellLock;
        }

        await cellLock.DisposeAsync();
        return null;
    }

    /// <summary>The cell of a session.</summary>
    public static IQueryable<Organization> CellOf(this AppDbContext db, int sessionId, OrganizationScope scope) =>
        scope.Within(db.Organizations).Where(cell => db.Sessions.Any(session => session.Id == sessionId && session.CellId == cell.Id));
}
