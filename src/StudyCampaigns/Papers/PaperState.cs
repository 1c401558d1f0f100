namespace StudyCampaigns.Papers;

/// <summary>Where a paper stands: Dự thảo → Đã trình → Bị trả lại | Đã duyệt → Đã ban hành → Thu hồi.</summary>
public enum PaperState
{
    Draft,
    Submitted,
    Returned,
    Approved,
    Issued,
    Withdrawn,
}
