using StudyCampaigns.Documents.Checking;

namespace StudyCampaigns.Web.Pages.Documents;

/// <summary>How many findings there are, in words.</summary>
public static class FindingCounts
{
    /// <summary><c>2 lỗi, 1 lưu ý</c></summary>
    public static string Sentence(IReadOnlyList<Finding> findings)
    {
        var faults = findings.Count(row => row.Severity == Severity.Error);
        return (faults, findings.Count - faults) switch
        {
            (0, 0) => "không còn lỗi",
            (0, var warnings) => $"không còn lỗi, {warnings} lưu ý",
            (_, 0) => $"{faults} lỗi",
            (_, var warnings) => $"{faults} lỗi, {warnings} lưu ý",
        };
    }

    /// <summary>Where the place is written: the edit page at its part, or the document itself for what is not written there.</summary>
    public static string Address(int documentId, FindingPlace place)
    {
        var number = DocumentFields.IndexOf(place.Field) + 1;
        return place.Field.Split('[')[0] switch
        {
            FindingPlace.Number or FindingPlace.Place or FindingPlace.Signature => $"/papers/{documentId}",
            "Sections" => $"/papers/{documentId}/edit#muc-{number}",
            "Tasks" when number is not null => $"/papers/{documentId}/edit#nhiem-vu-{number}",
            "Tasks" => $"/papers/{documentId}/edit",
            var field => $"/papers/{documentId}/edit#Input_{field}",
        };
    }
}
