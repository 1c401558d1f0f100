using System.Text.RegularExpressions;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>Số và ký hiệu: two digits at least, hyphen before the type, slash before the body, no colon: <c>Số 05-BC/CB</c>.</summary>
public sealed class NumberFormRule() : DocumentRule("number-form")
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        if (document.NumberText is { } number && !IsOwn(number, document))
        {
            yield return new(
                rule, $"Số và ký hiệu “{number}” phải có dạng 05-{document.Type.Symbol}/{document.Organization.Symbol}.", new(FindingPlace.Number, number));
        }

        var (types, bodies) = (string.Join('|', rule.Words("types")), string.Join('|', rule.Words("bodies")));
        var wrong = new Regex(
            $@"(?<![\p{{L}}\d/-])(?:(?<colon>[Ss]ố):\s*)?(?:(?<number>\d{{1,4}})-(?<type>{types})/(?<body>{bodies})|(?<number>\d{{1,4}})/(?<type>{types})-(?<body>{bodies}))(?!\p{{L}})",
            RegexOptions.CultureInvariant);
        foreach (var text in document.Texts)
        {
            foreach (var found in wrong.Matches(text.Text).DistinctBy(match => match.Value))
            {
                var right = $"{(found.Groups["colon"].Success ? $"{found.Groups["colon"].Value} " : "")}{found.Groups["number"].Value.PadLeft(2, '0')}-{found.Groups["type"].Value}/{found.Groups["body"].Value}";
                if (found.Value != right)
                {
                    yield return new(
                        rule,
                        $"“{found.Value}” viết chưa đúng, phải là “{right}”.",
                        FindingPlace.In(text, found.Index, found.Length),
                        QuickFix.Of(text.Field, $"Sửa thành “{right}”", old => wrong.Replace(old, match => match.Value == found.Value ? right : match.Value)));
                }
            }
        }
    }

    private static bool IsOwn(string number, CheckedDocument document)
    {
        var digits = number.AsSpan(0, Math.Max(0, number.AsSpan().IndexOfAnyExceptInRange('0', '9')));
        return digits.Length >= 2 && (digits.Length == 2 || digits[0] != '0') && number[digits.Length..] == $"-{document.Type.Symbol}/{document.Organization.Symbol}";
    }
}
