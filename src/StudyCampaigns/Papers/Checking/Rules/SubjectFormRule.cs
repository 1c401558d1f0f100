namespace StudyCampaigns.Papers.Checking.Rules;

/// <summary>Trích yếu: without the type's name, which is printed above it, and without a mark at the end; of a công văn it begins "về việc".</summary>
public sealed class SubjectFormRule() : PaperRule("subject-form")
{
    private const string Field = nameof(PaperContent.Subject);
    private static readonly char[] Marks = ['.', ';', ':', ',', ' '];

    public override IEnumerable<Finding> Check(CheckedPaper paper, RuleText rule)
    {
        if (paper.Content.Subject is not { } subject)
        {
            yield break;
        }

        if (subject.TrimEnd(Marks) != subject)
        {
            yield return new(rule, "Trích yếu không có dấu câu ở cuối.", new(Field, subject), Mend.Of(Field, "Bỏ dấu ở cuối", old => old.TrimEnd(Marks)));
        }

        var name = paper.Type.Name + " ";
        if (paper.Type.PrintsName && subject.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        {
            yield return new(
                rule,
                $"Trích yếu không nhắc lại tên loại “{paper.Type.Name}” đã in ở trên.",
                new(Field, subject),
                Mend.Of(Field, "Bỏ tên loại", old => old[name.Length..].TrimStart()));
        }
        else if (!paper.Type.PrintsName && !rule.Words("beginnings").Any(start => subject.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
        {
            var abbreviation = rule.Words("abbreviations").FirstOrDefault(start => subject.StartsWith(start, StringComparison.OrdinalIgnoreCase));
            var start = rule.Words("beginnings")[0];
            yield return new(
                rule,
                $"Trích yếu của {PaperWording.LowerFirst(paper.Type.Name)} bắt đầu bằng “{start}”.",
                new(Field, subject),
                abbreviation is null ? null : Mend.Of(Field, $"Sửa thành “{start}”", old => $"{start} {old[abbreviation.Length..].TrimStart(':', ' ')}"));
        }
    }
}
