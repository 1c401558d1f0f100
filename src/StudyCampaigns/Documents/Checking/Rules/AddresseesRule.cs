using System.Text.RegularExpressions;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>Kính gửi belongs to công văn and tờ trình only, and is set by the system above the text.</summary>
public sealed partial class AddresseesRule() : DocumentRule("addressees")
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        if (!document.Type.HasAddressees && document.Content.Addressees is { } addressees)
        {
            yield return new(
                rule,
                $"{document.Type.Name} không có phần “Kính gửi”.",
                new(nameof(DocumentContent.Addressees), addressees),
                new QuickFix("Bỏ phần “Kính gửi”", content => content with { Addressees = null }));
        }

        foreach (var text in document.Texts)
        {
            if (Typed().Match(text.Text) is { Success: true } found)
            {
                yield return new(
                    rule,
                    document.Type.HasAddressees
                        ? $"“{document.Type.AddresseeLabelOn(document.Date)}” do hệ thống tự in; chỉ nhập tên nơi nhận vào ô của nó."
                        : $"{document.Type.Name} không có phần “Kính gửi”; bỏ dòng này.",
                    FindingPlace.In(text, found.Index, found.Length));
            }
        }
    }

    [GeneratedRegex(@"^[*_\s]*Kính (?:gửi|trình)[*_\s]*:", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Typed();
}
