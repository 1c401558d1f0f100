using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;

namespace StudyCampaigns.Sessions;

/// <summary>Recomputes every figures row from the attendance rows and says where it differs from what is stored. It changes nothing.</summary>
public sealed class FiguresSelfCheck(AppDbContext db)
{
    /// <summary>The figures compared; what a month demands is frozen and has no second source.</summary>
    private static readonly (string Name, Func<MonthlyFigures, int> Value)[] Figures =
    [
        (nameof(MonthlyFigures.SessionsMet), row => row.SessionsMet),
        (nameof(MonthlyFigures.SessionsHeld), row => row.SessionsHeld),
        (nameof(MonthlyFigures.SessionsConfirmed), row => row.SessionsConfirmed),
        (nameof(MonthlyFigures.MembersExpected), row => row.MembersExpected),
        (nameof(MonthlyFigures.MembersPresent), row => row.MembersPresent),
        (nameof(MonthlyFigures.MembersExcused), row => row.MembersExcused),
        (nameof(MonthlyFigures.MembersUnexcused), row => row.MembersUnexcused),
        (nameof(MonthlyFigures.MembersExempt), row => row.MembersExempt),
        (nameof(MonthlyFigures.OthersPresent), row => row.OthersPresent),
        (nameof(MonthlyFigures.DurationMinutes), row => row.DurationMinutes),
    ];

    /// <param name="CampaignKey">The campaign, or <see cref="MonthlyFigures.AllSessions"/>.</param>
    /// <param name="Stored">0 when the row is missing.</param>
    public sealed record Difference(int CellId, int CampaignKey, DateOnly Month, string Figure, int Stored, int Recomputed);

    /// <summary>Empty when every row agrees. One month is in memory at a time.</summary>
    public async Task<IReadOnlyList<Difference>> RunAsync(CancellationToken ct)
    {
        List<Difference> differences = [];
        var months = await db.MonthlyFigures.Select(row => row.Month)
            .Union(db.Sessions.Select(row => row.Month))
            .OrderBy(month => month)
            .ToListAsync(ct);
        foreach (var month in months)
        {
            await CheckAsync(month, differences, ct);
        }

        return differences;
    }

    private async Task CheckAsync(DateOnly month, List<Difference> differences, CancellationToken ct)
    {
        var sessions = await db.Sessions.AsNoTracking()
            .Where(row => row.Month == month)
            .Where(CountedSession.Counts)
            .Select(CountedSession.FromAttendance)
            .ToListAsync(ct);
        var byCell = sessions.ToLookup(session => session.CellId);
        var stored = await db.MonthlyFigures.AsNoTracking().Where(row => row.Month == month).ToListAsync(ct);
        var known = stored.Select(row => (row.CellId, row.CampaignKey)).ToHashSet();
        var missing = sessions
            .SelectMany(session => new[] { (session.CellId, MonthlyFigures.AllSessions), (session.CellId, session.CampaignId ?? MonthlyFigures.AllSessions) })
            .Distinct()
            .Where(key => !known.Contains(key))
            .Select(key => new MonthlyFigures(key.CellId, key.Item2, month));
        foreach (var row in stored.Concat(missing).OrderBy(row => row.CellId).ThenBy(row => row.CampaignKey))
        {
            var anew = new MonthlyFigures(row.CellId, row.CampaignKey, month) { SessionsExpected = row.SessionsExpected };
            anew.Recount(byCell[row.CellId]);
            differences.AddRange(Figures
                .Where(figure => figure.Value(row) != figure.Value(anew))
                .Select(figure => new Difference(row.CellId, row.CampaignKey, month, figure.Name, figure.Value(row), figure.Value(anew))));
        }
    }
}
