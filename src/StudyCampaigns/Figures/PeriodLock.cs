using StudyCampaigns.Organizations;

namespace StudyCampaigns.Figures;

/// <summary>
/// What a stored report covers (R7, R8, docs/domain.md 9): the sessions of a unit's cells, as the tree stood on the window's last day, held in
/// the window. It locks no session: a change to one that it covers goes through and is told as an <see cref="Erratum"/>. Made when the report
/// is sent, gone when it is returned.
/// </summary>
public sealed class PeriodLock
{
    private PeriodLock() { }

    public PeriodLock(int organizationId, int campaignKey, DateOnly from, DateOnly to)
    {
        (OrganizationId, CampaignKey, From, To) = (organizationId, campaignKey, from, to);
    }

    public int Id { get; private set; }

    public int ReportId { get; private set; }

    public int OrganizationId { get; private set; }

    public Organization Organization { get; private set; } = null!;

    /// <inheritdoc cref="SessionFigures.CampaignKey"/>
    public int CampaignKey { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day that belongs to it.</summary>
    public DateOnly To { get; private set; }

    /// <summary>The unit above has taken the report: from now on a change needs a reason.</summary>
    public bool IsAccepted { get; private set; }

    public void Accept() => IsAccepted = true;

    /// <summary>Of the unit's own sessions; whether the cell stands below the unit is for the query to say.</summary>
    public bool Covers(SessionFigures session) => session.CampaignKey == CampaignKey && From <= session.HeldOn && session.HeldOn <= To;
}
