using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;

namespace StudyCampaigns.Registers;

/// <summary>
/// The faults of each book, kept until the book changes: its version moves with every write, on whichever instance of the portal, so
/// that a long book is read through once a write and not once a visit.
/// </summary>
public sealed class RegisterFaultsCache
{
    private readonly ConcurrentDictionary<int, (Guid Version, RegisterFaults Faults)> known = [];

    public async Task<RegisterFaults> FindAsync(
        AppDbContext db, int registerId, Guid version, int takenOverNumber, int lastNumber, CancellationToken ct)
    {
        if (known.TryGetValue(registerId, out var kept) && kept.Version == version)
        {
            return kept.Faults;
        }

        var lines = await db.Set<RegisterEntry>().AsNoTracking()
            .Where(row => row.RegisterId == registerId)
            .Select(row => new RegisterFaults.Line(row.Number, row.IssuedOn, row.Subject))
            .ToListAsync(ct);
        var faults = RegisterFaults.Find(takenOverNumber, lastNumber, lines);
        known[registerId] = (version, faults);
        return faults;
    }
}
