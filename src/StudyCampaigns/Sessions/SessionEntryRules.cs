using StudyCampaigns.Campaigns;
using StudyCampaigns.Members;

namespace StudyCampaigns.Sessions;

/// <summary>What may be written about a session. The first broken rule answers, in the order of the form.</summary>
internal static class SessionEntryRules
{
    /// <param name="campaign">The campaign the entry names, with its topics; null when it names none.</param>
    public static Refusal? Check(Session session, SessionEntry entry, StudyCampaign? campaign, DateOnly today) =>
        CheckDay(session.Cell, entry.HeldOn, today)
        ?? CheckRoll(session, entry)
        ?? CheckLength(entry)
        ?? CheckCampaign(entry, campaign)
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

    private static Refusal? CheckCampaign(SessionEntry entry, StudyCampaign? campaign)
    {
        if (campaign is null)
        {
            return entry.TopicIds.Count == 0 ? null : SessionRefusals.TopicWithoutCampaign;
        }

        if (!campaign.Covers(entry.HeldOn))
        {
            return SessionRefusals.CampaignDoesNotCover(campaign.StartsOn, campaign.EndsOn);
        }

        var topics = campaign.Topics.Select(topic => topic.Id).ToHashSet();
        return entry.TopicIds.All(topics.Contains) ? null : SessionRefusals.TopicOfAnotherCampaign;
    }

    private static Refusal? CheckOthers(SessionEntry entry)
    {
        if (entry.Others.Any(others => others.Attendances is < 0 or > SessionAudience.MaximumAttendances || others.People < 0))
        {
            return SessionRefusals.OthersOutOfRange;
        }

        return entry.Others.Any(others => others.People > others.Attendances) ? SessionRefusals.MorePeopleThanAttendances : null;
    }
}
