using StudyCampaigns.Campaigns;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Demo;

/// <summary>When each cell met, what it studied and how far each session has gone; the entries themselves are <see cref="DemoEntries"/>.</summary>
internal sealed class DemoSessions(DemoFiles files, Dictionary<string, StudyCampaign> campaigns, DemoPeople people)
{
    private readonly DemoFiles.SessionFile file = files.Sessions;
    private readonly DemoEntries entries = new(files.Sessions);

    /// <summary>The sessions of one cell in the order they were held, with their rolls.</summary>
    public IEnumerable<Session> Of(DemoCell cell)
    {
        var random = files.Random($"sessions/{cell.Unit.Code}");
        var combines = random.Chance(100);
        var thematicMonths = new[] { random.Next(2, 3), random.Next(4, 6) };
        var habit = random.Next(880, 990);
        foreach (var month in file.Months)
        {
            var isThematic = thematicMonths.Contains(month.Month);
            var held = RegularDay(cell, month.Month, random);
            var isMissed = random.Chance(Missing(cell, month));
            if (held <= file.LastDay && !isMissed)
            {
                yield return Session(cell, isThematic && combines ? SessionKind.Combined : SessionKind.Regular, held, month, habit, random);
            }

            var thematicDay = Within(held.AddDays(random.Next(8, 12)), month.Month);
            if (isThematic && !combines && thematicDay > held && thematicDay <= file.LastDay)
            {
                yield return Session(cell, SessionKind.Thematic, thematicDay, month, habit, random);
            }
        }

        if (cell.Unit.Code == file.Conference.Cell)
        {
            yield return Conference(cell, habit, random);
        }
    }

    private static DateOnly RegularDay(DemoCell cell, int month, DemoRandom random)
    {
        var day = cell.Unit.UsualSessionDay!.Value;

        // The week of Tết Quý Mão.
        if (month == 1 && day is >= 20 and <= 27)
        {
            day = 17;
        }

        var delay = random.Chance(45) ? random.Next(3, 9) : 0;
        return Within(new DateOnly(2023, month, day).AddDays(delay), month);
    }

    private static DateOnly Within(DateOnly day, int month)
    {
        var last = new DateOnly(2023, month, 1).AddMonths(1).AddDays(-1);
        return day < last ? day : last;
    }

    private int Missing(DemoCell cell, DemoFiles.MonthRow month) =>
        month.Missing + (!month.Closed && file.WithoutPlan.Units.Contains(cell.Above.Code) ? file.WithoutPlan.Missing : 0);

    private Session Session(DemoCell cell, SessionKind kind, DateOnly held, DemoFiles.MonthRow month, int habit, DemoRandom random)
    {
        var campaign = Study(cell, kind, held, random);
        var session = entries.Write(cell, kind, held, campaign, habit, random);
        Move(session, cell, month, random);
        return session;
    }

    private StudyCampaign? Study(DemoCell cell, SessionKind kind, DateOnly held, DemoRandom random)
    {
        var wanted = kind == SessionKind.Thematic ? SessionKind.Thematic : SessionKind.Regular;
        var study = file.Studies.LastOrDefault(row => row.District == cell.District.Code && row.Kind == wanted && row.From <= held);
        if (study is null)
        {
            return null;
        }

        var rate = study.Campaign == file.WithoutPlan.Campaign && file.WithoutPlan.Units.Contains(cell.Above.Code)
            ? file.WithoutPlan.InThousand
            : study.InThousand;
        return random.Chance(rate) ? campaigns[study.Campaign] : null;
    }

    private void Move(Session session, DemoCell cell, DemoFiles.MonthRow month, DemoRandom random)
    {
        var draw = random.Next(0, 999);
        var mayWait = !month.Closed && file.WaitingUnit == cell.Above.Code && month.Month == file.LastDay.Month && cell.Number % 3 != 1;
        session.State = month switch
        {
            { Closed: true } => SessionState.Confirmed,
            _ when mayWait => SessionState.Submitted,
            _ when draw < month.Open => SessionState.Open,
            _ when draw < month.Open + month.Returned => SessionState.Returned,
            _ when draw < month.Open + month.Returned + month.Submitted => SessionState.Submitted,
            _ => SessionState.Confirmed,
        };
        if (session.State == SessionState.Open)
        {
            return;
        }

        var submitted = Latest(session.HeldOn.AddDays(random.Next(0, 2)), random.Next(20, 22), random.Next(0, 59));
        session.SubmittedAt = submitted;
        session.SubmittedById = people.Of(cell.Unit).Id;
        if (session.State == SessionState.Returned)
        {
            session.ReturnReason = random.Pick(file.ReturnReasons);
        }
        else if (session.State != SessionState.Submitted)
        {
            session.ConfirmedAt = Latest(session.HeldOn.AddDays(random.Next(3, 8)), random.Next(8, 16), random.Next(0, 59), submitted);
            session.ConfirmedById = people.Of(cell.Above).Id;
        }

        if (!month.Closed && session.State is SessionState.Submitted or SessionState.Confirmed && random.Chance(8))
        {
            session.ChangeRequest = random.Pick(file.ChangeRequests);
        }
    }

    /// <summary>Never after the moment shown: then it happened the evening before, and confirming a little after submitting.</summary>
    private DateTime Latest(DateOnly day, int hour, int minute, DateTime? notBefore = null)
    {
        var at = day <= file.LastDay ? DemoClock.At(day, hour, minute) : DemoClock.At(file.LastDay, 22, minute);
        return notBefore is { } floor && at <= floor ? floor.AddMinutes(7) : at;
    }

    /// <summary>A district's conference, recorded by the cell of its office: sessions belong to cells.</summary>
    private Session Conference(DemoCell cell, int habit, DemoRandom random)
    {
        var row = file.Conference;
        var session = entries.Write(cell, SessionKind.Conference, row.HeldOn, campaigns[row.Campaign], habit, random);
        var topics = campaigns[row.Campaign].Topics.Where(topic => session.Topics.Exists(covered => covered.TopicId == topic.Id)).ToList();
        session.Apply(DemoEntries.EntryOf(session) with
        {
            Form = SessionForm.Hybrid,
            ConnectionPoints = row.ConnectionPoints,
            DurationMinutes = row.Minutes,
            Place = row.Place,
            Others = [new(Audience.Officials, row.Officials, row.Officials)],
        }, topics);
        Move(session, cell, file.Months[row.HeldOn.Month - 1] with { Submitted = 0, Returned = 0 }, random);
        return session;
    }
}
