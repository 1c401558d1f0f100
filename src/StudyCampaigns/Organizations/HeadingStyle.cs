namespace StudyCampaigns.Organizations;

/// <summary>Both forms are seen in Party documents (docs/domain.md 1.2); an organization keeps to one.</summary>
public enum HeadingStyle
{
    /// <summary><c>I. TÊN MỤC</c></summary>
    Dot,

    /// <summary><c>I- TÊN MỤC</c></summary>
    Dash,
}
