using StudyCampaigns.Campaigns;
using StudyCampaigns.Figures;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Demo;

/// <summary>The figures of the counting sessions, and what each month and campaign demanded of the cells.</summary>
internal sealed class DemoFigures(IEnumerable<StudyCampaign> campaigns)
{
    /// <summary>The sessions must be saved: their figures stand under their keys.</summary>
    public static List<SessionFigures> RowsOf(IEnumerable<Session> sessions) => [.. sessions.SelectMany(session => session.Figures())];

    /// <summary>What each member has studied: the first counting session with that topic at which the member was present.</summary>
    public static IEnumerable<MemberStudy> StudiesOf(IEnumerable<(Session Session, List<AttendanceRecord> Roll)> rolls) =>
        from one in rolls
        from key in one.Session.Studies()
        from record in one.Roll
        where record.Status == AttendanceStatus.Present
        group one.Session by (one.Session.CellId, key, record.MemberId) into sessions
        let first = sessions.MinBy(session => (session.HeldOn, session.Id))!
        select new MemberStudy(sessions.Key.CellId, sessions.Key.key, sessions.Key.MemberId, first.Id, first.HeldOn);

    /// <param name="months">The first days of the months that were opened.</param>
    /// <param name="held">The figures of at least the cell's sessions.</param>
    public IEnumerable<SessionDuty> DutiesOf(DemoCell cell, IReadOnlyList<DateOnly> months, ILookup<int, SessionFigures> held)
    {
        var unit = cell.Unit;
        var reaching = campaigns.Where(row => unit.Path.StartsWith(row.Organization.Path, StringComparison.Ordinal)).ToList();
        var duties = months.Where(unit.ExistsOn).SelectMany(month => reaching
            .Select(campaign => campaign.DutyIn(month) is { } duty ? SessionDuty.OfCampaign(unit.Id, campaign.Id, duty.StartsOn, duty.DueOn) : null)
            .Prepend(SessionDuty.OfQuarter(unit.Id, month))
            .Prepend(SessionDuty.OfMonth(unit.Id, month, unit.UsualSessionDay))
            .OfType<SessionDuty>());
        foreach (var duty in duties.DistinctBy(duty => (duty.Kind, duty.CampaignKey, duty.StartsOn)))
        {
            duty.Recount(held[unit.Id]);
            yield return duty;
        }
    }
}
