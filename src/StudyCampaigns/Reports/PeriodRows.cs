using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Figures;
using StudyCampaigns.Members;
using StudyCampaigns.Organizations;
using StudyCampaigns.Time;

namespace StudyCampaigns.Reports;

/// <summary>
/// The rows behind the figures of a period, each with the place of its cell on the window's last day (R17, docs/domain.md 9). A sum and the
/// list behind it both start here, so that they cannot differ. None is a line of a roll.
/// </summary>
public sealed class PeriodRows(AppDbContext db, TimeProvider clock)
{
    internal abstract class Placed
    {
        public required OrganizationPlacement Place { get; init; }
    }

    /// <summary>A duty with the place of its cell.</summary>
    internal sealed class Duty : Placed
    {
        public required SessionDuty Row { get; init; }

        /// <summary>By the window's end.</summary>
        public required bool IsMet { get; init; }

        /// <summary>Not met, and its due day is over.</summary>
        public required bool IsOverdue { get; init; }
    }

    /// <summary>The figures of a session with the place of its cell.</summary>
    internal sealed class Session : Placed
    {
        public required SessionFigures Row { get; init; }
    }

    /// <summary>How many people a cell has, with its place.</summary>
    internal sealed class CellCount : Placed
    {
        public required int Count { get; init; }
    }

    /// <summary>A member bound to attend, where the member stands on the window's last day.</summary>
    internal sealed class Person : Placed
    {
        public required int MemberId { get; init; }
    }

    /// <summary>Such a member with something of the campaign that the member has studied.</summary>
    internal sealed class Study : Placed
    {
        /// <summary>The topic's key, or <see cref="MemberStudy.AnyTopic"/>.</summary>
        public required int TopicKey { get; init; }
    }

    /// <summary>The months' regular sessions that were due in the window (R5); those of a month that has not begun are not owed yet.</summary>
    /// <param name="unitPath">Narrows to one unit below, by its path on the window's last day.</param>
    internal IQueryable<Duty> MonthDuties(ReportSubject subject, string? unitPath = null)
    {
        var (first, last, today) = (subject.Window.From, subject.Window.To, clock.Today());
        return
            from duty in db.SessionDuties.AsNoTracking()
            join place in Places(subject, unitPath) on duty.CellId equals place.OrganizationId
            where duty.Kind == DutyKind.Regular && duty.CampaignKey == SessionFigures.AllCampaigns
                && duty.DueOn >= first && duty.DueOn <= last && duty.StartsOn <= today
            select new Duty
            {
                Row = duty,
                Place = place,
                IsMet = duty.MetOn <= last,
                IsOverdue = duty.DueOn < today && (duty.MetOn == null || duty.MetOn > last),
            };
    }

    /// <summary>
    /// What a cell owes in study and is due in the period: a campaign's own duties (R14), or the quarters' thematic ones where all sessions are
    /// told of (R13). Met by the window's end, overdue once their day is past and nothing has met them since: a cut-off before that day
    /// leaves them in time.
    /// </summary>
    /// <inheritdoc cref="MonthDuties" path="/param"/>
    internal IQueryable<Duty> StudyDuties(ReportSubject subject, string? unitPath = null)
    {
        var (first, last, windowEnd, today) = (subject.Span.StartsOn, subject.Span.EndsOn, subject.Window.To, clock.Today());
        var (kind, key) = (subject.Campaign is null ? DutyKind.Thematic : DutyKind.Campaign, subject.CampaignKey);
        return
            from duty in db.SessionDuties.AsNoTracking()
            join place in Places(subject, unitPath) on duty.CellId equals place.OrganizationId
            where duty.Kind == kind && duty.CampaignKey == key && duty.DueOn >= first && duty.DueOn <= last && duty.StartsOn <= today
            select new Duty
            {
                Row = duty,
                Place = place,
                IsMet = duty.MetOn <= windowEnd,
                IsOverdue = duty.DueOn < today && duty.MetOn == null,
            };
    }

    /// <summary>The counting sessions held in the window (R4), of the campaign or of all.</summary>
    /// <inheritdoc cref="MonthDuties" path="/param"/>
    internal IQueryable<Session> Sessions(ReportSubject subject, string? unitPath = null)
    {
        var (key, first, last) = (subject.CampaignKey, subject.Window.From, subject.Window.To);
        return
            from figures in db.SessionFigures.AsNoTracking()
            join place in Places(subject, unitPath) on figures.CellId equals place.OrganizationId
            where figures.CampaignKey == key && figures.HeldOn >= first && figures.HeldOn <= last
            select new Session { Row = figures, Place = place };
    }

