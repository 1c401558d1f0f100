using System.Text.RegularExpressions;

namespace StudyCampaigns.Papers.Checking.Rules;

/// <summary>Kính gửi belongs to công văn and tờ trình only, and is set by the system above the text.</summary>
public sealed partial class AddresseesRule() : PaperRule("addressees")
{
    public override IEnumerable<Finding> Check(CheckedPaper paper, RuleText rule)
    {
        if (!paper.Type.HasAddressees && paper.Content.Addressees is { } addressees)
        {
            yield return new(
                rule,
                $"{paper.Type.Name} không có phần “Kính gửi”.",
                new(nameof(PaperContent.Addressees), addressees),
                new Mend("Bỏ phần “Kính gửi”", content => content with { Addressees = null }));
        }

        foreach (var text in paper.Texts)
        {
            if (Typed().Match(text.Text) is { Success: true } found)
            {
                yield return new(
                    rule,
                    paper.Type.HasAddressees
                        ? $"“{paper.Type.AddresseeLabelOn(paper.Date)}” do hệ thống tự in; chỉ nhập tên nơi nhận vào ô của nó."
                        : $"{paper.Type.Name} không có phần “Kính gửi”; bỏ dòng này.",
                    FindingPlace.In(text, found.Index, found.Length));
            }
        }
    }

    [GeneratedRegex(@"^[*_\s]*Kính (?:gửi|trình)[*_\s]*:", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Typed();
}
