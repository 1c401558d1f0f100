namespace StudyCampaigns.Data;

/// <summary>Why a database is not backed up or restored.</summary>
public static class BackupRefusals
{
    public static readonly Refusal NotSqlite = new(
        "Lệnh này chỉ dùng cho SQLite; với SQL Server hãy sao lưu, khôi phục bằng công cụ của máy chủ cơ sở dữ liệu.");

    public static readonly Refusal NoDatabase = new("Chưa có cơ sở dữ liệu để sao lưu.");

    public static readonly Refusal PortalRuns = new("Cổng đang chạy trên cơ sở dữ liệu này; hãy dừng cổng rồi khôi phục.");

    public static Refusal OutputExists(string file) => new($"Tệp {file} đã có; hãy chọn tên khác để không ghi đè bản sao lưu cũ.");

    public static Refusal InputMissing(string file) => new($"Không có tệp {file}.");

    public static Refusal NotAPortal(string file) => new($"Tệp {file} không phải cơ sở dữ liệu của cổng hoặc đã hỏng.");

    public static Refusal Newer(string version) => new(
        $"Bản sao lưu thuộc phiên bản mới hơn chương trình ({version}); hãy cài bản chương trình mới hơn rồi khôi phục.");

    public static Refusal BeforeTheFirst(string version) => new(
        $"Bản sao lưu do bản thử nghiệm trước đây tạo ra ({version}), chương trình này không dùng được; hãy khôi phục bằng chính bản thử nghiệm đó.");

    public static Refusal Damaged(string finding) => new($"Bản sao không qua được kiểm tra toàn vẹn ({finding}); không có tệp nào được tạo.");

    public static Refusal NotWritten(string reason) => new($"Không ghi được tệp: {reason}");
}
