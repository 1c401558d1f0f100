namespace StudyCampaigns.Papers;

/// <summary>What a new paper begins with instead of its type's skeleton; one of the three.</summary>
/// <param name="TemplateId">A template of the same organization and type.</param>
/// <param name="CopyOfId">An earlier paper of the same organization and type ("chép từ văn bản năm trước").</param>
/// <param name="AmendsId">The issued paper that the new one amends.</param>
public sealed record PaperBeginning(int? TemplateId = null, int? CopyOfId = null, int? AmendsId = null)
{
    public static readonly PaperBeginning Skeleton = new();
}
