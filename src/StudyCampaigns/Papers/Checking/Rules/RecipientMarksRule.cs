namespace StudyCampaigns.Papers.Checking.Rules;

/// <summary>The hyphen before and the mark after each recipient are set by the system; typed ones would be printed twice.</summary>
public sealed class RecipientMarksRule() : PaperRule("recipient-marks")
{
    private const string Field = nameof(PaperContent.Recipients);

    public override IEnumerable<Finding> Check(CheckedPaper paper, RuleText rule)
    {
        if (paper.Recipients.FirstOrDefault(line => Bare(line) != line) is { } typed)
        {
            yield return new(
                rule,
                "Mỗi nơi nhận chỉ ghi tên; dấu “-” ở đầu, “;” và “.” ở cuối dòng do hệ thống tự đặt.",
                new(Field, typed),
                Mend.Of(Field, "Bỏ các dấu đã gõ", text => string.Join('\n', text.Split('\n').Select(Bare))));
        }
    }

    private static string Bare(string line) => line.TrimStart('-', '–', '+', '•', ' ').TrimEnd(';', '.', ',', ' ');
}