    /// <summary>
    /// <see cref="People"/> counted by cell, all or those who have studied something of the campaign by the window's end: counted before
    /// they are placed, which costs a third.
    /// </summary>
    /// <inheritdoc cref="MonthDuties" path="/param"/>
    internal IQueryable<CellCount> PeopleByCell(ReportSubject subject, bool studied, string? unitPath = null)
    {
        var (key, last) = (subject.CampaignKey, subject.Window.To);
        var bound = db.Memberships.AsNoTracking().On(last).Where(MembershipStatuses.IsBoundToAttend);
        if (studied)
        {
            bound = bound.Where(membership => db.MemberStudies.Any(study => study.CampaignId == key && study.TopicKey == MemberStudy.AnyTopic
                && study.MemberId == membership.MemberId && study.HeldOn <= last));
        }

        var cells = bound.GroupBy(membership => membership.CellId).Select(group => new { CellId = group.Key, Count = group.Count() });
        return
            from cell in cells
            join place in Places(subject, unitPath) on cell.CellId equals place.OrganizationId
            select new CellCount { Count = cell.Count, Place = place };
    }

    /// <summary>The people a campaign is to reach: members bound to attend on the window's last day (R12).</summary>
    /// <inheritdoc cref="MonthDuties" path="/param"/>
    internal IQueryable<Person> People(ReportSubject subject, string? unitPath = null)
    {
        var day = subject.Window.To;
        return
            from membership in db.Memberships.AsNoTracking().On(day).Where(MembershipStatuses.IsBoundToAttend)
            join place in Places(subject, unitPath) on membership.CellId equals place.OrganizationId
            select new Person { MemberId = membership.MemberId, Place = place };
    }

    /// <summary>What these people have studied by the window's end, once for each topic and once for the campaign, in whatever cell.</summary>
    /// <inheritdoc cref="MonthDuties" path="/param"/>
    internal IQueryable<Study> Studies(ReportSubject subject, string? unitPath = null)
    {
        var (key, last) = (subject.CampaignKey, subject.Window.To);
        return
            from study in db.MemberStudies.AsNoTracking()
                .Where(row => row.CampaignId == key && row.HeldOn <= last)
                .Select(row => new { row.TopicKey, row.MemberId })
                .Distinct()
            join person in People(subject, unitPath) on study.MemberId equals person.MemberId
            select new Study { TopicKey = study.TopicKey, Place = person.Place };
    }

    /// <summary>The units directly below on the window's last day; the cell itself for a cell.</summary>
    internal IQueryable<Organization> Units(ReportSubject subject)
    {
        var id = subject.Organization.Id;
        var below = db.OrganizationPlacements.On(subject.Window.To).Where(place => place.ParentId == id);
        return subject.Organization.IsCell
            ? db.Organizations.AsNoTracking().Where(unit => unit.Id == id)
            : db.Organizations.AsNoTracking().Where(unit => below.Any(place => place.OrganizationId == unit.Id));
    }

    /// <summary>The cells below the subject on the window's last day.</summary>
    internal IQueryable<Organization> Cells(ReportSubject subject)
    {
        var places = Places(subject, null);
        return db.Organizations.Where(cell => cell.Type.IsCell && places.Any(place => place.OrganizationId == cell.Id));
    }

    /// <summary>
    /// Of <see cref="Sessions"/>, those that an accepted report covers and did not count, because they were recorded later: a longer period,
    /// which recounts its own window, says how many they are (R8).
    /// </summary>
    internal IQueryable<Session> AddedSessions(ReportSubject subject)
    {
        var key = subject.CampaignKey;
        return Sessions(subject).Where(session => db.Errata.Any(erratum => erratum.SessionId == session.Row.SessionId
            && erratum.IsCounted && !erratum.WasCounted && erratum.Lock.IsAccepted
            && (key == SessionFigures.AllCampaigns || erratum.Lock.CampaignKey == key)));
    }

    private IQueryable<OrganizationPlacement> Places(ReportSubject subject, string? unitPath)
    {
        var root = unitPath ?? subject.RootPath;
        return db.OrganizationPlacements.AsNoTracking().On(subject.Window.To).Where(place => place.Path.StartsWith(root));
    }
}
