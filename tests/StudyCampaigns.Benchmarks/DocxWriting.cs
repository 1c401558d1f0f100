using System.Diagnostics;
using StudyCampaigns.Documents;
using StudyCampaigns.Documents.Docx;

namespace StudyCampaigns.Benchmarks;

/// <summary>The DOCX of a plan of about ten pages, without a portal around it.</summary>
internal static class DocxWriting
{
    public static Measurement Take(int times)
    {
        var writer = new DocxWriter();
        var plan = TenPages();
        for (var warm = 0; warm < 20; warm++)
        {
            writer.Write(plan);
        }

        var taken = new double[times];
        var clock = Stopwatch.StartNew();
        for (var index = 0; index < times; index++)
        {
            var began = Stopwatch.GetTimestamp();
            writer.Write(plan);
            taken[index] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        clock.Stop();
        Array.Sort(taken);
        return new Measurement("DOCX of a ten-page plan", 1, taken[times / 2], taken[(int)(times * 0.99)], times / clock.Elapsed.TotalSeconds);
    }

    private static OfficialDocument TenPages()
    {
        var sentence = "Ban Thường vụ Quận ủy yêu cầu các cấp ủy quán triệt đầy đủ nội dung tác phẩm, gắn việc học tập với nhiệm vụ chính trị của đơn vị. ";
        return new OfficialDocument
        {
            Letterhead = new Letterhead("ĐẢNG BỘ THÀNH PHỐ HÀ NỘI", "QUẬN ỦY THANH XUÂN"),
            NumberLine = "Số 36-KH/QU",
            PlaceAndDate = "Thanh Xuân, ngày 10 tháng 4 năm 2023",
            TypeName = "KẾ HOẠCH",
            Subject = "tổ chức đợt sinh hoạt chính trị",
            Blocks = [.. Enumerable.Range(1, 40).SelectMany(part => new DocumentBlock[]
            {
                new HeadingBlock(2, $"{part}.", $"Tiểu mục {part}"), new ParagraphBlock(string.Concat(Enumerable.Repeat(sentence, 4))),
            })],
            Recipients = ["Thành ủy Hà Nội (để b/c)", "Lưu Văn phòng Quận ủy"],
            Signature = new SignatureBlock("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", null),
            Annexes =
            [
                new Annex("PHỤ LỤC", "PHÂN CÔNG NHIỆM VỤ",
                [
                    new TableBlock("", [new("TT", 0.5), new("Nhiệm vụ", 4), new("Chủ trì", 2), new("Phối hợp", 2), new("Sản phẩm", 2), new("Thời gian", 1.2), new("Ghi chú", 1)],
                    [.. Enumerable.Range(1, 40).Select(row => (IReadOnlyList<string>)[$"{row}", "Hội nghị giới thiệu tác phẩm tới cán bộ chủ chốt", "Ban Tuyên giáo", "Văn phòng", "Hội nghị", "20/07/2023", ""])]),
                ], Landscape: true),
            ],
        };
    }
}
