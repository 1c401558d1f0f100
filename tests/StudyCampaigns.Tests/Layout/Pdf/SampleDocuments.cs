using StudyCampaigns.Layout;

namespace StudyCampaigns.Tests.Layout.Pdf;

/// <summary>Documents to draw in tests.</summary>
internal static class SampleDocuments
{
    public static readonly string[] Wards =
    [
        "Hạ Đình", "Khương Đình", "Khương Mai", "Khương Trung", "Kim Giang", "Nhân Chính", "Phương Liệt",
        "Thanh Xuân Bắc", "Thanh Xuân Nam", "Thanh Xuân Trung", "Thượng Đình",
    ];

    public static PrintedDocument Plan(params PrintedBlock[] blocks) => new()
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

    public static PrintedDocument Report() => Plan(
        new HeadingBlock(1, "I.", "KẾT QUẢ ĐẠT ĐƯỢC"),
        new ParagraphBlock("Có 434/450 chi bộ đã tổ chức sinh hoạt (đạt 96,44%)."),
        new ChartBlock("Tỷ lệ chi bộ đã sinh hoạt", "Cao nhất là Hạ Đình 40/41 chi bộ.",
            [.. Wards.Select((ward, index) => new ChartBar(ward, 40 - index, 41, $"{40 - index}/41"))])) with
    {
        TypeName = "BÁO CÁO",
        Annexes = [new Annex("PHỤ LỤC 1", "Kết quả theo phường", [WardTable(11)], Landscape: true)],
    };

    /// <summary>A công văn: no type name, subject under the number.</summary>
    public static PrintedDocument Letter() => Plan(new ParagraphBlock("Ban Tuyên giáo đề nghị các đơn vị đăng ký báo cáo viên trước ngày 15/5/2023.")) with
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

    /// <summary>One document of each kind that differs in its parts.</summary>
    public static Dictionary<string, PrintedDocument> Kinds() => new()
    {
        ["letter"] = Letter(),
        ["report"] = Report(),
        ["minutes"] = DurationMinutes(),
        ["submission"] = Plan(new ParagraphBlock("- Căn cứ Quy định số 399-QĐ/TW, ngày 09/01/2026;"), new ParagraphBlock("Ban Tuyên giáo kính trình.")) with
        {
            TypeName = "TỜ TRÌNH",
            NumberLine = "Số 02-TTr/BTG",
            Salutation = "Kính trình",
            Addressees = ["Ban Thường vụ Quận ủy"],
            Letterhead = new Letterhead("QUẬN ỦY THANH XUÂN", "BAN TUYÊN GIÁO"),
            Signature = new SignatureBlock("TRƯỞNG BAN", "", null),
        },
        ["resolution"] = Plan(
            new HeadingBlock(1, "I-", "ĐÁNH GIÁ KẾT QUẢ"),
            WardTable(9),
            new HeadingBlock(1, "II-", "PHƯƠNG HƯỚNG"),
            new HeadingBlock(2, "1-", "Nhiệm vụ chung"),
            new ParagraphBlock("Nội dung.")) with
        { TypeName = "NGHỊ QUYẾT", NumberLine = "Số 05-NQ/CB", Recipients = [] },
        ["notice"] = Plan(new ParagraphBlock("Nội dung.")) with { TypeName = "THÔNG BÁO", NumberLine = "Số      -TB/QU", DraftMark = "Dự thảo lần 1" },
        ["annexes"] = Plan(new ParagraphBlock("Nội dung.")) with
        {
            Annexes = [new Annex("PHỤ LỤC 1", "Một", [WardTable(3)]), new Annex("PHỤ LỤC 2", "Hai", [WardTable(30)], Landscape: true), new Annex("PHỤ LỤC 3", "Ba", [])],
        },
    };

    /// <summary>A biên bản: two signers.</summary>
    public static PrintedDocument DurationMinutes() => Plan(
        new HeadingBlock(2, "1.", "Thành phần"),
        new ParagraphBlock([new TextRun("Có mặt "), new TextRun("16/17", Bold: true), new TextRun(" đảng viên; "), new TextRun("vắng có lý do", Italic: true), new TextRun(" 01.")]),
        new HeadingBlock(3, "a)", "Chủ trì"),
        new ListBlock([[new TextRun("Ý kiến thứ nhất của chi bộ về việc học tập chuyên đề quý II và nhiệm vụ trong quý tiếp theo.")], [new TextRun("Ý kiến thứ hai.")]]),
        new HeadingBlock(3, "b)", "Thư ký"),
        new HeadingBlock(2, "2.", "Nội dung"),
        new ParagraphBlock("Chi bộ thảo luận.")) with
    {
        TypeName = "BIÊN BẢN",
        NumberLine = "Số 05-BB/CB",
        Subject = "sinh hoạt chi bộ tháng 6 năm 2023",
        LeftSignature = new SignatureBlock("NGƯỜI GHI BIÊN BẢN", "", "Lê Thị Hoa"),
        Signature = new SignatureBlock("CHỦ TRÌ HỘI NGHỊ", "BÍ THƯ", "Nguyễn Văn Minh"),
    };

    /// <summary>About four pages a section; each paragraph ends with its own mark.</summary>
    public static PrintedDocument Long(int sections)
    {
        const string Sentence = "Ban Thường vụ Quận ủy yêu cầu các cấp ủy, tổ chức đảng trực thuộc quán triệt đầy đủ nội dung tác phẩm, gắn việc học tập với nhiệm vụ "
            + "chính trị của từng đơn vị và kịp thời báo cáo kết quả về Ban Tuyên giáo Quận ủy để tổng hợp. ";
        return Plan([.. Enumerable.Range(1, sections).SelectMany(section => Enumerable.Range(1, 20)
            .SelectMany(part => new PrintedBlock[]
            {
                new HeadingBlock(2, $"{part}.", $"Tiểu mục {section}.{part}"),
                new ParagraphBlock(string.Concat(Enumerable.Repeat(Sentence, 1 + section * part % 3)) + $"Hết đoạn {section}.{part}."),
            })
            .Prepend(new HeadingBlock(1, $"{Roman[section - 1]}.", $"NỘI DUNG SỐ {section}")))]);
    }

    /// <summary>Words wider than any column, 14 in all of 300 letters each, and a cell of 3000 words.</summary>
    public static PrintedDocument WideWords()
    {
        var word = new string('W', 300);
        return Plan(
            new HeadingBlock(1, "I.", word),
            new ParagraphBlock(word),
            new TableBlock(word, [new("TT", 1), new(word, 1), new("Ghi chú", 20)], [["1", word, word], ["2", "a", string.Join(' ', Enumerable.Repeat("dài", 3000))]]),
            new ChartBlock("", "", [new(word, 1, 1, word)])) with
        {
            Letterhead = new Letterhead(word, word),
            Signature = new SignatureBlock(word, word, word),
            Recipients = [word],
        };
    }

    /// <summary>Every part that may be empty is.</summary>
    public static PrintedDocument Empty() => new()
    {
        Letterhead = new Letterhead(null, "CHI BỘ 1"),
        NumberLine = "Số      -BB/CB",
        PlaceAndDate = "",
        Subject = "",
        Signature = new SignatureBlock("", "", null),
        Blocks =
        [
            new HeadingBlock(3, "", "Tiểu mục không có mục lớn"), new HeadingBlock(1, "", ""), new ParagraphBlock(""), new ParagraphBlock([]), new ListBlock([]),
            new TableBlock("", [], []), new TableBlock("", [new("Trống", 0)], []), new ChartBlock("", "", []),
        ],
        Annexes = [new Annex("", "", [])],
    };

    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"];
}
