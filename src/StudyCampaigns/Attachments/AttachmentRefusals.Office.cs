namespace StudyCampaigns.Attachments;

/// <summary>What a Word or Excel file may not hold. Each can also be saved as PDF, which leaves all of it behind.</summary>
public static partial class AttachmentRefusals
{
    private const string OrPdf = "lưu lại rồi tải lên, hoặc xuất ra PDF.";

    public static readonly Refusal Macros = new("Tệp chứa macro; lưu lại thành tệp không có macro (.docx, .xlsx) rồi tải lên.", Field);

    public static readonly Refusal Nested = new("Tệp chứa tệp khác nhúng bên trong; bỏ phần nhúng (dán thành hình hoặc bảng) rồi tải lên.", Field);

    public static readonly Refusal OutsideTemplate = new(
        $"Tệp Word gắn với một mẫu (template) nằm ngoài tệp. Mở bằng Word, vào thẻ Developer, nút Document Template, thay tên mẫu bằng Normal, {OrPdf}", Field);

    public static readonly Refusal OutsidePart = new(
        $"Tệp lấy hình hoặc nội dung từ tệp khác, máy khác hoặc trang mạng. Mở tệp, vào File, Info, Edit Links to Files, chọn Break Link (hoặc xóa hình rồi chèn lại hình từ máy), {OrPdf}", Field);

    public static readonly Refusal MailMerge = new(
        $"Tệp Word còn nối với nguồn trộn thư. Mở bằng Word, thẻ Mailings, Start Mail Merge, chọn Normal Word Document, {OrPdf}", Field);

    public static readonly Refusal PastedFile = new(
        $"Tệp Word chứa nguyên một tệp khác (HTML, RTF…) làm nội dung nên không kiểm tra được. Mở bằng Word, bấm Save để Word nhập hẳn nội dung đó vào, {OrPdf}", Field);

    public static readonly Refusal Controls = new($"Tệp có nút bấm, ô điều khiển ActiveX. Mở tệp, xóa các ô đó, {OrPdf}", Field);

    public static readonly Refusal AddIn = new($"Tệp có phần bổ trợ (add-in) hoặc mã chạy kèm theo. Mở tệp, gỡ phần bổ trợ, {OrPdf}", Field);

    public static readonly Refusal MacroSheet = new(
        $"Tệp Excel có trang macro Excel 4, trang hộp thoại hoặc tên tự chạy khi mở. Xóa các trang và tên đó (Formulas, Name Manager), {OrPdf}", Field);

    public static readonly Refusal WorkbookLinks = new(
        $"Tệp Excel liên kết tới tệp hoặc chương trình khác. Mở bằng Excel, vào thẻ Data, Edit Links, chọn Break Link, {OrPdf}", Field);

    public static readonly Refusal Connections = new(
        $"Tệp Excel có kết nối lấy dữ liệu từ bên ngoài. Mở bằng Excel, vào thẻ Data, Queries & Connections, xóa các kết nối, {OrPdf}", Field);

    /// <param name="name">As in the file; empty where the name itself is made by another field.</param>
    public static Refusal WordField(string name) => new(
        (name.Length == 0 ? "Tệp Word có trường ghép tên từ trường khác. " : $"Tệp Word có trường {Quoted(name)} lấy nội dung từ nơi khác hoặc chạy lệnh. ")
        + $"Mở bằng Word, bấm Ctrl+A rồi Ctrl+Shift+F9 để đổi mọi trường thành chữ, {OrPdf}", Field);

    public static Refusal Formula(string name) => new(
        $"Tệp Excel có công thức {Quoted(name)} gọi chương trình hoặc lấy dữ liệu từ nơi khác. Thay công thức bằng giá trị (Copy, Paste Values), {OrPdf}", Field);

    public static Refusal OutsideLink(string target) => new(
        $"Tệp có liên kết tới {Quoted(target)}; chỉ nhận liên kết tới trang mạng (http, https) và thư điện tử. Bấm chuột phải vào liên kết, chọn Remove Hyperlink, {OrPdf}", Field);
}
