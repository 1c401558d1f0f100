using System.Text.RegularExpressions;
using StudyCampaigns.Text;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>The first mention of a document is whole: "Kế hoạch số 147-KH/TU, ngày 30/3/2023 của …"; later ones may be short.</summary>
public sealed partial class CitationRule() : DocumentRule("citation")
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        var seen = new HashSet<string> { document.NumberText ?? "" };
        var names = string.Join('|', rule.Words("types"));
        var citation = new Regex(
            $@"(?:(?<type>{names})\s+)?(?<label>số\s+)?{Number()}(?<date>(?<comma>,?)\s+ngày\s+(?<day>\d{{1,2}})(?:/|\s+tháng\s+)(?<month>\d{{1,2}})(?:/|\s+năm\s+)(?<year>\d{{4}}))?(?<issuer>\s+của\s+)?",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        foreach (var text in document.Texts.Where(text => text.Field is not (nameof(DocumentContent.Subject) or nameof(DocumentContent.Recipients)) && !text.IsHeading))
        {
            // Those the library wrote are whole by themselves: a typed one after them may be short.
            var library = DocumentText.CitationsIn(text.Text).SelectMany(cited => Number().Matches(cited)).Select(match => match.Groups["number"].Value).ToHashSet();
            foreach (Match match in citation.Matches(DocumentText.WithoutCitations(text.Text)))
            {
                var number = match.Groups["number"].Value;
                if (seen.Add(number) && !library.Contains(number) && Find(document, rule, text, match) is { } finding)
                {
                    yield return finding;
                }
            }

            seen.UnionWith(library);
        }
    }

    /// <summary>The numbers a document cites, for the one who looks them up.</summary>
    public static IEnumerable<string> NumbersIn(DocumentContent content) =>
        DocumentFields.Of(content).SelectMany(text => Number().Matches(text.Text)).Select(match => match.Groups["number"].Value).Distinct();

    private static Finding? Find(CheckedDocument document, RuleText rule, DocumentText text, Match match)
    {
        var number = match.Groups["number"].Value;
        var known = document.Known.FirstOrDefault(row => string.Equals(row.Number, number, StringComparison.OrdinalIgnoreCase));
        var (hasDate, hasIssuer) = (match.Groups["date"].Success, match.Groups["issuer"].Success);
        var place = FindingPlace.In(text, match.Index, match.Length);
        if (hasDate && known?.IssuedOn is { } day && !IsSame(match, day))
        {
            return new(rule, $"{known.TypeName} {number} ghi ngày khác ngày trong thư viện văn bản ({VietnameseFormat.ProseDate(day)}).", place);
        }

        if (hasDate && hasIssuer && match.Groups["comma"].Length > 0 && match.Groups["label"].Success)
        {
            return null;
        }

        if (known is null)
        {
            return new(rule, $"Lần đầu nhắc đến {number} phải ghi đủ tên loại, số, ngày và cơ quan ban hành.", place);
        }

        if (known.IssuedOn is null)
        {
            return new Finding(rule, $"Thư viện văn bản chưa có ngày ban hành của {known.TypeName} {number}; tra cứu và ghi thêm ngày.", place)
            {
                Severity = hasIssuer && match.Groups["label"].Success ? Severity.Warning : rule.Severity,
            };
        }

        var type = match.Groups["type"].Success ? match.Groups["type"].Value : known.TypeName;
        var full = $"{type} số {number}, ngày {VietnameseFormat.ProseDate(known.IssuedOn.Value)} của {(hasIssuer ? "" : known.Issuer)}";
        return new(
            rule,
            $"Lần đầu nhắc đến {known.TypeName} {number} phải ghi đủ ngày và cơ quan ban hành.",
            place,
            QuickFix.Of(text.Field, "Ghi đầy đủ lần đầu", old => Splice(old, match, full)));
    }

    private static bool IsSame(Match match, DateOnly day) =>
        $"{day.Day}/{day.Month}/{day.Year}" == $"{match.Groups["day"].Value.TrimStart('0')}/{match.Groups["month"].Value.TrimStart('0')}/{match.Groups["year"].Value}";

    /// <summary>Only where the very words still stand; otherwise the text as it is.</summary>
    private static string Splice(string text, Match match, string full)
    {
        var at = match.Index < text.Length && string.CompareOrdinal(text, match.Index, match.Value, 0, match.Length) == 0 ? match.Index : -1;
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), full, text.AsSpan(at + match.Length));
    }

    [GeneratedRegex(@"(?<![\p{L}\d/-])(?<number>\d{1,4}-\p{Lu}\p{L}{0,3}/\p{Lu}{2,}\d*)(?![\p{L}\d])")]
    private static partial Regex Number();
}
