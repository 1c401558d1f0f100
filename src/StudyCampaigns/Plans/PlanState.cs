namespace StudyCampaigns.Plans;

/// <summary>Where a plan stands: Dự thảo → Đã trình → Bị trả lại | Đã duyệt → Đã ban hành → Thu hồi.</summary>
public enum PlanState
{
    Draft,
    Submitted,
    Returned,
    Approved,
    Issued,
    Withdrawn,
}
