using StudyCampaigns.Documents;
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
    public int PlanId { get; private set; }

    public Plan Plan { get; private set; } = null!;

    public required int OrganizationId { get; init; }

    public Organization Organization { get; private set; } = null!;

    public required DateOnly DueOn { get; init; }

    /// <summary>UTC; when the plan was handed down.</summary>
    public required DateTime AssignedAt { get; init; }

    /// <summary>UTC; when the unit first said that it has it, or answered.</summary>
    public DateTime? ReceivedAt { get; private set; }

    public AssignmentAnswer Answer { get; internal set; } = AssignmentAnswer.None;

    public string? AnswerNote { get; private set; }

    /// <summary>The unit's own sub-plan, once it has one.</summary>
    public int? SubPlanId { get; private set; }

    public Plan? SubPlan { get; internal set; }

    /// <summary>UTC dates of the sub-plan's steps, copied here so that the board reads one row a unit.</summary>
    public DateTime? StartedAt { get; private set; }

    public DateTime? SubmittedAt { get; private set; }

    public DateTime? ApprovedAt { get; private set; }

    /// <summary>The day on which the sub-plan was issued or "applies directly" was answered; null while neither happened.</summary>
    public DateOnly? AnsweredOn { get; internal set; }

    public Guid Version { get; private set; }

    public bool IsAnswered => AnsweredOn is not null;

    /// <summary>The first time counts; false when it changes nothing.</summary>
    public bool Receive(DateTime at)
    {
        if (ReceivedAt is not null)
        {
            return false;
        }

        ReceivedAt = at;
        return true;
    }

    /// <summary>"Áp dụng trực tiếp": a cell carries the plan out as it is. Needs <see cref="Organization"/> with its type and <see cref="Plan"/>.</summary>
    public Refusal? AnswerDirectly(string? note, DateOnly today, DateTime at)
    {
        if (!Plan.IsIssued)
        {
            return DocumentRefusals.NotIssued;
        }

        if (!Organization.Type.IsCell)
        {
            return PlanRefusals.OnlyCellsApplyDirectly;
        }

        if (SubPlanId is not null || SubPlan is not null)
        {
            return PlanRefusals.SubPlanExists;
        }

        if (IsAnswered)
        {
            return PlanRefusals.AlreadyAnswered;
        }

        if (note?.Length > NoteLength)
        {
            return DocumentRefusals.TooLong(nameof(AnswerAssignment.Command.Note), NoteLength);
        }

        Receive(at);
        Answer = AssignmentAnswer.AppliesDirectly;
        AnswerNote = note;
        AnsweredOn = today;
        return null;
    }

    /// <summary>The unit begins a sub-plan of its own.</summary>
    public Refusal? Start(Plan subPlan, DateTime at)
    {
        if (!Plan.IsIssued)
        {
            return DocumentRefusals.NotIssued;
        }

        if (SubPlanId is not null || SubPlan is not null)
        {
            return PlanRefusals.SubPlanExists;
        }

        if (IsAnswered)
        {
            return PlanRefusals.AlreadyAnswered;
        }

        Receive(at);
        Answer = AssignmentAnswer.OwnPlan;
        SubPlan = subPlan;
        subPlan.AnswerFor(this);
        StartedAt = at;
        return null;
    }

    /// <summary>Copies the step the sub-plan has just taken, in the same save.</summary>
    internal void SyncFrom(Plan subPlan, DateTime at)
    {
        switch (subPlan.State)
        {
            case DocumentState.Submitted:
                SubmittedAt = at;
                ApprovedAt = null;
                break;
            case DocumentState.Returned:
                SubmittedAt = null;
                ApprovedAt = null;
                break;
            case DocumentState.Approved:
                ApprovedAt = at;
                break;
            case DocumentState.Issued:
                AnsweredOn = subPlan.IssuedOn;
                break;
            case DocumentState.Withdrawn:
                // The unit owes an answer again and may begin anew.
                Answer = AssignmentAnswer.None;
                SubPlan = null;
                SubPlanId = null;
                StartedAt = null;
                SubmittedAt = null;
                ApprovedAt = null;
                AnsweredOn = null;
                break;
        }
    }

    /// <summary>Days past the limit: until the answer, or until today while there is none; 0 when in time.</summary>
    public int DaysLate(DateOnly today) => DaysLate(DueOn, AnsweredOn, today);

    /// <summary>The same rule for a row read without its entity.</summary>
    public static int DaysLate(DateOnly dueOn, DateOnly? answeredOn, DateOnly today) =>
        Math.Max(0, (answeredOn ?? today).DayNumber - dueOn.DayNumber);
}

public enum AssignmentAnswer
{
    None,

    /// <summary>The unit makes a plan of its own.</summary>
    OwnPlan,

    /// <summary>A small unit carries the plan out as it is.</summary>
    AppliesDirectly,
}
