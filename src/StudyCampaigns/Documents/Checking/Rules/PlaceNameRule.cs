namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>A document is dated at a place: "Thanh Xuân, ngày …".</summary>
public sealed class PlaceNameRule() : DocumentRule("place-name")
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        if (string.IsNullOrWhiteSpace(document.Organization.Place))
        {
            yield return new(rule, $"{document.Organization.Name} chưa có địa danh để ghi trước ngày, tháng; bổ sung trong thông tin tổ chức.", new(FindingPlace.Place));
        }
    }
}
