using StudyCampaigns.Text;

namespace StudyCampaigns.Papers;

/// <summary>The Vietnamese words for papers, for pages and papers.</summary>
public static class PaperTexts
{
    public static string State(PaperState state) => state switch
    {
        PaperState.Draft => "Đang soạn",
        PaperState.Submitted => "Đã trình",
        PaperState.Returned => "Bị trả lại",
        PaperState.Approved => "Đã duyệt",
        PaperState.Issued => "Đã ban hành",
        PaperState.Withdrawn => "Đã thu hồi",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Step(PaperStepKind kind) => kind switch
    {
        PaperStepKind.Created => "Soạn dự thảo",
        PaperStepKind.Submitted => "Trình duyệt",
        PaperStepKind.Returned => "Trả lại",
        PaperStepKind.Approved => "Phê duyệt",
        PaperStepKind.Issued => "Ban hành",
        PaperStepKind.Cascaded => "Triển khai xuống cấp dưới",
        PaperStepKind.Withdrawn => "Thu hồi",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The reason of a return whose remarks on paragraphs say everything.</summary>
    public static string RemarksAsReason(int count) => $"Sửa theo {count} góp ý trong văn bản.";

    /// <summary><c>Dự thảo lần 2</c></summary>
    public static string Round(int round) => $"Dự thảo lần {round}";

    /// <summary><c>Dự thảo lần 2, lúc trình duyệt</c></summary>
    public static string Version(int round, PaperStepKind keptAt) => $"{Round(round)}, lúc {Step(keptAt).ToLower(VietnameseText.Culture)}";

    /// <summary><c>Kế hoạch 36-KH/QU, ngày 10/4/2023</c>; before issue <c>Dự thảo lần 2</c>.</summary>
    /// <param name="typeName">Name of the document type, <c>Kế hoạch</c>.</param>
    public static string Title(string typeName, string? numberText, DateOnly? issuedOn, int round) => numberText is null || issuedOn is null
        ? Round(round)
        : $"{typeName} {numberText}, ngày {VietnameseFormat.ProseDate(issuedOn.Value)}";
}
