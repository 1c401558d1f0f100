namespace StudyCampaigns.Papers.Checking.Rules;

/// <summary>"Như trên" stands first where a paper has addressees, and nowhere else.</summary>
public sealed class SameAsAboveRule() : PaperRule("same-as-above")
{
    private const string Field = nameof(PaperContent.Recipients);
    private const string Words = "Như trên";

    public override IEnumerable<Finding> Check(CheckedPaper paper, RuleText rule)
    {
        var lines = paper.Recipients;
        if (lines.Count == 0)
        {
            yield break;
        }

        var others = lines.Where(line => !IsSame(line)).ToList();
        if (paper.Type.HasAddressees && !IsSame(lines[0]))
        {
            yield return new(
                rule,
                $"Nơi nhận của {Lower(paper)} phải bắt đầu bằng “Như trên”.",
                new(Field, lines[0]),
                Mend.Of(Field, "Đưa “Như trên” lên đầu", _ => string.Join('\n', others.Prepend(Words))));
        }
        else if (!paper.Type.HasAddressees && lines.Count != others.Count)
        {
            yield return new(
                rule,
                $"{paper.Type.Name} không có nơi kính gửi nên nơi nhận không ghi “Như trên”.",
                new(Field, Words),
                Mend.Of(Field, "Bỏ “Như trên”", _ => string.Join('\n', others)));
        }
    }

    private static bool IsSame(string line) => line.TrimStart('-', ' ').StartsWith(Words, StringComparison.OrdinalIgnoreCase);

    private static string Lower(CheckedPaper paper) => PaperWording.LowerFirst(paper.Type.Name);
}
