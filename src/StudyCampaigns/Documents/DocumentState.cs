namespace StudyCampaigns.Documents;

/// <summary>Where a document stands: Dự thảo → Đã trình → Bị trả lại | Đã duyệt → Đã ban hành → Thu hồi.</summary>
public enum DocumentState
{
    Draft,
    Submitted,
    Returned,
    Approved,
    Issued,
    Withdrawn,
}
