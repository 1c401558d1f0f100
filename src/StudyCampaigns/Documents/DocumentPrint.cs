using StudyCampaigns.Layout;
using StudyCampaigns.Layout.RichText;
using StudyCampaigns.Organizations;
using StudyCampaigns.Text;

namespace StudyCampaigns.Documents;

/// <summary>What the document of a document contains: the same for the screen, the PDF and the DOCX.</summary>
public static class DocumentPrint
{
    private static readonly string[] Roman =
    [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
        "XVI", "XVII", "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII", "XXIV", "XXV", "XXVI", "XXVII", "XXVIII", "XXIX", "XXX",
    ];

    private static readonly TableColumn[] TaskColumns =
    [
        new("STT", 0.7, ColumnAlignment.Center),
        new("Nhiệm vụ", 4),
        new("Chủ trì", 1.8),
        new("Phối hợp", 1.8),
        new("Kết quả, sản phẩm", 1.8),
        new("Thời gian", 1.2, ColumnAlignment.Center),
        new("Ghi chú", 1.2),
    ];

    /// <summary>Needs type, sections, tasks and the organization with its type and parent.</summary>
    /// <param name="today">The date printed before issue.</param>
    public static PrintedDocument Of(Document document, DateOnly today)
    {
        var organization = document.Organization;
        var citations = new Citations();
        return new PrintedDocument
        {
            Letterhead = new Letterhead(
                string.IsNullOrEmpty(organization.Parent?.BodyLetterhead) ? null : organization.Parent.BodyLetterhead,
                string.IsNullOrEmpty(organization.Letterhead) ? organization.Name.ToUpper(VietnameseText.Culture) : organization.Letterhead),
            NumberLine = document.NumberText is null ? $"Số      -{document.Type.Symbol}/{organization.Symbol}" : $"Số {document.NumberText}",
            PlaceAndDate = $"{organization.Place}, {DateLine(document, today)}",
            TypeName = document.Type.PrintsName ? document.Type.Name.ToUpper(VietnameseText.Culture) : null,
            Subject = document.Subject,
            DraftMark = document.WasIssued ? null : DocumentTexts.Round(document.DraftRound),
            Blocks =
            [
                .. MarkdownParser.Read(document.Preamble, citations),
                .. document.Sections.OrderBy(row => row.Order).SelectMany((section, index) => Section(section, index, organization.HeadingStyle, citations)),
            ],
            Salutation = document.Type.AddresseeLabelOn(document.IssuedOn ?? today) ?? "",
            Addressees = document.Type.HasAddressees ? Lines(document.Addressees) : [],
            Recipients = Lines(document.Recipients),
            Signature = document.Type.RightPosition is { } position
                ? new SignatureBlock("", position, document.SignerName)
                : new SignatureBlock(
                    document.SignerAuthority ?? organization.Type.SigningAuthority,
                    document.SignerPosition ?? organization.SignerPosition,
                    document.SignerName),
            LeftSignature = document.Type.LeftPosition is { } left ? new SignatureBlock("", left, null) : null,
            Annexes = document.Tasks.Count == 0 ? [] : [TaskAnnex(document)],
        };
    }

    /// <summary>ASCII only, so that every mail program and disk takes it: <c>ke-hoach-36-KH-QU.pdf</c>.</summary>
    /// <param name="extension"><c>pdf</c>, <c>docx</c>.</param>
    public static string FileName(Document document, string extension)
    {
        var mark = document.NumberText is null ? $"du-thao-{document.Id}" : document.NumberText.Replace('/', '-').Replace("Đ", "D", StringComparison.Ordinal);
        var ascii = string.Concat(mark.Where(character => char.IsAsciiLetterOrDigit(character) || character == '-'));
        return $"{VietnameseText.Fold(document.Type.Name).Replace(' ', '-')}-{ascii}.{extension}";
    }

    private static string[] Lines(string? text) =>
        text?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string DateLine(Document document, DateOnly today) => document.IssuedOn is { } day
        ? VietnameseFormat.LongDate(day)
        : $"ngày      tháng      năm {today.Year}";

    private static IEnumerable<PrintedBlock> Section(DocumentSection section, int index, HeadingStyle style, Citations citations) =>
        MarkdownParser.Read(section.Body, citations).Prepend(
            new HeadingBlock(1, style == HeadingStyle.Dash ? $"{Roman[index]}-" : $"{Roman[index]}.", section.Heading));

    private static Annex TaskAnnex(Document document)
    {
        var rows = document.Tasks.OrderBy(row => row.Order).Select((task, index) => (IReadOnlyList<string>)
        [
            $"{index + 1}",
            task.Content,
            task.Lead ?? "",
            task.Cooperating ?? "",
            task.Product ?? "",
            task.DueOn is { } due ? VietnameseFormat.Date(due) : "",
            task.Note ?? "",
        ]);
        return new Annex("PHỤ LỤC", "PHÂN CÔNG NHIỆM VỤ", [new TableBlock("Bảng phân công nhiệm vụ", TaskColumns, [.. rows])], Landscape: true);
    }
}
