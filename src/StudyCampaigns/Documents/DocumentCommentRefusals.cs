namespace StudyCampaigns.Documents;

/// <summary>Every sentence with which comments on documents refuse.</summary>
public static class DocumentCommentRefusals
{
    public static readonly Refusal TextMissing = new("Nhập góp ý cho đoạn này.", "Text");

    public static readonly Refusal TextTooLong = new($"Góp ý không quá {DocumentComment.TextLength} ký tự.", "Text");

    public static readonly Refusal AnchorGone = new("Đoạn được góp ý không còn trong văn bản; xem lại văn bản rồi góp ý lại.");
}
