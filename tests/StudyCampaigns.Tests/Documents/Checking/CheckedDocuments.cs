using StudyCampaigns.Documents;
using StudyCampaigns.Documents.Checking;
using StudyCampaigns.Organizations;
using StudyCampaigns.Seeding;

namespace StudyCampaigns.Tests.Documents.Checking;

/// <summary>A plan, a letter and a cell's plan in which the checker finds nothing; each test spoils one thing.</summary>
internal static class CheckedDocuments
{
    public static readonly DateOnly Before2026 = new(2023, 6, 20);
    public static readonly DateOnly Under05 = new(2026, 6, 1);

    public static readonly DocumentCheck Check = new(DocumentRules.Load(Path.Combine(SeedFiles.Reference, "document-rules.json")));

    public static readonly CheckedDocument.CitedDocument Directive = new("147-KH/TU", "Kế hoạch", "Ban Thường vụ Thành ủy Hà Nội", new DateOnly(2023, 3, 30));

    public static CheckedDocument Plan() => new()
    {
        Content = new(
            "tổ chức đợt sinh hoạt chính trị, tư tưởng",
            "Thực hiện Kế hoạch số 147-KH/TU, ngày 30/3/2023 của Ban Thường vụ Thành ủy Hà Nội, Ban Thường vụ Quận ủy xây dựng kế hoạch như sau:",
            "Thành ủy Hà Nội (để b/c)\nCác tổ chức đảng trực thuộc\nLưu Văn phòng Quận ủy Thanh Xuân",
            [
                new(1, "MỤC ĐÍCH, YÊU CẦU", "### Mục đích\n\nTạo sự thống nhất về nhận thức trong toàn đảng bộ.\n\n### Yêu cầu\n\n- Thiết thực, phù hợp với tình hình của đơn vị."),
                new(2, "TỔ CHỨC THỰC HIỆN", "Định kỳ hằng quý báo cáo kết quả thực hiện Kế hoạch 147-KH/TU để tổng hợp."),
            ],
            [
                new(11, "Hội nghị giới thiệu tác phẩm tới cán bộ chủ chốt của quận", "Ban Tuyên giáo Quận ủy", "Văn phòng Quận ủy", "Hội nghị", new DateOnly(2023, 4, 28)),
                new(12, "Đưa nội dung tác phẩm vào sinh hoạt chi bộ thường kỳ", "Các chi bộ", null, "Biên bản sinh hoạt", new DateOnly(2023, 6, 30)),
            ]),
        Type = new() { Code = "KE-HOACH", Symbol = "KH", Name = "Kế hoạch", PrintsName = true, HasTasks = true, Issuers = ["QUAN-UY", "CHI-BO"] },
        Organization = Organization(),
        Date = Before2026,
        SignerAuthority = "T/M BAN THƯỜNG VỤ",
        SignerPosition = "PHÓ BÍ THƯ",
        SignerName = "Đào Quốc Thuận",
        Span = (new DateOnly(2023, 3, 30), new DateOnly(2023, 12, 31)),
        Known = [Directive],
    };

    public static CheckedDocument Letter()
    {
        var plan = Plan();
        return plan with
        {
            Type = new() { Code = "CONG-VAN", Symbol = "CV", Name = "Công văn", AddresseeLabel = "Kính gửi", Issuers = ["QUAN-UY"] },
            Content = new(
                "về việc gửi báo cáo quý II năm 2023",
                "Để kịp thời tổng hợp, Ban Thường vụ Quận ủy đề nghị các đơn vị gửi báo cáo trước ngày 05/7/2023.",
                "Như trên\nLưu Văn phòng Quận ủy Thanh Xuân",
                [],
                [])
            {
                Addressees = "Đảng ủy các phường",
            },
        };
    }

    public static CheckedDocument OfCell() => Plan() with
    {
        Organization = Organization(isCell: true),
        SignerAuthority = "T/M CHI BỘ",
        SignerPosition = "BÍ THƯ",
    };

    public static Organization Organization(bool isCell = false)
    {
        var unit = new Organization(
            isCell ? "CB-1" : "QU-TX",
            isCell ? "Chi bộ 1" : "Quận ủy Thanh Xuân",
            new()
            {
                Code = isCell ? "CHI-BO" : "QUAN-UY",
                Name = isCell ? "Chi bộ" : "Quận ủy",
                ShortName = isCell ? "chi bộ" : "quận",
                Symbol = isCell ? "CB" : "QU",
                SigningAuthority = isCell ? "T/M CHI BỘ" : "T/M BAN THƯỜNG VỤ",
                IssuingBody = isCell ? "Chi bộ" : "Ban Thường vụ Quận ủy",
                IsCell = isCell,
            },
            new DateOnly(1997, 1, 1));
        Assert.Null(unit.SetDocumentDefaults("Thanh Xuân", unit.HeadingStyle, unit.SignerPosition, null));
        return unit;
    }

    public static CheckedDocument Subject(this CheckedDocument document, string text) => document with { Content = document.Content with { Subject = text } };

    public static CheckedDocument Preamble(this CheckedDocument document, string text) => document with { Content = document.Content with { Preamble = text } };

    public static CheckedDocument Recipients(this CheckedDocument document, string? text) => document with { Content = document.Content with { Recipients = text } };

    /// <summary>In place of the first section.</summary>
    public static CheckedDocument Section(this CheckedDocument document, string heading, string? body) => document with
    {
        Content = document.Content with { Sections = [new(1, heading, body), .. document.Content.Sections.Skip(1)] },
    };

    /// <summary>The first task changed.</summary>
    public static CheckedDocument Task(this CheckedDocument document, Func<DocumentContent.TaskRow, DocumentContent.TaskRow> change) => document with
    {
        Content = document.Content with { Tasks = [change(document.Content.Tasks[0]), .. document.Content.Tasks.Skip(1)] },
    };

    public static IReadOnlyList<Finding> Find<TRule>(CheckedDocument document)
        where TRule : DocumentRule, new()
    {
        var rule = new TRule();
        return [.. rule.Check(document, Check.TextOf(rule, document.Date))];
    }

    /// <summary>The document after the one fix there is.</summary>
    public static CheckedDocument Fixed<TRule>(CheckedDocument document)
        where TRule : DocumentRule, new()
    {
        var fix = Assert.Single(Find<TRule>(document)).QuickFix;
        Assert.NotNull(fix);
        var mended = document with { Content = fix.Apply(document.Content) };
        Assert.Empty(Find<TRule>(mended));
        return mended;
    }
}
