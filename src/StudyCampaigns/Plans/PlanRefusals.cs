using StudyCampaigns.Text;

namespace StudyCampaigns.Plans;

/// <summary>Every sentence with which plans refuse.</summary>
public static class PlanRefusals
{
    public static readonly Refusal SubjectMissing = new("Nhập trích yếu của kế hoạch.", "Subject");

    public static readonly Refusal TooManyRows = new(
        $"Kế hoạch có tối đa {Plan.MaximumSections} mục và {Plan.MaximumTasks} nhiệm vụ; gộp bớt rồi lưu lại.");

    public static readonly Refusal NoSectionText = new("Kế hoạch chưa có nội dung; viết ít nhất một mục rồi trình.");

    public static readonly Refusal NoTasks = new("Kế hoạch chưa có nhiệm vụ nào; thêm ít nhất một dòng vào bảng phân công rồi trình.");

    public static readonly Refusal NotSubmitted = new("Kế hoạch không ở bước chờ duyệt; mở lại kế hoạch để xem bước hiện tại.");

    public static readonly Refusal NotApproved = new("Chỉ ban hành được kế hoạch đã duyệt; mở lại kế hoạch để xem bước hiện tại.");

    public static readonly Refusal NotIssued = new("Kế hoạch chưa ban hành hoặc đã thu hồi nên không làm được việc này.");

    public static readonly Refusal ReasonMissing = new("Nêu rõ lý do để đơn vị biết cần sửa gì.", "Reason");

    public static readonly Refusal IssuedInFuture = new("Ngày ban hành không được sau hôm nay.", "IssuedOn");

    public static readonly Refusal SignerPosition = new(
        $"Nhập chức vụ người ký, không quá {Plan.SignerLength} ký tự.", "SignerPosition");

    public static readonly Refusal SignerName = new($"Nhập họ tên người ký, không quá {Plan.SignerLength} ký tự.", "SignerName");

    public static readonly Refusal NoUnits = new("Chọn ít nhất một đơn vị nhận kế hoạch.", "OrganizationIds");

    public static readonly Refusal OnlyCellsApplyDirectly = new(
        "Chỉ chi bộ được áp dụng trực tiếp; đơn vị khác cần xây dựng kế hoạch của mình.");

    public static readonly Refusal SubPlanExists = new("Đơn vị đã có kế hoạch riêng thực hiện kế hoạch này.");

    public static readonly Refusal AlreadyAnswered = new("Đơn vị đã trả lời kế hoạch này.");

    public static Refusal NotEditable(PlanState state) => new(
        $"Kế hoạch {PlanTexts.State(state).ToLower(VietnameseText.Culture)} nên không sửa, không trình được nữa.");

    public static Refusal NumberDatedLater(DateOnly lastIssuedOn) => new(
        $"Số liền trước đã ghi ngày {VietnameseFormat.Date(lastIssuedOn)}; đánh dấu xác nhận nếu vẫn dùng ngày sớm hơn.", "IssuedOn");

    public static Refusal CampaignOver(DateOnly endsOn) => new(
        $"Đợt sinh hoạt đã kết thúc ngày {VietnameseFormat.Date(endsOn)} nên không soạn kế hoạch mới.");

    public static Refusal CascadeDue(DateOnly today, DateOnly endsOn) => new(
        $"Chọn hạn từ {VietnameseFormat.Date(today)} đến {VietnameseFormat.Date(endsOn)} (ngày kết thúc đợt sinh hoạt).", "DueOn");

    public static Refusal AlreadyHanded(string name) => new(
        $"{name} đã nhận kế hoạch này; bỏ chọn đơn vị đó rồi triển khai lại.", "OrganizationIds");

    public static Refusal SectionWithoutText(string heading) => new(
        $"Mục “{heading}” chưa có nội dung; viết nội dung hoặc xóa mục rồi trình.");

    public static Refusal HeadingMissing(int index) => new("Nhập tên mục.", $"Sections[{index}].Heading");

    public static Refusal TaskContentMissing(int index) => new("Nhập nội dung nhiệm vụ.", $"Tasks[{index}].Content");

    public static Refusal TaskDueOutside(int index, DateOnly from, DateOnly to) => new(
        $"Thời hạn phải trong đợt sinh hoạt, từ {VietnameseFormat.Date(from)} đến {VietnameseFormat.Date(to)}.", $"Tasks[{index}].DueOn");

    public static Refusal TooLong(string field, int length) => new($"Nhập không quá {VietnameseFormat.Number(length)} ký tự.", field);
}
