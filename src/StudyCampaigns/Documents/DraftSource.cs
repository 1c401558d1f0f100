namespace StudyCampaigns.Documents;

/// <summary>What a new document begins with instead of its type's skeleton; one of the three.</summary>
/// <param name="TemplateId">A template of the same organization and type.</param>
/// <param name="CopyOfId">An earlier document of the same organization and type ("chép từ văn bản năm trước").</param>
/// <param name="AmendsId">The issued document that the new one amends.</param>
public sealed record DraftSource(int? TemplateId = null, int? CopyOfId = null, int? AmendsId = null)
{
    public static readonly DraftSource Skeleton = new();
}
