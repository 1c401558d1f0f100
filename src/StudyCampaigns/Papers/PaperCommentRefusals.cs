namespace StudyCampaigns.Papers;

/// <summary>Every sentence with which remarks on papers refuse.</summary>
public static class PaperCommentRefusals
{
    public static readonly Refusal TextMissing = new("Nhập góp ý cho đoạn này.", "Text");

    public static readonly Refusal TextTooLong = new($"Góp ý không quá {PaperComment.TextLength} ký tự.", "Text");

    public static readonly Refusal PassageGone = new("Đoạn được góp ý không còn trong văn bản; xem lại văn bản rồi góp ý lại.");
}
