using StudyCampaigns.Attachments;
using StudyCampaigns.Text;

namespace StudyCampaigns.Documents;

/// <summary>Every sentence with which documents refuse.</summary>
public static class DocumentRefusals
{
    public static readonly Refusal SubjectMissing = new("Nhập trích yếu của văn bản.", "Subject");

    public static readonly Refusal TooManyRows = new(
        $"Văn bản có tối đa {Document.MaximumSections} mục và {Document.MaximumTasks} nhiệm vụ; gộp bớt rồi lưu lại.");

    public static readonly Refusal NoText = new("Văn bản chưa có nội dung; viết nội dung rồi trình.");

    public static readonly Refusal NoAddressees = new("Văn bản chưa ghi nơi kính gửi; nhập ít nhất một nơi rồi trình.", "Addressees");

    public static readonly Refusal NoTasks = new("Văn bản chưa có nhiệm vụ nào; thêm ít nhất một dòng vào bảng phân công rồi trình.");

    public static readonly Refusal NotSubmitted = new("Văn bản không ở bước chờ duyệt; mở lại văn bản để xem bước hiện tại.");

    public static readonly Refusal NotApproved = new("Chỉ ban hành được văn bản đã duyệt; mở lại văn bản để xem bước hiện tại.");

    public static readonly Refusal NotIssued = new("Văn bản chưa ban hành hoặc đã thu hồi nên không làm được việc này.");

    public static readonly Refusal OnlyIssuedIsAmended = new(
        "Chỉ soạn văn bản sửa đổi cho văn bản đã ban hành và còn hiệu lực; văn bản này chưa ban hành hoặc đã thu hồi.");

    public static readonly Refusal SignerAuthority = new(
        "Chọn quyền hạn ký trong danh sách: tập thể ký T/M, không ký K/T.", "SignerAuthority");

    public static readonly Refusal ReasonMissing = new("Nêu rõ lý do để đơn vị biết cần sửa gì.", "Reason");

    public static readonly Refusal IssuedInFuture = new("Ngày ban hành không được sau hôm nay.", "IssuedOn");

    public static readonly Refusal SignerPosition = new(
        $"Nhập chức vụ người ký, không quá {Document.SignerLength} ký tự.", "SignerPosition");

    public static readonly Refusal SignerName = new($"Nhập họ tên người ký, không quá {Document.SignerLength} ký tự.", "SignerName");

    public static Refusal RestsOnCampaign(string typeName) => new(
        $"{typeName} soạn theo một đợt sinh hoạt; chọn đợt sinh hoạt rồi tạo dự thảo.", "CampaignId");

    public static Refusal TypeNotIssuedBy(string typeName, string organizationTypeName) => new(
        $"{organizationTypeName} không ban hành {typeName.ToLower(VietnameseText.Culture)}; chọn loại văn bản khác.", "TypeCode");

    public static Refusal NotEditable(DocumentState state) => new(
        $"Văn bản {DocumentTexts.State(state).ToLower(VietnameseText.Culture)} nên không sửa, không trình được nữa.");

    public static Refusal NumberDatedLater(DateOnly lastIssuedOn) => new(
        $"Số liền trước đã ghi ngày {VietnameseFormat.Date(lastIssuedOn)}; đánh dấu xác nhận nếu vẫn dùng ngày sớm hơn.", "IssuedOn");

    public static Refusal NumberDatedEarlier(DateOnly nextIssuedOn) => new(
        $"Một số lớn hơn đã ghi ngày {VietnameseFormat.Date(nextIssuedOn)}; đánh dấu xác nhận nếu vẫn dùng ngày muộn hơn.", "IssuedOn");

    public static Refusal SectionWithoutText(string heading) => new(
        $"Mục “{heading}” chưa có nội dung; viết nội dung hoặc xóa mục rồi trình.");

    public static Refusal HeadingMissing(int index) => new("Nhập tên mục.", $"Sections[{index}].Heading");

    public static Refusal TaskContentMissing(int index) => new("Nhập nội dung nhiệm vụ.", $"Tasks[{index}].Content");

    public static Refusal TaskDueOutside(int index, DateOnly from, DateOnly to) => new(
        $"Thời hạn phải trong đợt sinh hoạt, từ {VietnameseFormat.Date(from)} đến {VietnameseFormat.Date(to)}.", $"Tasks[{index}].DueOn");

    public static Refusal SecrecyMark(string grade, string field) => new(
        $"Văn bản có dấu chỉ độ mật “{grade}” nên không được soạn, lưu trên hệ thống này (Luật Bảo vệ bí mật nhà nước); chưa có gì được lưu.", field);

    public static Refusal TooManyLines(int index) => new(
        $"Nội dung mục {index + 1}: văn bản dài quá {VietnameseFormat.Number(Document.MaximumLines)} dòng nên không in được; rút gọn hoặc tách thành văn bản khác.",
        $"Sections[{index}].Body");

    public static Refusal TooLong(string field, int length) => new($"Nhập không quá {VietnameseFormat.Number(length)} ký tự.", field);
}
