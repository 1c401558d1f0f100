namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>The hyphen before and the mark after each recipient are set by the system; typed ones would be printed twice.</summary>
public sealed class RecipientMarksRule() : DocumentRule("recipient-marks")
{
    private const string Field = nameof(DocumentContent.Recipients);

    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        if (document.Recipients.FirstOrDefault(line => Bare(line) != line) is { } typed)
        {
            yield return new(
                rule,
                "Mỗi nơi nhận chỉ ghi tên; dấu “-” ở đầu, “;” và “.” ở cuối dòng do hệ thống tự đặt.",
                new(Field, typed),
                QuickFix.Of(Field, "Bỏ các dấu đã gõ", text => string.Join('\n', text.Split('\n').Select(Bare))));
        }
    }

    private static string Bare(string line) => line.TrimStart('-', '–', '+', '•', ' ').TrimEnd(';', '.', ',', ' ');
}
