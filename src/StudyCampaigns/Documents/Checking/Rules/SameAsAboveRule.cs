namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>"Như trên" stands first where a document has addressees, and nowhere else.</summary>
public sealed class SameAsAboveRule() : DocumentRule("same-as-above")
{
    private const string Field = nameof(DocumentContent.Recipients);
    private const string Words = "Như trên";

    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        var lines = document.Recipients;
        if (lines.Count == 0)
        {
            yield break;
        }

        var others = lines.Where(line => !IsSame(line)).ToList();
        if (document.Type.HasAddressees && !IsSame(lines[0]))
        {
            yield return new(
                rule,
                $"Nơi nhận của {Lower(document)} phải bắt đầu bằng “Như trên”.",
                new(Field, lines[0]),
                QuickFix.Of(Field, "Đưa “Như trên” lên đầu", _ => string.Join('\n', others.Prepend(Words))));
        }
        else if (!document.Type.HasAddressees && lines.Count != others.Count)
        {
            yield return new(
                rule,
                $"{document.Type.Name} không có nơi kính gửi nên nơi nhận không ghi “Như trên”.",
                new(Field, Words),
                QuickFix.Of(Field, "Bỏ “Như trên”", _ => string.Join('\n', others)));
        }
    }

    private static bool IsSame(string line) => line.TrimStart('-', ' ').StartsWith(Words, StringComparison.OrdinalIgnoreCase);

    private static string Lower(CheckedDocument document) => DocumentWording.LowerFirst(document.Type.Name);
}
