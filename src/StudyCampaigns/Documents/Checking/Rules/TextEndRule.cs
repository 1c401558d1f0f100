namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>The text of a section ends with a full stop; that of the whole document with "." and, since HD 05-HD/VPTW, not with "./.".</summary>
public sealed class TextEndRule() : DocumentRule("text-end")
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        var parts = document.Texts.Where(text => text.IsBody || (text.Field == nameof(DocumentContent.Preamble) && document.Content.Sections.Count == 0)).ToList();
        foreach (var text in parts)
        {
            var words = text.Text.TrimEnd();
            var line = words[(words.LastIndexOf('\n') + 1)..];
            if (line.Length == 0 || line.TrimStart()[0] is '|' or '#')
            {
                continue;
            }

            var place = FindingPlace.In(text, words.Length - 1, 1);
            if (rule.Words("forbidden").FirstOrDefault(line.EndsWith) is { } end)
            {
                yield return new(rule, $"Kết thúc văn bản bằng “.”, không dùng “{end}”.", place, QuickFix.Of(text.Field, "Sửa thành “.”", old => old.TrimEnd()[..^end.Length] + "."));
            }
            else if (!rule.Words("allowed").Any(line.TrimEnd('*', '_', ' ').EndsWith))
            {
                yield return new(
                    rule,
                    text == parts[^1] ? "Văn bản chưa kết thúc bằng dấu chấm." : "Mục chưa kết thúc bằng dấu chấm.",
                    place,
                    line.EndsWith('*') || line.EndsWith('_') || line.EndsWith(':') ? null : QuickFix.Of(text.Field, "Thêm dấu chấm", old => old.TrimEnd().TrimEnd(';', ',') + "."));
            }
        }
    }
}
