using StudyCampaigns.Documents;
using StudyCampaigns.Plans;
using StudyCampaigns.Text;

namespace StudyCampaigns.Web.Pages.Plans;

/// <summary>One unit on the adoption board: how far it is, and how late.</summary>
/// <param name="BelowAnswered">Of the cells below it that received its sub-plan, how many have answered.</param>
/// <param name="BelowTotal">Those that received it; before that, the cells it would have to hand it to.</param>
public sealed record AdoptionRow(
    int OrganizationId,
    string Name,
    string Kind,
    bool IsCell,
    DateOnly DueOn,
    DateTime? ReceivedAt,
    DateTime? StartedAt,
    DateTime? SubmittedAt,
    DateTime? ApprovedAt,
    DateOnly? AnsweredOn,
    AssignmentAnswer Answer,
    string? Note,
    int? SubPlanId,
    string? NumberText,
    DocumentState? State,
    int? DraftRound,
    int BelowAnswered,
    int BelowTotal,
    int DaysLate)
{
    private static readonly string[] StepNames = ["đã nhận", "đang soạn", "đã trình", "đã duyệt", "đã ban hành"];

    public bool IsIssued => Answer == AssignmentAnswer.OwnPlan && AnsweredOn is not null;

    public bool AppliesDirectly => Answer == AssignmentAnswer.AppliesDirectly;

    public bool IsOpen => AnsweredOn is null;

    public bool IsLate => DaysLate > 0;

    /// <summary>0 to 5: how many of received, drafting, submitted, approved, issued are reached.</summary>
    public int Reached => IsIssued ? 5
        : ApprovedAt is not null ? 4
        : SubmittedAt is not null ? 3
        : StartedAt is not null ? 2
        : ReceivedAt is not null ? 1
        : 0;

    /// <summary>For those who hear the board instead of seeing it.</summary>
    public string ReachedText => AppliesDirectly ? "áp dụng trực tiếp"
        : State == DocumentState.Returned ? "đang soạn, bị trả lại"
        : Reached == 0 ? "chưa nhận"
        : StepNames[Reached - 1];

    public string PlanText => AppliesDirectly ? "Áp dụng trực tiếp"
        : NumberText ?? (DraftRound is { } round ? DocumentTexts.Round(round).ToLower(VietnameseText.Culture) : "chưa có");

    public string StatusText(DateOnly today) => (IsOpen, IsLate) switch
    {
        (true, true) => $"Chậm {DaysLate} ngày",
        (true, false) => DueOn == today ? "Hạn hôm nay" : $"Còn {DueOn.DayNumber - today.DayNumber} ngày",
        (false, true) => $"{(AppliesDirectly ? "Trả lời" : "Ban hành")} chậm {DaysLate} ngày",
        (false, false) => AppliesDirectly ? "Áp dụng trực tiếp" : "Đúng hạn",
    };

    public string StatusKind => (IsOpen, IsLate) switch
    {
        (true, true) => "status-bad",
        (true, false) => "status-info",
        (false, true) => "status-wait",
        (false, false) => "status-ok",
    };

    /// <summary>The class of a step's bar: done, now (the one the unit stands at), or none.</summary>
    public string? StepClass(int step) => step > Reached ? null
        : step == Reached && step is > 1 and < 5 ? "now"
        : "done";
}
