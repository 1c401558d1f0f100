namespace StudyCampaigns.Organizations;

/// <summary>The Vietnamese words for what an organization may choose.</summary>
public static class OrganizationTexts
{
    public static string Headings(HeadingStyle style) => style switch
    {
        HeadingStyle.Dot => "I. TÊN MỤC",
        HeadingStyle.Dash => "I- TÊN MỤC",
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, null),
    };
}
