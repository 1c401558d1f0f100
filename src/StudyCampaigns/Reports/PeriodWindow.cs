namespace StudyCampaigns.Reports;

/// <summary>
/// The days whose sessions a period counts (R3, docs/domain.md 9). Superiors ask for figures before a quarter ends: what is held after the
/// cut-off counts in the next period, so that windows leave no gap and never overlap.
/// </summary>
/// <param name="To">The last day that belongs to it; the tree of that day is reported on (R17).</param>
public sealed record PeriodWindow(DateOnly From, DateOnly To)
{
    /// <param name="cutoffOn">Null while the period is not opened: it counts to its last day.</param>
    /// <param name="previousCutoffOn">Of the adjoining period before it, of the same opener, campaign and kind; null where there is none.</param>
    public static PeriodWindow Of(PeriodSpan span, DateOnly? cutoffOn, DateOnly? previousCutoffOn)
    {
        var from = previousCutoffOn < span.StartsOn ? previousCutoffOn.Value.AddDays(1) : span.StartsOn;
        return new(from, cutoffOn < span.EndsOn ? cutoffOn.Value : span.EndsOn);
    }

    /// <summary>The first days of the months that it touches, in order, as far as they have begun.</summary>
    public IEnumerable<DateOnly> MonthsBegun(DateOnly today)
    {
        var last = today < To ? today : To;
        for (var month = PeriodSpan.MonthOf(From); month <= last; month = month.AddMonths(1))
        {
            yield return month;
        }
    }

    /// <summary>The part of the month that belongs to it.</summary>
    public (DateOnly From, DateOnly To) PartOf(DateOnly month)
    {
        var last = month.AddMonths(1).AddDays(-1);
        return (From > month ? From : month, To < last ? To : last);
    }

    /// <summary>True when only some of the month's days belong to it.</summary>
    public bool Cuts(DateOnly month) => PartOf(month) != (month, month.AddMonths(1).AddDays(-1));
}
