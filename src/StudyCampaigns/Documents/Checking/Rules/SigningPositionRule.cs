using StudyCampaigns.Text;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>T/M, K/T, T/L and Q. as Party documents write them, each over a position that may sign so.</summary>
public sealed class SigningPositionRule() : DocumentRule("signing-position")
{
    private static readonly string[] Marks = ["T/M", "K/T", "T/L"];

    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        var authority = document.SignerAuthority ?? "";
        if (document.Type.RightPosition is not null || authority.StartsWith("Q.", StringComparison.Ordinal))
        {
            yield break;
        }

        var mark = Marks.FirstOrDefault(mark => authority.StartsWith(mark + " ", StringComparison.Ordinal));
        if (mark is null && authority.Length > 0)
        {
            yield return new(rule, $"Quyền hạn ký “{authority}” phải bắt đầu bằng T/M, K/T, T/L hoặc Q.", new(FindingPlace.Signature, authority));
            yield break;
        }

        var positions = rule.Words(mark ?? "head");
        if (!string.IsNullOrWhiteSpace(document.SignerPosition)
            && !positions.Any(position => VietnameseText.Fold(document.SignerPosition).StartsWith(VietnameseText.Fold(position), StringComparison.Ordinal)))
        {
            yield return new(
                rule,
                mark is null
                    ? $"Chức vụ “{document.SignerPosition}” không tự ký ở đơn vị này; người đứng đầu ký, cấp phó ký K/T."
                    : $"“{document.SignerPosition}” không ký {mark} được; chức vụ ký {mark}: {string.Join(", ", positions)}.",
                new(FindingPlace.Signature, $"{authority} {document.SignerPosition}".Trim()));
        }
    }
}
