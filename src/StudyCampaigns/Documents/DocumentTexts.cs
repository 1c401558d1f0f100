using StudyCampaigns.Text;

namespace StudyCampaigns.Documents;

/// <summary>The Vietnamese words for documents, for pages and documents.</summary>
public static class DocumentTexts
{
    public static string State(DocumentState state) => state switch
    {
        DocumentState.Draft => "Đang soạn",
        DocumentState.Submitted => "Đã trình",
        DocumentState.Returned => "Bị trả lại",
        DocumentState.Approved => "Đã duyệt",
        DocumentState.Issued => "Đã ban hành",
        DocumentState.Withdrawn => "Đã thu hồi",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Step(DocumentStepKind kind) => kind switch
    {
        DocumentStepKind.Created => "Soạn dự thảo",
        DocumentStepKind.Submitted => "Trình duyệt",
        DocumentStepKind.Returned => "Trả lại",
        DocumentStepKind.Approved => "Phê duyệt",
        DocumentStepKind.Issued => "Ban hành",
        DocumentStepKind.Cascaded => "Triển khai xuống cấp dưới",
        DocumentStepKind.Withdrawn => "Thu hồi",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The reason of a return whose comments on paragraphs say everything.</summary>
    public static string CommentsAsReason(int count) => $"Sửa theo {count} góp ý trong văn bản.";

    /// <summary><c>Dự thảo lần 2</c></summary>
    public static string Round(int round) => $"Dự thảo lần {round}";

    /// <summary><c>Dự thảo lần 2, lúc trình duyệt</c></summary>
    public static string Version(int round, DocumentStepKind keptAt) => $"{Round(round)}, lúc {Step(keptAt).ToLower(VietnameseText.Culture)}";

    /// <summary><c>Kế hoạch 36-KH/QU, ngày 10/4/2023</c>; before issue <c>Dự thảo lần 2</c>.</summary>
    /// <param name="typeName">Name of the document type, <c>Kế hoạch</c>.</param>
    public static string Title(string typeName, string? numberText, DateOnly? issuedOn, int round) => numberText is null || issuedOn is null
        ? Round(round)
        : $"{typeName} {numberText}, ngày {VietnameseFormat.ProseDate(issuedOn.Value)}";
}
