namespace StudyCampaigns.Attachments;

/// <summary>What a PDF may not hold. Printing it anew leaves all of it behind.</summary>
public static partial class AttachmentRefusals
{
    public static readonly Refusal PdfScript = InPdf("mã JavaScript");

    public static readonly Refusal PdfLaunch = InPdf("lệnh mở chương trình hoặc tệp khác");

    public static readonly Refusal PdfAutomatic = InPdf("lệnh tự chạy khi mở, lật trang hoặc bấm vào");

    public static readonly Refusal PdfSends = InPdf("nút gửi hoặc nạp dữ liệu biểu mẫu");

    public static readonly Refusal PdfOutside = InPdf("liên kết tới tệp khác");

    public static readonly Refusal PdfFiles = InPdf("tệp khác đính kèm bên trong");

    public static readonly Refusal PdfMedia = InPdf("phim, âm thanh hoặc mô hình 3D");

    public static readonly Refusal PdfForm = InPdf("biểu mẫu XFA");

    /// <summary>As the reader of its text finds it, which does not say where.</summary>
    public static readonly Refusal PdfActive = InPdf("mã chạy hoặc tệp đính kèm bên trong");

    public static Refusal PdfLink(string target) => InPdf($"liên kết tới {Quoted(target)} (chỉ nhận liên kết tới trang mạng và thư điện tử)");

    private static Refusal InPdf(string what) => new(
        $"Tệp PDF có {what}. Mở tệp, in lại ra PDF (chọn máy in Microsoft Print to PDF) rồi tải tệp in lại lên.", Field);
}
