using StudyCampaigns.Text;

namespace StudyCampaigns.Plans;

/// <summary>The Vietnamese words for plans, for pages and papers.</summary>
public static class PlanTexts
{
    public static string State(PlanState state) => state switch
    {
        PlanState.Draft => "Đang soạn",
        PlanState.Submitted => "Đã trình",
        PlanState.Returned => "Bị trả lại",
        PlanState.Approved => "Đã duyệt",
        PlanState.Issued => "Đã ban hành",
        PlanState.Withdrawn => "Đã thu hồi",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Step(PlanStepKind kind) => kind switch
    {
        PlanStepKind.Created => "Soạn dự thảo",
        PlanStepKind.Submitted => "Trình duyệt",
        PlanStepKind.Returned => "Trả lại",
        PlanStepKind.Approved => "Phê duyệt",
        PlanStepKind.Issued => "Ban hành",
        PlanStepKind.Cascaded => "Triển khai xuống cấp dưới",
        PlanStepKind.Withdrawn => "Thu hồi",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary><c>Dự thảo lần 2</c></summary>
    public static string Round(int round) => $"Dự thảo lần {round}";

    /// <summary><c>Kế hoạch 36-KH/QU, ngày 10/4/2023</c>; before issue <c>Dự thảo lần 2</c>.</summary>
    public static string Title(string? numberText, DateOnly? issuedOn, int round) => numberText is null || issuedOn is null
        ? Round(round)
        : $"Kế hoạch {numberText}, ngày {VietnameseFormat.ProseDate(issuedOn.Value)}";
}
