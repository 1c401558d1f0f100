using StudyCampaigns.Organizations;

namespace StudyCampaigns.Plans;

/// <summary>
/// A plan handed down to one unit (triển khai xuống cấp dưới), with its limit day and the unit's answer. The adoption board is a query over these rows.
/// </summary>
public sealed class PlanAssignment : IVersioned
{
    public const int NoteLength = 500;

    public int Id { get; private set; }

    /// <summary>The plan that was handed down.</summary>
    public int PlanId { get; internal set; }

    public Plan Plan { get; internal set; } = null!;

    public required int OrganizationId { get; init; }

    public Organization Organization { get; private set; } = null!;

    public required DateOnly DueOn { get; set; }

    /// <summary>UTC; when the plan was handed down.</summary>
    public required DateTime AssignedAt { get; init; }

    /// <summary>UTC; when somebody of the unit first opened it.</summary>
    public DateTime? ReceivedAt { get; internal set; }

    public AssignmentAnswer Answer { get; internal set; } = AssignmentAnswer.None;

    public string? AnswerNote { get; internal set; }

    /// <summary>The unit's own sub-plan, once it has one.</summary>
    public int? SubPlanId { get; internal set; }

    public Plan? SubPlan { get; internal set; }

    /// <summary>UTC dates of the sub-plan's steps, copied here so that the board reads one row a unit.</summary>
    public DateTime? StartedAt { get; internal set; }

    public DateTime? SubmittedAt { get; internal set; }

    public DateTime? ApprovedAt { get; internal set; }

    /// <summary>The day on which the sub-plan was issued or "applies directly" was answered; null while neither happened.</summary>
    public DateOnly? AnsweredOn { get; internal set; }

    public Guid Version { get; private set; }

    /// <summary>Days past the limit: until the answer, or until today while there is none; 0 when in time.</summary>
    public int DaysLate(DateOnly today) => Math.Max(0, (AnsweredOn ?? today).DayNumber - DueOn.DayNumber);
}

public enum AssignmentAnswer
{
    None,

    /// <summary>The unit makes a plan of its own.</summary>
    OwnPlan,

    /// <summary>A small unit carries the plan out as it is.</summary>
    AppliesDirectly,
}
