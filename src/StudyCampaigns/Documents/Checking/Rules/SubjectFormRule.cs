namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>Trích yếu: without the type's name, which is printed above it, and without a mark at the end; of a công văn it begins "về việc".</summary>
public sealed class SubjectFormRule() : DocumentRule("subject-form")
{
    private const string Field = nameof(DocumentContent.Subject);
    private static readonly char[] Marks = ['.', ';', ':', ',', ' '];

    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        if (document.Content.Subject is not { } subject)
        {
            yield break;
        }

        if (subject.TrimEnd(Marks) != subject)
        {
            yield return new(rule, "Trích yếu không có dấu câu ở cuối.", new(Field, subject), QuickFix.Of(Field, "Bỏ dấu ở cuối", old => old.TrimEnd(Marks)));
        }

        var name = document.Type.Name + " ";
        if (document.Type.PrintsName && subject.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        {
            yield return new(
                rule,
                $"Trích yếu không nhắc lại tên loại “{document.Type.Name}” đã in ở trên.",
                new(Field, subject),
                QuickFix.Of(Field, "Bỏ tên loại", old => old[name.Length..].TrimStart()));
        }
        else if (!document.Type.PrintsName && !rule.Words("beginnings").Any(start => subject.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
        {
            var abbreviation = rule.Words("abbreviations").FirstOrDefault(start => subject.StartsWith(start, StringComparison.OrdinalIgnoreCase));
            var start = rule.Words("beginnings")[0];
            yield return new(
                rule,
                $"Trích yếu của {DocumentWording.LowerFirst(document.Type.Name)} bắt đầu bằng “{start}”.",
                new(Field, subject),
                abbreviation is null ? null : QuickFix.Of(Field, $"Sửa thành “{start}”", old => $"{start} {old[abbreviation.Length..].TrimStart(':', ' ')}"));
        }
    }
}
