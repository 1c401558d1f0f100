using StudyCampaigns.Time;

namespace StudyCampaigns.Organizations;

/// <summary>Where a unit stood in the tree, from a day on; reports use the tree as it stood on the period's last day.</summary>
public sealed class OrganizationPlacement : IDated
{
    private OrganizationPlacement() { }

    public OrganizationPlacement(int organizationId, int? parentId, string path, DateOnly from)
    {
        OrganizationId = organizationId;
        ParentId = parentId;
        Path = path;
        From = from;
    }

    public int Id { get; private set; }

    public int OrganizationId { get; private set; }

    public Organization Organization { get; private set; } = null!;

    public int? ParentId { get; private set; }

    public string Path { get; private set; } = null!;

    public DateOnly From { get; private set; }

    /// <summary>The first day on which it no longer holds; null while it does.</summary>
    public DateOnly? To { get; private set; }

    public void EndOn(DateOnly day) => To = day;
}
