using StudyCampaigns.Members;

namespace StudyCampaigns.Sessions;

/// <summary>One line of a frozen roll: copied when the session opens, unchanged when people move later.</summary>
public sealed class AttendanceRecord
{
    public long Id { get; private set; }

    public int SessionId { get; private set; }

    public int MemberId { get; init; }

    public Member Member { get; private set; } = null!;

    /// <summary>The member's membership on the day of the session.</summary>
    public required MembershipStatus MembershipStatus { get; init; }

    public required AttendanceStatus Status { get; set; }

    /// <summary>Only with <see cref="AttendanceStatus.Excused"/>; a code, never free text (docs/domain.md 7).</summary>
    public AbsenceReason? Reason { get; set; }
}

public enum AttendanceStatus
{
    /// <summary>Có mặt.</summary>
    Present = 1,

    /// <summary>Vắng có lý do.</summary>
    Excused = 2,

    /// <summary>Vắng không lý do.</summary>
    Unexcused = 3,

    /// <summary>Miễn, or temporarily away: not in the denominator.</summary>
    Exempt = 4,
}

/// <summary>Why a member is excused; no health detail is kept.</summary>
public enum AbsenceReason
{
    /// <summary>Ốm.</summary>
    Illness = 1,

    /// <summary>Công tác.</summary>
    Duty = 2,

    /// <summary>Việc gia đình.</summary>
    Family = 3,

    /// <summary>Đi xa.</summary>
    Away = 4,

    /// <summary>Lý do khác.</summary>
    Other = 5,
}
