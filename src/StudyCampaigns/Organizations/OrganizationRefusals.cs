namespace StudyCampaigns.Organizations;

/// <summary>Every sentence with which organizations refuse.</summary>
public static class OrganizationRefusals
{
    public static readonly Refusal Place = new(
        $"Nhập địa danh ghi trên văn bản, ví dụ Thanh Xuân, không quá {Organization.PositionLength} ký tự.", nameof(Organization.Place));

    public static readonly Refusal SignerPosition = new(
        $"Nhập chức vụ người ký, ví dụ PHÓ BÍ THƯ, không quá {Organization.PositionLength} ký tự.", nameof(Organization.SignerPosition));

    public static readonly Refusal SignerName = new(
        $"Nhập họ tên người ký không quá {Organization.PositionLength} ký tự.", nameof(Organization.SignerName));
}
