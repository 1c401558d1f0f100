namespace StudyCampaigns.Reports;

/// <summary>The lists behind the numbers of a report, one of cells and months for each.</summary>
public enum ReportList
{
    /// <summary>Cell and month in which the demanded session was held; as many rows as the numerator.</summary>
    SessionsHeld,

    /// <summary>Cell and month in which it was not.</summary>
    SessionsMissing,

    /// <summary>Cell and month with a roll; their counts sum to the members' numbers.</summary>
    Attendance,

    /// <summary>The same, only where somebody was absent.</summary>
    Absences,

    /// <summary>Cells with at least one session.</summary>
    CellsHeld,

    /// <summary>Cells without any.</summary>
    CellsMissing,
}

/// <summary>One line of a list: a cell, in a month or over all months that count. No member is named.</summary>
/// <param name="ParentName">The unit directly above the cell on the period's last day.</param>
/// <param name="Month">Null over all months.</param>
public sealed record ReportListLine(int CellId, string CellName, string ParentName, DateOnly? Month, StudySums Sums)
{
    /// <summary>Days since the month ended without the session; 0 while it lasts.</summary>
    public int DaysLate(DateOnly today) => Month is { } month ? Math.Max(0, today.DayNumber - month.AddMonths(1).AddDays(-1).DayNumber) : 0;
}

/// <param name="Count">Lines in all.</param>
/// <param name="Total">Sums of all lines, not of the page alone.</param>
/// <param name="Page">Which one it is, from 1.</param>
public sealed record ReportListPage(int Count, StudySums Total, IReadOnlyList<ReportListLine> Lines, int Page);
