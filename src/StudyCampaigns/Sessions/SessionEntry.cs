namespace StudyCampaigns.Sessions;

/// <summary>What a cell writes about one session, once; minutes, figures and annexes come from it.</summary>
public sealed record SessionEntry
{
    public required SessionKind Kind { get; init; }

    public required DateOnly HeldOn { get; init; }

    /// <summary>The month it counts for; another than its own for a monthly session near the month's edge only.</summary>
    public DeclaredMonth Month { get; init; }

    public TimeOnly? StartsAt { get; init; }

    /// <summary>1 to <see cref="Session.MaximumMinutes"/>; may be missing until the session is submitted.</summary>
    public int? DurationMinutes { get; init; }

    public string? Place { get; init; }

    public SessionForm Form { get; init; } = SessionForm.InPerson;

    /// <summary>Kept only for a session that is not wholly in person.</summary>
    public int ConnectionPoints { get; init; }

    /// <summary>The campaigns follow from them.</summary>
    public IReadOnlyCollection<int> TopicIds { get; init; } = [];

    /// <summary>Members that are not named keep the status they have.</summary>
    public IReadOnlyCollection<Mark> Roll { get; init; } = [];

    /// <summary>Audiences that are not named keep their counts.</summary>
    public IReadOnlyCollection<OthersPresent> Others { get; init; } = [];

    public string? Conclusion { get; init; }

    /// <param name="Reason">Only with <see cref="AttendanceStatus.Excused"/>; "other" when none is given.</param>
    public sealed record Mark(int MemberId, AttendanceStatus Status, AbsenceReason? Reason = null);

    /// <param name="Attendances">Lượt, 0 or more.</param>
    /// <param name="People">Người, where known; at most <paramref name="Attendances"/>.</param>
    public sealed record OthersPresent(Audience Audience, int Attendances, int? People = null);
}
