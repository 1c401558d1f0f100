using System.Linq.Expressions;

namespace StudyCampaigns.Sessions;

/// <summary>What the figures take from one counting session.</summary>
public sealed record CountedSession
{
    /// <summary><see cref="Session.Counts"/> for a query.</summary>
    public static readonly Expression<Func<Session, bool>> Counts = session =>
        session.State == SessionState.Submitted || session.State == SessionState.Confirmed;

    /// <summary>From the counts kept with the session, without its roll.</summary>
    public static readonly Expression<Func<Session, CountedSession>> FromStoredCounts = session => new CountedSession
    {
        CellId = session.CellId,
        Month = session.Month,
        CampaignId = session.CampaignId,
        IsRegular = session.RegularMonth != null,
        IsConfirmed = session.State != SessionState.Submitted,
        Expected = session.Expected,
        Present = session.Present,
        Excused = session.Excused,
        Unexcused = session.Unexcused,
        Exempt = session.Exempt,
        OthersPresent = session.OthersPresent,
        DurationMinutes = session.DurationMinutes ?? 0,
    };

    /// <summary>From scratch: from the attendance rows and the audiences. For the self-check only; no page reads attendance rows for sums.</summary>
    public static readonly Expression<Func<Session, CountedSession>> FromAttendance = session => new CountedSession
    {
        CellId = session.CellId,
        Month = session.Month,
        CampaignId = session.CampaignId,
        IsRegular = session.RegularMonth != null,
        IsConfirmed = session.State != SessionState.Submitted,
        Expected = session.Roll.Count(row => row.Status != AttendanceStatus.Exempt),
        Present = session.Roll.Count(row => row.Status == AttendanceStatus.Present),
        Excused = session.Roll.Count(row => row.Status == AttendanceStatus.Excused),
        Unexcused = session.Roll.Count(row => row.Status == AttendanceStatus.Unexcused),
        Exempt = session.Roll.Count(row => row.Status == AttendanceStatus.Exempt),
        OthersPresent = session.Audiences.Sum(audience => audience.Attendances),
        DurationMinutes = session.DurationMinutes ?? 0,
    };

    private static readonly Func<Session, CountedSession> Read = FromStoredCounts.Compile();

    public required int CellId { get; init; }

    public required DateOnly Month { get; init; }

    public required int? CampaignId { get; init; }

    public required bool IsRegular { get; init; }

    public required bool IsConfirmed { get; init; }

    public required int Expected { get; init; }

    public required int Present { get; init; }

    public required int Excused { get; init; }

    public required int Unexcused { get; init; }

    public required int Exempt { get; init; }

    public required int OthersPresent { get; init; }

    public required int DurationMinutes { get; init; }

    public static CountedSession Of(Session session) => Read(session);
}
