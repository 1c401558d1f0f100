namespace StudyCampaigns.Papers.Checking.Rules;

/// <summary>A paper is dated at a place: "Thanh Xuân, ngày …".</summary>
public sealed class PlaceNameRule() : PaperRule("place-name")
{
    public override IEnumerable<Finding> Check(CheckedPaper paper, RuleText rule)
    {
        if (string.IsNullOrWhiteSpace(paper.Organization.Place))
        {
            yield return new(rule, $"{paper.Organization.Name} chưa có địa danh để ghi trước ngày, tháng; bổ sung trong thông tin tổ chức.", new(FindingPlace.Place));
        }
    }
}
