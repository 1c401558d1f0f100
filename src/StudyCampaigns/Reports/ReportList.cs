using StudyCampaigns.Figures;

namespace StudyCampaigns.Reports;

/// <summary>The lists behind the numbers of a report, one of cells, duties or sessions for each.</summary>
public enum ReportList
{
    /// <summary>Cell and month whose session was held; as many rows as the numerator.</summary>
    SessionsHeld,

    /// <summary>Cell and month whose session is overdue.</summary>
    SessionsMissing,

    /// <summary>Cell and month whose session is neither held nor due yet.</summary>
    SessionsInTime,

    /// <summary>Every session; their counts sum to the members' numbers.</summary>
    Attendance,

    /// <summary>The same, only where somebody was absent.</summary>
    Absences,

    /// <summary>Cells with at least one of the months' sessions.</summary>
    CellsHeld,

    /// <summary>Cells without any, though one is overdue.</summary>
    CellsMissing,

    /// <summary>Cells that studied the campaign; where all sessions are told of, cells that held the quarter's thematic session.</summary>
    CellsStudied,

    /// <summary>Cells that did not, though it is overdue.</summary>
    CellsNotStudied,

    /// <summary>Every cell with the people it is to reach and those who have studied; they sum to the people of the campaign.</summary>
    PeopleStudied,
}

/// <summary>One line of a list: a cell, with a duty, a session, or what it owed in all. No member is named.</summary>
/// <param name="ParentName">The unit directly above the cell on the window's last day.</param>
public sealed record ReportListLine(int CellId, string CellName, string ParentName)
{
    /// <summary>Of a duty: the first day of its month or span.</summary>
    public DateOnly? Month { get; init; }

    /// <summary>Of a duty.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Of a session, or the one that met the duty.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>Of a session.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Of a session.</summary>
    public AttendanceCounts Attendance { get; init; } = AttendanceCounts.None;

    /// <summary>Of a cell: how many sessions it owed, or its people bound to attend.</summary>
    public int Expected { get; init; }

    /// <summary>Of a cell: how many of these it held, or who have studied.</summary>
    public int Met { get; init; }

    /// <summary>Days past the due day; 0 while there is time.</summary>
    public int DaysLate(DateOnly today) => DueOn is { } due ? Math.Max(0, today.DayNumber - due.DayNumber) : 0;
}

/// <param name="Count">Lines in all.</param>
/// <param name="Total">Over all lines, not of the page alone; none for lists of duties and cells.</param>
/// <param name="Page">Which one it is, from 1.</param>
/// <param name="People">Over all lines of a list of people; null for the others.</param>
public sealed record ReportListPage(
    int Count, AttendanceCounts Total, IReadOnlyList<ReportListLine> Lines, int Page, PeopleTally? People = null);
