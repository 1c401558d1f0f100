using StudyCampaigns.Documents;
using StudyCampaigns.Text;

namespace StudyCampaigns.Plans;

/// <summary>Every sentence with which handing plans down refuses; what holds for every document stands in DocumentRefusals.</summary>
public static class PlanRefusals
{
    public static readonly Refusal NoUnits = new("Chọn ít nhất một đơn vị nhận kế hoạch.", "OrganizationIds");

    public static readonly Refusal OnlyCellsApplyDirectly = new(
        "Chỉ chi bộ được áp dụng trực tiếp; đơn vị khác cần xây dựng kế hoạch của mình.");

    public static readonly Refusal SubPlanExists = new("Đơn vị đã có kế hoạch riêng thực hiện kế hoạch này.");

    public static readonly Refusal AlreadyAnswered = new("Đơn vị đã trả lời kế hoạch này.");

    public static Refusal CampaignOver(DateOnly endsOn) => new(
        $"Đợt sinh hoạt đã kết thúc ngày {VietnameseFormat.Date(endsOn)} nên không soạn kế hoạch mới.");

    public static Refusal CascadeDue(DateOnly today, DateOnly endsOn) => new(
        $"Chọn hạn từ {VietnameseFormat.Date(today)} đến {VietnameseFormat.Date(endsOn)} (ngày kết thúc đợt sinh hoạt).", "DueOn");

    public static Refusal AlreadyHanded(string name) => new(
        $"{name} đã nhận kế hoạch này; bỏ chọn đơn vị đó rồi triển khai lại.", "OrganizationIds");
}
