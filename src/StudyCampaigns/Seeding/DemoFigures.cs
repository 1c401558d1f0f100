using StudyCampaigns.Campaigns;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Seeding;

/// <summary>The figures rows, by the rules of <see cref="MonthlyFigures"/>: what each month demanded, and what the counting sessions were.</summary>
internal sealed class DemoFigures(IEnumerable<StudyCampaign> campaigns)
{
    private readonly Dictionary<(int CellId, DateOnly Month), List<CountedSession>> counted = [];

    /// <summary>The session must be known to the context: it counts under its cell's key.</summary>
    public void Count(Session session)
    {
        if (session.Counts)
        {
            var key = (session.CellId, session.Month);
            if (!counted.TryGetValue(key, out var list))
            {
                counted.Add(key, list = []);
            }

            list.Add(CountedSession.Of(session));
        }
    }

    public IEnumerable<MonthlyFigures> RowsOf(DemoCell cell, IEnumerable<DateOnly> months)
    {
        var reaching = campaigns.Where(row => cell.Unit.Path.StartsWith(row.Organization.Path, StringComparison.Ordinal)).ToList();
        foreach (var month in months)
        {
            var sessions = counted.GetValueOrDefault((cell.Unit.Id, month)) ?? [];
            foreach (var campaign in reaching.Prepend(null))
            {
                var key = campaign?.Id ?? MonthlyFigures.AllSessions;
                var isExpected = MonthlyFigures.IsSessionExpected(cell.Unit, campaign, month);
                if (isExpected || sessions.Exists(row => campaign is null || row.CampaignId == key))
                {
                    var figures = new MonthlyFigures(cell.Unit.Id, key, month) { SessionsExpected = isExpected ? 1 : 0 };
                    figures.Recount(sessions);
                    yield return figures;
                }
            }
        }
    }
}
