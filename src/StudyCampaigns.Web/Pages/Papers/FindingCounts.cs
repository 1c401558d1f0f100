using StudyCampaigns.Papers.Checking;

namespace StudyCampaigns.Web.Pages.Papers;

/// <summary>How many findings there are, in words.</summary>
public static class FindingCounts
{
    /// <summary><c>2 lỗi, 1 lưu ý</c></summary>
    public static string Sentence(IReadOnlyList<Finding> findings)
    {
        var faults = findings.Count(row => row.Severity == FindingSeverity.Fault);
        return (faults, findings.Count - faults) switch
        {
            (0, 0) => "không còn lỗi",
            (0, var warnings) => $"không còn lỗi, {warnings} lưu ý",
            (_, 0) => $"{faults} lỗi",
            (_, var warnings) => $"{faults} lỗi, {warnings} lưu ý",
        };
    }

    /// <summary>Where the place is written: the edit page at its part, or the paper itself for what is not written there.</summary>
    public static string Address(int paperId, FindingPlace place)
    {
        var number = PaperFields.IndexOf(place.Field) + 1;
        return place.Field.Split('[')[0] switch
        {
            FindingPlace.Number or FindingPlace.Place or FindingPlace.Signature => $"/papers/{paperId}",
            "Sections" => $"/papers/{paperId}/edit#muc-{number}",
            "Tasks" when number is not null => $"/papers/{paperId}/edit#nhiem-vu-{number}",
            "Tasks" => $"/papers/{paperId}/edit",
            var field => $"/papers/{paperId}/edit#Input_{field}",
        };
    }
}
