using StudyCampaigns.Time;

namespace StudyCampaigns.Members;

/// <summary>How a member stands in a cell, from a day until a day; a quarterly report looks back, so nothing is overwritten.</summary>
public sealed class Membership : IDated
{
    public int Id { get; private set; }

    public int MemberId { get; init; }

    public Member Member { get; init; } = null!;

    public required int CellId { get; init; }

    public required MembershipStatus Kind { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The first day on which it no longer holds; null while it does.</summary>
    public DateOnly? To { get; private set; }

    public void EndOn(DateOnly day) => To = day;
}

/// <summary>
/// Who must attend: official, probationary and temporarily received members; not the exempt ones nor those temporarily away
/// (docs/domain.md 2, "Attendance base").
/// </summary>
public enum MembershipStatus
{
    /// <summary>Đảng viên chính thức.</summary>
    Official,

    /// <summary>Đảng viên dự bị: attends, does not vote.</summary>
    Probationary,

    /// <summary>Sinh hoạt tạm thời, chuyển đến.</summary>
    TemporaryIn,

    /// <summary>Sinh hoạt tạm thời nơi khác: stays on the home roll, not expected at home.</summary>
    TemporaryOut,

    /// <summary>Miễn công tác và sinh hoạt đảng; the cause is not stored.</summary>
    Exempt,
}
