namespace StudyCampaigns.Figures;

/// <summary>
/// Attendances (lượt) by what stands on a roll: of one session, or added up over many. A member bound to attend is in
/// <see cref="Expected"/> and in one of present, excused, unexcused; who is exempt or temporarily away stands outside, and one of these who
/// comes is counted on both sides (R10, docs/domain.md 9), so that no rate passes 100 %.
/// </summary>
public sealed record AttendanceCounts
{
    public static readonly AttendanceCounts None = new();

    public int Expected { get; init; }

    public int Present { get; init; }

    public int Excused { get; init; }

    public int Unexcused { get; init; }

    /// <summary>Not in <see cref="Expected"/>.</summary>
    public int Exempt { get; init; }

    /// <summary>People outside the Party.</summary>
    public int Others { get; init; }

    public int Absent => Excused + Unexcused;

    /// <summary>What changed from the other to this one; any number may be negative.</summary>
    public static AttendanceCounts operator -(AttendanceCounts one, AttendanceCounts other) => new()
    {
        Expected = one.Expected - other.Expected,
        Present = one.Present - other.Present,
        Excused = one.Excused - other.Excused,
        Unexcused = one.Unexcused - other.Unexcused,
        Exempt = one.Exempt - other.Exempt,
        Others = one.Others - other.Others,
    };

    public static AttendanceCounts operator +(AttendanceCounts one, AttendanceCounts other) => new()
    {
        Expected = one.Expected + other.Expected,
        Present = one.Present + other.Present,
        Excused = one.Excused + other.Excused,
        Unexcused = one.Unexcused + other.Unexcused,
        Exempt = one.Exempt + other.Exempt,
        Others = one.Others + other.Others,
    };
}
