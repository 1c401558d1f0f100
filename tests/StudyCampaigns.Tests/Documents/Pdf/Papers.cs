using StudyCampaigns.Documents;

namespace StudyCampaigns.Tests.Documents.Pdf;

/// <summary>Papers to draw in tests.</summary>
internal static class Papers
{
    public static readonly string[] Wards =
    [
        "Hạ Đình", "Khương Đình", "Khương Mai", "Khương Trung", "Kim Giang", "Nhân Chính", "Phương Liệt",
        "Thanh Xuân Bắc", "Thanh Xuân Nam", "Thanh Xuân Trung", "Thượng Đình",
    ];

    public static OfficialDocument Plan(params DocumentBlock[] blocks) => new()
    {
        Letterhead = new Letterhead("ĐẢNG BỘ THÀNH PHỐ HÀ NỘI", "QUẬN ỦY THANH XUÂN"),
        NumberLine = "Số 36-KH/QU",
        PlaceAndDate = "Thanh Xuân, ngày 06 tháng 4 năm 2023",
        TypeName = "KẾ HOẠCH",
        Subject = "tổ chức đợt sinh hoạt chính trị, tư tưởng sâu rộng về tác phẩm của đồng chí Tổng Bí thư",
        Blocks = blocks,
        Recipients = ["Ban Thường vụ Thành ủy (để b/c)", "Các tổ chức cơ sở đảng trực thuộc;", "Lưu Văn phòng Quận ủy."],
        Signature = new SignatureBlock("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Nguyễn Văn Minh"),
    };

    public static OfficialDocument Report() => Plan(
        new HeadingBlock(1, "I.", "KẾT QUẢ ĐẠT ĐƯỢC"),
        new ParagraphBlock("Có 434/450 chi bộ đã tổ chức sinh hoạt (đạt 96,44%)."),
        new ChartBlock("Tỷ lệ chi bộ đã sinh hoạt", "Cao nhất là Hạ Đình 40/41 chi bộ.",
            [.. Wards.Select((ward, index) => new ChartBar(ward, 40 - index, 41, $"{40 - index}/41"))])) with
    {
        TypeName = "BÁO CÁO",
        Annexes = [new Annex("PHỤ LỤC 1", "Kết quả theo phường", [WardTable(11)], Landscape: true)],
    };

    /// <summary>A công văn: no type name, subject under the number.</summary>
    public static OfficialDocument Letter() => Plan(new ParagraphBlock("Ban Tuyên giáo đề nghị các đơn vị đăng ký báo cáo viên trước ngày 15/5/2023.")) with
    {
        NumberLine = "Số 58-CV/QU",
        TypeName = null,
        Subject = "về việc đăng ký báo cáo viên, chuẩn bị hội nghị trực tuyến",
        Urgency = "Khẩn",
        DraftMark = "Dự thảo lần 2",
        CirculationMark = "Lưu hành nội bộ",
        Addressees = ["Đảng ủy các phường", "Các chi bộ cơ sở trực thuộc"],
        Recipients = ["Như trên", "Lưu Văn phòng Quận ủy"],
    };

    public static TableBlock WardTable(int rows) => new(
        "Kết quả từng đơn vị",
        [new("TT", 1, ColumnAlignment.Center), new("Đơn vị", 4), new("Đảng viên dự", 2, ColumnAlignment.Right), new("Tỷ lệ", 2, ColumnAlignment.Right)],
        [
            .. Enumerable.Range(1, rows).Select(number =>
                (IReadOnlyList<string>)[$"{number}", $"Đảng ủy phường {Wards[number % 11]}", "1.582", "97,11%"]),
            ["", "Cộng", "17.402", "97,11%"],
        ],
        TotalRow: true);
}
