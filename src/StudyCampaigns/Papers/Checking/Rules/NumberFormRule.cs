using System.Text.RegularExpressions;

namespace StudyCampaigns.Papers.Checking.Rules;

/// <summary>Số và ký hiệu: two digits at least, hyphen before the type, slash before the body, no colon: <c>Số 05-BC/CB</c>.</summary>
public sealed class NumberFormRule() : PaperRule("number-form")
{
    public override IEnumerable<Finding> Check(CheckedPaper paper, RuleText rule)
    {
        var own = $@"^(?!0\d{{2}})\d{{2,}}-{Regex.Escape(paper.Type.Symbol)}/{Regex.Escape(paper.Organization.Symbol)}$";
        if (paper.NumberText is { } number && !Regex.IsMatch(number, own))
        {
            yield return new(
                rule, $"Số và ký hiệu “{number}” phải có dạng 05-{paper.Type.Symbol}/{paper.Organization.Symbol}.", new(FindingPlace.Number, number));
        }

        var (types, bodies) = (string.Join('|', rule.Words("types")), string.Join('|', rule.Words("bodies")));
        var wrong = new Regex(
            $@"(?<![\p{{L}}\d/-])(?:(?<colon>[Ss]ố):\s*)?(?:(?<number>\d{{1,4}})-(?<type>{types})/(?<body>{bodies})|(?<number>\d{{1,4}})/(?<type>{types})-(?<body>{bodies}))(?!\p{{L}})",
            RegexOptions.CultureInvariant);
        foreach (var text in paper.Texts)
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
                        Mend.Of(text.Field, $"Sửa thành “{right}”", old => wrong.Replace(old, match => match.Value == found.Value ? right : match.Value)));
                }
            }
        }
    }
}
