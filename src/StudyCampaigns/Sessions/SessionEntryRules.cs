using StudyCampaigns.Campaigns;
using StudyCampaigns.Members;

namespace StudyCampaigns.Sessions;

/// <summary>What may be written about a session. The first broken rule answers, in the order of the form.</summary>
internal static class SessionEntryRules
{
    /// <param name="campaigns">The campaigns of the topics that the entry names.</param>
    public static Refusal? Check(Session session, SessionEntry entry, IEnumerable<StudyCampaign> campaigns, DateOnly today) =>
        CheckDay(session.Cell, entry.HeldOn, today)
        ?? CheckMonth(entry.Kind, entry.HeldOn, entry.Month)
        ?? CheckRoll(session, entry)
        ?? CheckLength(entry)
        ?? CheckCampaigns(entry, campaigns)
        ?? CheckOthers(entry);

    public static Refusal? CheckDay(Organizations.Organization cell, DateOnly heldOn, DateOnly today)
    {
        if (heldOn > today)
        {
            return SessionRefusals.InFuture;
        }

        if (heldOn < cell.EstablishedOn)
        {
            return SessionRefusals.BeforeCellExisted(cell.EstablishedOn);
        }

        return cell.ExistsOn(heldOn) ? null : SessionRefusals.AfterCellEnded(cell.DissolvedOn!.Value);
    }

    /// <summary>Only the one session of a month is declared for a month, and only across the near edge (R2, docs/domain.md 9).</summary>
    public static Refusal? CheckMonth(SessionKind kind, DateOnly heldOn, DeclaredMonth month)
    {
        if (month == DeclaredMonth.Own)
        {
            return null;
        }

        if (!kind.IsMonthly())
        {
            return SessionRefusals.OnlyMonthlyIsDeclared;
        }

        return month.MayHold(heldOn) ? null : SessionRefusals.FarFromMonth(month.From(heldOn));
    }

    private static Refusal? CheckRoll(Session session, SessionEntry entry)
    {
        var memberships = session.Roll.ToDictionary(record => record.MemberId, record => record.MembershipStatus);
        foreach (var (index, mark) in entry.Roll.Index())
        {
            if (mark.Reason is not null && mark.Status != AttendanceStatus.Excused)
            {
                return SessionRefusals.ReasonWithoutExcuse with { Field = $"Rows[{index}].Reason" };
            }

            var mustAttend = memberships[mark.MemberId].MustAttend();
            if (mustAttend && mark.Status == AttendanceStatus.Exempt)
            {
                return SessionRefusals.MustAttend with { Field = $"Rows[{index}].Status" };
            }

            if (!mustAttend && mark.Status is AttendanceStatus.Excused or AttendanceStatus.Unexcused)
            {
                return SessionRefusals.ExemptMustNotBeAbsent with { Field = $"Rows[{index}].Status" };
            }
        }

        return null;
    }

    private static Refusal? CheckLength(SessionEntry entry)
    {
        if (entry.DurationMinutes is < 1 or > Session.MaximumMinutes)
        {
            return SessionRefusals.MinutesOutOfRange;
        }

        if (entry.Place?.Length > Session.PlaceLength)
        {
            return SessionRefusals.PlaceTooLong;
        }

        if (entry.ConnectionPoints is < 0 or > Session.MaximumConnectionPoints)
        {
            return SessionRefusals.ConnectionPointsOutOfRange;
        }

        return entry.Conclusion?.Length > Session.ConclusionLength ? SessionRefusals.ConclusionTooLong : null;
    }

    private static Refusal? CheckCampaigns(SessionEntry entry, IEnumerable<StudyCampaign> campaigns) =>
        campaigns.FirstOrDefault(campaign => !campaign.Covers(entry.HeldOn)) is { } other ? SessionRefusals.CampaignDoesNotCover(other) : null;

    private static Refusal? CheckOthers(SessionEntry entry)
    {
        if (entry.Others.Any(others => others.Attendances is < 0 or > SessionAudience.MaximumAttendances || others.People < 0))
        {
            return SessionRefusals.OthersOutOfRange;
        }

        return entry.Others.Any(others => others.People > others.Attendances) ? SessionRefusals.MorePeopleThanAttendances : null;
    }
}
