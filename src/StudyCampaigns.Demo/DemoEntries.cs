using StudyCampaigns.Campaigns;
using StudyCampaigns.Members;
using StudyCampaigns.Sessions;
using StudyCampaigns.Text;
using StudyCampaigns.Time;

namespace StudyCampaigns.Demo;

/// <summary>What stands in a session: the roll, who was absent and why, the form, others present, conclusion, decisions.</summary>
internal sealed class DemoEntries(DemoFiles.SessionFile file)
{
    private static readonly AbsenceReason[] Reasons =
    [
        AbsenceReason.Illness, AbsenceReason.Illness, AbsenceReason.Duty, AbsenceReason.Duty, AbsenceReason.Duty,
        AbsenceReason.Family, AbsenceReason.Family, AbsenceReason.Away, AbsenceReason.Away, AbsenceReason.Other,
    ];

    /// <param name="habit">Of a thousand members who must attend, how many usually do in this cell.</param>
    public Session Write(DemoCell cell, SessionKind kind, DateOnly held, StudyCampaign? campaign, int habit, DemoRandom random)
    {
        var session = new Session(cell.Unit, kind, held);
        var memberships = cell.Memberships.On(held);
        if (session.Open(memberships, held) is { } refusal)
        {
            throw new InvalidOperationException($"{cell.Unit.Code} {held:yyyy-MM-dd}: {refusal.Sentence}");
        }

        var form = random.Next(0, 999) switch { < 15 => SessionForm.Online, < 55 => SessionForm.Hybrid, _ => SessionForm.InPerson };
        var topics = Topics(kind, campaign, held);
        session.Apply(new SessionEntry
        {
            Kind = kind,
            HeldOn = held,
            StartsAt = cell.IsResidential ? new TimeOnly(19, 30) : new TimeOnly(random.Pick([8, 14, 16]), 30),
            DurationMinutes = DurationMinutes(kind, random),
            Place = cell.IsResidential ? string.Format(VietnameseText.Culture, file.Places.Residential, cell.Number) : file.Places.Unit,
            Form = form,
            ConnectionPoints = form == SessionForm.InPerson ? 0 : random.Next(1, 4),
            TopicIds = [.. topics.Select(topic => topic.Id)],
            Roll = [.. Absences(session, habit, random)],
            Others = [.. Others(kind, random)],
            Conclusion = topics.Count == 0
                ? file.ConclusionWithout
                : string.Format(VietnameseText.Culture, random.Pick(file.Conclusions), $"“{topics[0].Title}”"),
        }, topics);
        AddDecision(session, random);
        return session;
    }

    /// <summary>What the session says now, to be changed in a few places.</summary>
    public static SessionEntry EntryOf(Session session) => new()
    {
        Kind = session.Kind,
        HeldOn = session.HeldOn,
        StartsAt = session.StartsAt,
        DurationMinutes = session.DurationMinutes,
        Place = session.Place,
        Form = session.Form,
        ConnectionPoints = session.ConnectionPoints,
        TopicIds = [.. session.Topics.Select(topic => topic.TopicId)],
        Conclusion = session.Conclusion,
    };

    /// <summary>A campaign with quarterly themes has a topic for each quarter; else its topics follow one another by month.</summary>
    private static List<CampaignTopic> Topics(SessionKind kind, StudyCampaign? campaign, DateOnly held)
    {
        if (campaign is null)
        {
            return [];
        }

        var topics = campaign.Topics.OrderBy(topic => topic.Order).ToList();
        var quarter = (held.Month + 2) / 3;
        var theme = campaign.Themes.Find(theme => theme.Quarter == quarter);
        var first = topics.FindIndex(topic => topic.Title == theme?.Title);
        if (first < 0)
        {
            first = Math.Min((held.Month - 1) % 3, topics.Count - 1);
        }

        return kind == SessionKind.Combined && first + 1 < topics.Count ? [topics[first], topics[first + 1]] : [topics[first]];
    }

    private static int DurationMinutes(SessionKind kind, DemoRandom random) => kind switch
    {
        SessionKind.Combined => random.Next(24, 30) * 5,
        SessionKind.Thematic => random.Next(12, 22) * 5,
        _ when random.Chance(120) => random.Next(13, 17) * 5,
        _ => random.Next(18, 25) * 5,
    };

    /// <summary>At least four of five who must attend do.</summary>
    private static IEnumerable<SessionEntry.Mark> Absences(Session session, int habit, DemoRandom random)
    {
        var left = session.Attendance.Expected / 5;
        foreach (var record in session.Roll)
        {
            if (!record.MembershipStatus.MustAttend())
            {
                // An exempt member may come to a single session.
                if (record.MembershipStatus == MembershipStatus.Exempt && random.Chance(30))
                {
                    yield return new(record.MemberId, AttendanceStatus.Present);
                }
            }
            else if (left > 0 && !random.Chance(habit))
            {
                left--;
                yield return random.Chance(80)
                    ? new(record.MemberId, AttendanceStatus.Unexcused)
                    : new(record.MemberId, AttendanceStatus.Excused, random.Pick(Reasons));
            }
        }
    }

    private static IEnumerable<SessionEntry.OthersPresent> Others(SessionKind kind, DemoRandom random)
    {
        var often = kind is SessionKind.Thematic or SessionKind.Combined ? 300 : 40;
        foreach (var audience in Enum.GetValues<Audience>())
        {
            if (random.Chance(often))
            {
                var attendances = random.Next(2, 14);
                yield return new(audience, attendances, random.Chance(600) ? attendances : null);
            }
        }
    }

    private void AddDecision(Session session, DemoRandom random)
    {
        if (random.Chance(300))
        {
            session.Decisions.Add(new SessionDecision
            {
                Order = 1,
                Text = random.Pick(file.Decisions),
                Owner = random.Pick(file.DecisionOwners),
                DueOn = session.HeldOn.AddDays(random.Next(10, 28)),
            });
        }
    }
}
