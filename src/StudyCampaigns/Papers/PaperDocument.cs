using StudyCampaigns.Documents;
using StudyCampaigns.Documents.RichText;
using StudyCampaigns.Organizations;
using StudyCampaigns.Text;

namespace StudyCampaigns.Papers;

/// <summary>What the paper of a paper contains: the same for the screen, the PDF and the DOCX.</summary>
public static class PaperDocument
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
    public static OfficialDocument Of(Paper paper, DateOnly today)
    {
        var organization = paper.Organization;
        var citations = new Citations();
        return new OfficialDocument
        {
            Letterhead = new Letterhead(
                string.IsNullOrEmpty(organization.Parent?.BodyLetterhead) ? null : organization.Parent.BodyLetterhead,
                string.IsNullOrEmpty(organization.Letterhead) ? organization.Name.ToUpper(VietnameseText.Culture) : organization.Letterhead),
            NumberLine = paper.NumberText is null ? $"Số      -{paper.Type.Symbol}/{organization.Symbol}" : $"Số {paper.NumberText}",
            PlaceAndDate = $"{organization.Place}, {DateLine(paper, today)}",
            TypeName = paper.Type.PrintsName ? paper.Type.Name.ToUpper(VietnameseText.Culture) : null,
            Subject = paper.Subject,
            DraftMark = paper.WasIssued ? null : PaperTexts.Round(paper.DraftRound),
            Blocks =
            [
                .. MarkdownReading.Read(paper.Preamble, citations),
                .. paper.Sections.OrderBy(row => row.Order).SelectMany((section, index) => Section(section, index, organization.HeadingStyle, citations)),
            ],
            Salutation = paper.Type.AddresseeLabelOn(paper.IssuedOn ?? today) ?? "",
            Addressees = paper.Type.HasAddressees ? Lines(paper.Addressees) : [],
            Recipients = Lines(paper.Recipients),
            Signature = paper.Type.RightPosition is { } position
                ? new SignatureBlock("", position, paper.SignerName)
                : new SignatureBlock(
                    paper.SignerAuthority ?? organization.Type.SigningAuthority,
                    paper.SignerPosition ?? organization.SignerPosition,
                    paper.SignerName),
            LeftSignature = paper.Type.LeftPosition is { } left ? new SignatureBlock("", left, null) : null,
            Annexes = paper.Tasks.Count == 0 ? [] : [TaskAnnex(paper)],
        };
    }

    /// <summary>ASCII only, so that every mail program and disk takes it: <c>ke-hoach-36-KH-QU.pdf</c>.</summary>
    /// <param name="extension"><c>pdf</c>, <c>docx</c>.</param>
    public static string FileName(Paper paper, string extension)
    {
        var mark = paper.NumberText is null ? $"du-thao-{paper.Id}" : paper.NumberText.Replace('/', '-').Replace("Đ", "D", StringComparison.Ordinal);
        var ascii = string.Concat(mark.Where(character => char.IsAsciiLetterOrDigit(character) || character == '-'));
        return $"{VietnameseText.Fold(paper.Type.Name).Replace(' ', '-')}-{ascii}.{extension}";
    }

    private static string[] Lines(string? text) =>
        text?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string DateLine(Paper paper, DateOnly today) => paper.IssuedOn is { } day
        ? VietnameseFormat.LongDate(day)
        : $"ngày      tháng      năm {today.Year}";

    private static IEnumerable<DocumentBlock> Section(PaperSection section, int index, HeadingStyle style, Citations citations) =>
        MarkdownReading.Read(section.Body, citations).Prepend(
            new HeadingBlock(1, style == HeadingStyle.Dash ? $"{Roman[index]}-" : $"{Roman[index]}.", section.Heading));

    private static Annex TaskAnnex(Paper paper)
    {
        var rows = paper.Tasks.OrderBy(row => row.Order).Select((task, index) => (IReadOnlyList<string>)
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
