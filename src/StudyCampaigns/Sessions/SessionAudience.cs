namespace StudyCampaigns.Sessions;

/// <summary>People outside the Party who attended, counted by audience as attendances (lượt) and, where known, people (người).</summary>
public sealed class SessionAudience
{
    public const int MaximumAttendances = 10_000;

    public int SessionId { get; private set; }

    public required Audience Audience { get; init; }

    /// <summary>0 to <see cref="MaximumAttendances"/>.</summary>
    public required int Attendances { get; set; }

    /// <summary>Distinct people, where known; at most <see cref="Attendances"/>.</summary>
    public int? People { get; set; }
}

public enum Audience
{
    /// <summary>Cán bộ, công chức, viên chức ngoài Đảng.</summary>
    Officials = 1,

    /// <summary>Đoàn viên.</summary>
    UnionMembers = 2,

    /// <summary>Hội viên.</summary>
    AssociationMembers = 3,

    /// <summary>Quần chúng.</summary>
    Public = 4,
}
