using StudyCampaigns.Members;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Demo;

/// <summary>A cell of the demonstration while it is generated.</summary>
/// <param name="Above">The ward, base committee or district directly above.</param>
/// <param name="District">The district it belongs to.</param>
/// <param name="Number">Its number below <paramref name="Above"/>, from 1.</param>
/// <param name="Size">Members on its roll.</param>
/// <param name="IsResidential">True for a tổ dân phố: older members, more of them exempt.</param>
internal sealed record DemoCell(Organization Unit, Organization Above, Organization District, int Number, int Size, bool IsResidential)
{
    /// <summary>Filled when the members are saved; a roll is copied from it.</summary>
    public List<Membership> Memberships { get; } = [];
}
