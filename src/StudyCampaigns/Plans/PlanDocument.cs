using StudyCampaigns.Documents;
using StudyCampaigns.Documents.RichText;
using StudyCampaigns.Text;

namespace StudyCampaigns.Plans;

/// <summary>What the paper of a plan contains: the same for the screen, the PDF and, later, the DOCX.</summary>
public static class PlanDocument
{
    private static readonly string[] Roman =
    [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
        "XVI", "XVII", "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII", "XXIV", "XXV", "XXVI", "XXVII", "XXVIII", "XXIX", "XXX",
    ];

    private static readonly TableColumn[] TaskColumns =
    [
        new("TT", 0.5, ColumnAlignment.Center),
        new("Nhiệm vụ", 4),
        new("Chủ trì", 1.8),
        new("Phối hợp", 1.8),
        new("Kết quả, sản phẩm", 1.8),
        new("Thời gian", 1.2, ColumnAlignment.Center),
        new("Ghi chú", 1.2),
    ];

    /// <summary>Needs sections, tasks and the organization with its type and parent.</summary>
    /// <param name="today">The date printed before issue.</param>
    public static OfficialDocument Of(Plan plan, DateOnly today)
    {
        var organization = plan.Organization;
        return new OfficialDocument
        {
            Letterhead = new Letterhead(
                string.IsNullOrEmpty(organization.Parent?.BodyLetterhead) ? null : organization.Parent.BodyLetterhead,
                string.IsNullOrEmpty(organization.Letterhead) ? organization.Name.ToUpper(VietnameseText.Culture) : organization.Letterhead),
            NumberLine = plan.NumberText is null ? $"Số      -{IssuePlan.TypeSymbol}/{organization.Symbol}" : $"Số {plan.NumberText}",
            PlaceAndDate = $"{organization.Place}, {DateLine(plan, today)}",
            TypeName = "KẾ HOẠCH",
            Subject = plan.Subject,
            DraftMark = plan.WasIssued ? null : PlanTexts.Round(plan.DraftRound),
            Blocks = [.. MarkdownReading.Read(plan.Preamble), .. plan.Sections.OrderBy(row => row.Order).SelectMany(Section)],
            Recipients = plan.Recipients?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            Signature = new SignatureBlock(
                plan.SignerAuthority ?? organization.Type.SigningAuthority,
                plan.SignerPosition ?? organization.SignerPosition,
                plan.SignerName),
            Annexes = plan.Tasks.Count == 0 ? [] : [TaskAnnex(plan)],
        };
    }

    /// <summary>ASCII only, so that every mail program and disk takes it: <c>ke-hoach-36-KH-QU.pdf</c>.</summary>
    public static string FileName(Plan plan)
    {
        var mark = plan.NumberText is null ? $"du-thao-{plan.Id}" : plan.NumberText.Replace('/', '-').Replace("Đ", "D", StringComparison.Ordinal);
        var ascii = string.Concat(mark.Where(character => char.IsAsciiLetterOrDigit(character) || character == '-'));
        return $"ke-hoach-{ascii}.pdf";
    }

    private static string DateLine(Plan plan, DateOnly today) => plan.IssuedOn is { } day
        ? VietnameseFormat.LongDate(day)
        : $"ngày      tháng      năm {today.Year}";

    private static IEnumerable<DocumentBlock> Section(PlanSection section, int index) =>
        MarkdownReading.Read(section.Body).Prepend(new HeadingBlock(1, $"{Roman[index]}.", section.Heading));

    private static Annex TaskAnnex(Plan plan)
    {
        var rows = plan.Tasks.OrderBy(row => row.Order).Select((task, index) => (IReadOnlyList<string>)
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
