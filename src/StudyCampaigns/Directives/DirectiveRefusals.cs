using StudyCampaigns.Text;

namespace StudyCampaigns.Directives;

/// <summary>Every sentence with which the library of directives refuses.</summary>
public static class DirectiveRefusals
{
    public static readonly Refusal NumberMissing = new("Nhập số và ký hiệu, ví dụ 147-KH/TU.", nameof(DirectiveFacts.Number));

    public static readonly Refusal TypeNameMissing = new("Nhập tên loại văn bản, ví dụ Kế hoạch.", nameof(DirectiveFacts.TypeName));

    public static readonly Refusal IssuerMissing = new("Nhập cơ quan ban hành.", nameof(DirectiveFacts.Issuer));

    public static readonly Refusal SubjectMissing = new("Nhập trích yếu của văn bản.", nameof(DirectiveFacts.Subject));

    public static readonly Refusal IssuedInFuture = new("Ngày ban hành không được sau hôm nay.", nameof(DirectiveFacts.IssuedOn));

    public static readonly Refusal IssuedTooEarly = new("Ngày ban hành trước năm 1930; kiểm tra lại năm.", nameof(DirectiveFacts.IssuedOn));

    public static readonly Refusal AlreadyThere = new(
        "Thư viện đã có văn bản với số này của cơ quan này; tìm theo số để mở, hoặc kiểm tra lại số và cơ quan ban hành.",
        nameof(DirectiveFacts.Number));

    public static readonly Refusal SameFile = new("Văn bản đã có tệp này; không cần tải lên lần nữa.", "File");

    public static readonly Refusal TooManyFiles = new(
        $"Mỗi văn bản có tối đa {Directive.MaximumAttachments} tệp; bỏ bớt một tệp rồi tải lên lại.", "File");

    public static Refusal TooLong(string field, int length) => new($"Nhập không quá {VietnameseFormat.Number(length)} ký tự.", field);
}
