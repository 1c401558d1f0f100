namespace StudyCampaigns.Attachments;

/// <summary>Every sentence with which a file is refused: what is in it, and how to make it acceptable.</summary>
public static partial class AttachmentRefusals
{
    public const string Field = "File";

    public static readonly Refusal Empty = new("Tệp rỗng; chọn lại tệp có nội dung.", Field);

    public static readonly Refusal TooLarge = new(
        $"Tệp lớn hơn {AttachmentCheck.MaximumBytes / 1024 / 1024} MB; nén ảnh hoặc tách tệp rồi tải lên lại.", Field);

    public static readonly Refusal UnknownKind = new("Chỉ nhận tệp PDF, Word (.docx), Excel (.xlsx), ảnh JPEG hoặc PNG.", Field);

    public static readonly Refusal OldOffice = new("Tệp Word, Excel định dạng cũ (.doc, .xls); mở và lưu lại thành .docx, .xlsx hoặc PDF.", Field);

    public static readonly Refusal Broken = new("Tệp bị hỏng hoặc thiếu phần cuối; mở thử, lưu lại rồi tải lên.", Field);

    public static readonly Refusal Mixed = new("Tệp có phần lạ gắn thêm ngoài nội dung; mở và lưu lại bằng phần mềm văn phòng rồi tải lên.", Field);

    public static readonly Refusal Encrypted = new("Tệp đặt mật khẩu hoặc hạn chế quyền nên không kiểm tra được; bỏ mật khẩu rồi tải lên.", Field);

    public static readonly Refusal Bomb = new("Tệp nén bất thường, mở ra quá lớn; lưu lại hoặc in lại ra PDF rồi tải lên.", Field);

    public static readonly Refusal TooLong = new("Tệp quá dài nên không kiểm tra hết được; tách thành nhiều tệp rồi tải lên.", Field);

    public static readonly Refusal ImageTooLarge = new("Ảnh có kích thước bất thường (quá nhiều điểm ảnh); chụp hoặc xuất lại ảnh nhỏ hơn.", Field);

    public static readonly Refusal Unreadable = new("Máy chủ chưa kiểm tra được tệp PDF; đồng chí thử lại sau, nếu vẫn vậy thì báo quản trị viên.", Field);

    public static Refusal NotWhatItSays(string ending, string found) => new(
        $"Tệp mang đuôi {ending} nhưng nội dung là {found}; chọn đúng tệp hoặc lưu lại đúng loại.", Field);

    public static Refusal Secret(string grade) => new(
        $"Tệp mang dấu độ mật “{grade}”. Không lưu, gửi tài liệu mật trên hệ thống này; tệp đã bị từ chối và không được lưu.", Field);

    /// <summary>What a file says, as much of it as a sentence can carry.</summary>
    private static string Quoted(string said) => said.Length > 80 ? $"“{said[..80]}…”" : $"“{said}”";
}
