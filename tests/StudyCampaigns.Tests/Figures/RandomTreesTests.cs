using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Figures;
using StudyCampaigns.Members;
using StudyCampaigns.Organizations;
using StudyCampaigns.Reports;
using StudyCampaigns.Sessions;
using static StudyCampaigns.Tests.Reports.ReportTree;

namespace StudyCampaigns.Tests.Figures;

/// <summary>
/// Districts, wards and cells thrown by dice from a fixed seed, with cells founded and moved, sessions of every kind and state, and cut-offs
/// anywhere: every figure is compared with a recount from the rolls that knows nothing of figures rows, duties or placements.
/// <c>STUDYCAMPAIGNS_RANDOM_TREES=1000 dotnet test --filter RandomTrees</c> throws more.
/// </summary>
public sealed class RandomTreesTests
{
    private const int Seed = 20231127;

    private static readonly DateOnly Today = new(2023, 9, 20);
    private static readonly DateOnly[] Months = [.. Enumerable.Range(4, 6).Select(month => new DateOnly(2023, month, 1))];

    private static int Trees => int.Parse(Environment.GetEnvironmentVariable("STUDYCAMPAIGNS_RANDOM_TREES") ?? "100", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Figures_OfRandomTrees_EqualANaiveRecount()
    {
        await using var database = await TestDatabase.CreateAsync();
        database.Clock.SetLocal(Today.Year, Today.Month, Today.Day);
        var random = new Random(Seed);
        List<Tree> trees = [];
        for (var number = 1; number <= Trees; number++)
        {
            trees.Add(await PlantAsync(database, number, random));
        }

        // Half of the months are opened before the sessions are held, half after: either must find the other.
        await OpenMonthsAsync(database, Months[..3]);
        foreach (var tree in trees)
        {
            await HoldAsync(database, tree, random);
        }

        await OpenMonthsAsync(database, Months[3..]);

        await using var db = database.NewContext();
        Assert.Empty(await new FiguresSelfCheck(db).RunAsync(default));
        var counted = 0;
        foreach (var tree in trees)
        {
            var ward = tree.Wards[random.Next(tree.Wards.Count)];
            foreach (var period in new[] { "2023-Q2", "2023-Q3", "2023" })
            {
                counted += await CompareAsync(database, tree, tree.District, period, cell => cell.WardOn);
                counted += await CompareAsync(database, tree, ward, period, cell => day => cell.WardOn(day) == ward ? cell.Unit : null);
            }
        }

        Assert.True(counted > Trees * 10, $"Only {counted} sessions were compared.");
    }

    private static async Task<int> CompareAsync(
        TestDatabase database, Tree tree, Organization root, string period, Func<Cell, Func<DateOnly, Organization?>> unitOf)
    {
        await using var db = database.NewContext();
        var subject = (await new ReportSubjectQueries(db).FindAsync(db.Organizations.Where(row => row.Id == root.Id), tree.Campaign.Code, period, default))!;
        var figures = await new PeriodFiguresQueries(db, new(db, database.Clock), database.Clock).ReadAsync(subject, default);
        var total = await new PeriodFiguresQueries(db, new(db, database.Clock), database.Clock).TotalAsync(subject, default);

        var (from, to) = tree.WindowOf(period);
        Assert.Equal((from, to), (subject.Window.From, subject.Window.To));
        var cells = tree.Cells.ToLookup(cell => unitOf(cell)(to)?.Id);
        foreach (var unit in figures.Units)
        {
            var where = $"tree {tree.Number}, {root.Code}, {unit.Code}, {period}";
            var naive = cells[unit.Id].Select(cell => Recount(tree, cell, period)).ToList();
            Assert.True(StudySums.Of(naive.Select(one => one.Sums)) == unit.Sums, $"{where}: {unit.Sums} is not {StudySums.Of(naive.Select(one => one.Sums))}");
            Assert.True(CellTally.Of(naive.Select(one => one.Cell)) == unit.Cells, $"{where}: {unit.Cells}");
            Assert.True(CellTally.Of(naive.Select(one => one.Studied)) == unit.Studied, $"{where}: {unit.Studied}");
            var people = People(tree, [.. cells[unit.Id]], to, tree.Topics);
            Assert.True(people == unit.People, $"{where}: {unit.People} is not {people}");
        }

        Assert.Equal(figures.Units.Select(unit => unit.Id).ToHashSet(), cells.Where(group => group.Key is not null).Select(group => group.Key!.Value).Union(figures.Units.Select(unit => unit.Id)).ToHashSet());
        Assert.Equal(figures.Total, StudySums.Of(figures.Months.Select(month => month.Sums)));
        Assert.Equal(
            (figures.Cells, figures.Total.SessionsExpected, figures.Total.SessionsMet, figures.Total.Attendance.Expected, figures.Total.Attendance.Present, figures.Total.Attendance.Exempt),
            (total.Cells, total.Sums.SessionsExpected, total.Sums.SessionsMet, total.Sums.Attendance.Expected, total.Sums.Attendance.Present, total.Sums.Attendance.Exempt));
        List<Cell> all = [.. cells.Where(group => group.Key is not null).SelectMany(group => group)];
        Assert.Equal(
            tree.Topics.Select(topic => People(tree, all, to, [topic]).Studied),
            (await new PeriodFiguresQueries(db, new(db, database.Clock), database.Clock).TopicsAsync(subject, null, default)).Select(topic => topic.Studied));
        Assert.Equal(figures.People, PeopleTally.Of(figures.Units.Select(unit => unit.People)));
        return figures.Total.SessionsHeld;
    }

    /// <summary>What one cell did in the period, by the words of the rules.</summary>
    private static (StudySums Sums, CellTally Cell, CellTally Studied) Recount(Tree tree, Cell cell, string period)
    {
        var (from, to) = tree.WindowOf(period);
        var counting = cell.Sessions.Where(session => session.State is SessionState.Submitted or SessionState.Confirmed).ToList();
        var (expected, met, overdue) = (0, 0, 0);
        foreach (var month in Months.Where(month => cell.FoundedOn <= month))
        {
            var days = DateTime.DaysInMonth(2023, month.Month);
            var due = new DateOnly(2023, month.Month, Math.Min(cell.UsualDay ?? days, days));
            if (due < from || due > to)
            {
                continue;
            }

            expected++;
            if (counting.Any(session => session.Kind is SessionKind.Regular or SessionKind.Combined && session.HeldOn.Month == month.Month && session.HeldOn <= to))
            {
                met++;
            }
            else if (due < Today)
            {
                overdue++;
            }
        }

        var (first, last) = tree.DaysOf(period);
        var (asked, studied, notStudied) = (0, 0, 0);
        foreach (var (start, end) in tree.Spans.Where(span => span.End >= first && span.End <= last))
        {
            // It owes the span of every month whose first day it saw.
            if (!Months.Any(month => cell.FoundedOn <= month && start < month.AddMonths(1) && month <= end))
            {
                continue;
            }

            asked++;
            var topics = counting.Where(session => session.IsOfCampaign && session.HeldOn >= start && session.HeldOn <= end).ToList();
            studied += topics.Any(session => session.HeldOn <= to) ? 1 : 0;
            notStudied += topics.Count == 0 && end < Today ? 1 : 0;
        }

        var held = counting.Where(session => session.IsOfCampaign && session.HeldOn >= from && session.HeldOn <= to).ToList();
        var sums = new StudySums
        {
            SessionsExpected = expected,
            SessionsMet = met,
            SessionsOverdue = overdue,
            SessionsHeld = held.Count,
            RegularHeld = held.Count(session => session.Kind is SessionKind.Regular or SessionKind.Combined),
            ThematicHeld = held.Count(session => session.Kind is SessionKind.Thematic or SessionKind.Combined),
            SessionsConfirmed = held.Count(session => session.State == SessionState.Confirmed),
            Attendance = new()
            {
                Expected = held.Sum(session => session.Marks.Count(mark => mark != AttendanceStatus.Exempt)),
                Present = held.Sum(session => session.Marks.Count(mark => mark == AttendanceStatus.Present)),
                Excused = held.Sum(session => session.Marks.Count(mark => mark == AttendanceStatus.Excused)),
                Unexcused = held.Sum(session => session.Marks.Count(mark => mark == AttendanceStatus.Unexcused)),
                Exempt = held.Sum(session => session.Marks.Count(mark => mark == AttendanceStatus.Exempt)),
                Others = held.Sum(session => session.Others),
            },
        };
        return (sums, Tally(expected, met, overdue), Tally(asked, studied, notStudied));

        static CellTally Tally(int owed, int done, int late) => owed == 0 ? CellTally.None : new(1, done > 0 ? 1 : 0, done == 0 && late > 0 ? 1 : 0);
    }

    /// <summary>Members who must attend in one of the cells on the day, and who of them was ever present where one of the topics was studied.</summary>
    private static PeopleTally People(Tree tree, List<Cell> cells, DateOnly day, IReadOnlyList<int> topics)
    {
        var bound = tree.Members
            .Where(member => member.Stays.Any(stay => cells.Any(cell => cell.Unit.Id == stay.Cell) && stay.HoldsOn(day) && stay.Status.MustAttend()))
            .Select(member => member.Id)
            .ToList();
        var present = tree.Cells.SelectMany(cell => cell.Sessions)
            .Where(session => session.State is SessionState.Submitted or SessionState.Confirmed && session.HeldOn <= day && session.Topics.Intersect(topics).Any())
            .SelectMany(session => session.Present)
            .ToHashSet();
        return new PeopleTally(bound.Count, bound.Count(present.Contains));
    }

    private static async Task<Tree> PlantAsync(TestDatabase database, int number, Random random)
    {
        await using var db = database.NewContext();
        var types = await db.OrganizationTypes.ToDictionaryAsync(type => type.Code);
        var start = new DateOnly(2020, 1, 1);
        var district = new Organization($"Q{number}", $"Quận ủy số {number}", types["QUAN-UY"], start);
        List<Organization> wards =
            [.. Enumerable.Range(1, random.Next(2, 4)).Select(ward => new Organization($"Q{number}-P{ward}", $"Phường {number}.{ward}", types["DANG-UY-PHUONG"], start))];
        List<Cell> cells = [];
        for (var index = random.Next(2, 6); index > 0; index--)
        {
            var founded = random.Next(5) == 0 ? new DateOnly(2023, random.Next(3, 10), random.Next(1, 29)) : start;
            var unit = new Organization($"Q{number}-C{index}", $"Chi bộ {number}.{index}", types["CHI-BO"], founded)
            {
                UsualSessionDay = random.Next(4) == 0 ? null : random.Next(1, 32),
            };
            cells.Add(new Cell(unit, wards[random.Next(wards.Count)], founded, unit.UsualSessionDay));
        }

        db.AddRange([district, .. wards, .. cells.Select(cell => cell.Unit)]);
        await db.SaveChangesAsync();
        district.PlaceBelow(null, start);
        wards.ForEach(ward => ward.PlaceBelow(district, start));
        foreach (var cell in cells)
        {
            cell.Unit.PlaceBelow(cell.Ward, cell.FoundedOn);
            if (random.Next(4) == 0)
            {
                // Moved once, to whatever ward, on a day on which it exists.
                cell.Move(wards[random.Next(wards.Count)], new DateOnly(2023, 4, 1).AddDays(random.Next(170)));
                cell.Unit.PlaceBelow(cell.MovedTo!, cell.MovedOn!.Value);
            }
        }

        var campaign = new StudyCampaign
        {
            Code = $"DOT-{number}",
            Name = $"Đợt số {number}",
            ShortName = $"Đợt {number}",
            Organization = district,
            Cadence = (StudyCadence)random.Next(3),
            StartsOn = new DateOnly(2023, 1, 1).AddDays(random.Next(150)),
            EndsOn = new DateOnly(2023, 12, 31),
        };
        campaign.Topics.Add(new CampaignTopic { Order = 1, Title = "Chủ đề một" });
        campaign.Topics.Add(new CampaignTopic { Order = 2, Title = "Chủ đề hai" });
        db.Campaigns.Add(campaign);
        List<Member> members = [];
        foreach (var cell in cells)
        {
            for (var index = random.Next(1, 6); index > 0; index--)
            {
                members.Add(MemberOf($"Người {number}.{cell.Unit.Id}.{index}", cell, cells, random));
            }
        }

        db.Members.AddRange(members);
        await db.SaveChangesAsync();
        var tree = new Tree(number, district, wards, cells, campaign, members);
        foreach (var (quarter, day) in new[] { ("2023-Q2", new DateOnly(2023, 6, 1)), ("2023-Q3", new DateOnly(2023, 9, 1)) })
        {
            if (random.Next(4) > 0)
            {
                var cutoff = day.AddDays(random.Next(40));
                tree.Cutoffs[quarter] = cutoff;
                var span = PeriodSpan.Parse(quarter, null)!;
                db.ReportingPeriods.Add(new ReportingPeriod
                {
                    OrganizationId = district.Id,
                    CampaignId = campaign.Id,
                    Kind = span.Kind,
                    Code = span.Code,
                    StartsOn = span.StartsOn,
                    EndsOn = span.EndsOn,
                    CutoffOn = cutoff,
                    DueOn = cutoff.AddDays(10),
                });
            }
        }

        await db.SaveChangesAsync();
        return tree;
    }

    /// <summary>One of four moves to another cell of the tree, or the same, with another status.</summary>
    private static Member MemberOf(string name, Cell cell, List<Cell> cells, Random random)
    {
        var member = new Member(name, 1950, null);
        var stay = new Membership { CellId = cell.Unit.Id, Kind = (MembershipStatus)random.Next(5), From = new(2020, 1, 1) };
        member.Memberships.Add(stay);
        if (random.Next(4) == 0)
        {
            stay.EndOn(new DateOnly(2023, 4, 1).AddDays(random.Next(172)));
            member.Memberships.Add(new Membership
            {
                CellId = cells[random.Next(cells.Count)].Unit.Id,
                Kind = (MembershipStatus)random.Next(5),
                From = stay.To!.Value,
            });
        }

        return member;
    }

    private static async Task HoldAsync(TestDatabase database, Tree tree, Random random)
    {
        await using var db = database.NewContext();
        var memberships = (await db.Memberships.Where(row => tree.Cells.Select(cell => cell.Unit.Id).Contains(row.CellId)).ToListAsync()).ToLookup(row => row.CellId);
        var topics = await db.Set<CampaignTopic>().Where(topic => topic.CampaignId == tree.Campaign.Id).OrderBy(topic => topic.Order).ToListAsync();
        foreach (var cell in tree.Cells)
        {
            var unit = await db.Organizations.SingleAsync(row => row.Id == cell.Unit.Id);
            HashSet<int> regular = [];
            for (var count = random.Next(2, 8); count > 0; count--)
            {
                var heldOn = new DateOnly(2023, 4, 1).AddDays(random.Next(172));
                var kind = (SessionKind)random.Next(4);
                if (heldOn < cell.FoundedOn || (kind is SessionKind.Regular or SessionKind.Combined && !regular.Add(heldOn.Month)))
                {
                    continue;
                }

                var standing = memberships[cell.Unit.Id].Where(row => row.From <= heldOn && (row.To is null || row.To > heldOn)).ToList();
                if (standing.Count > 0)
                {
                    await HoldAsync(db, cell, unit, standing, new Held(kind, heldOn, random), topics, random);
                }
            }
        }
    }

    private static async Task HoldAsync(
        AppDbContext db, Cell cell, Organization unit, List<Membership> memberships, Held held, List<CampaignTopic> topics, Random random)
    {
        var session = new Session(unit, held.Kind, held.HeldOn);
        Assert.Null(session.Open(memberships, Today));
        held.Marks = [.. session.Roll.Select(row => random.Next(6) switch
        {
            0 => AttendanceStatus.Excused,
            1 => AttendanceStatus.Unexcused,
            2 => AttendanceStatus.Exempt,
            _ => AttendanceStatus.Present,
        })];
        session.Apply(new SessionEntry
        {
            Kind = held.Kind,
            HeldOn = held.HeldOn,
            DurationMinutes = 90,
            Roll = [.. session.Roll.Zip(held.Marks, (row, mark) => new SessionEntry.Mark(row.MemberId, mark))],
            Others = held.Others == 0 ? [] : [new(Audience.Public, held.Others)],
        }, [.. topics.Where(topic => (held.TopicMask & topic.Order) != 0)]);
        held.Topics = [.. session.Topics.Select(topic => topic.TopicId)];
        held.Present = [.. session.Roll.Where(row => row.Status == AttendanceStatus.Present).Select(row => row.MemberId)];
        session.State = held.State;
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        await new SessionFiguresUpdater(db).UpdateAsync(session, default);
        await new MemberStudyUpdater(db).UpdateAsync(session, default);
        await db.SaveChangesAsync();
        cell.Sessions.Add(held);
    }

    private sealed class Held(SessionKind kind, DateOnly heldOn, Random random)
    {
        public SessionKind Kind { get; } = kind;

        public DateOnly HeldOn { get; } = heldOn;

        public SessionState State { get; } = random.Next(5) switch
        {
            0 => SessionState.Open,
            1 => SessionState.Returned,
            2 => SessionState.Submitted,
            _ => SessionState.Confirmed,
        };

        /// <summary>None, either or both of the campaign's topics.</summary>
        public int TopicMask { get; } = random.Next(4);

        public bool IsOfCampaign => TopicMask > 0;

        public IReadOnlyList<int> Topics { get; set; } = [];

        public IReadOnlyList<int> Present { get; set; } = [];

        public int Others { get; } = random.Next(4);

        public List<AttendanceStatus> Marks { get; set; } = [];
    }

    private sealed class Cell(Organization unit, Organization ward, DateOnly foundedOn, int? usualDay)
    {
        public Organization Unit { get; } = unit;

        public Organization Ward { get; } = ward;

        public DateOnly FoundedOn { get; } = foundedOn;

        public int? UsualDay { get; } = usualDay;

        public Organization? MovedTo { get; private set; }

        public DateOnly? MovedOn { get; private set; }

        public List<Held> Sessions { get; } = [];

        public void Move(Organization ward, DateOnly day) => (MovedTo, MovedOn) = (ward, day > FoundedOn ? day : FoundedOn.AddDays(1));

        /// <summary>Null while it does not exist.</summary>
        public Organization? WardOn(DateOnly day) => day < FoundedOn ? null : day >= MovedOn ? MovedTo : Ward;
    }

    private sealed record Stay(int Cell, MembershipStatus Status, DateOnly From, DateOnly? To)
    {
        public bool HoldsOn(DateOnly day) => From <= day && (To is null || day < To);
    }

    private sealed record Tree(
        int Number, Organization District, List<Organization> Wards, List<Cell> Cells, StudyCampaign Campaign, List<Member> People)
    {
        public IReadOnlyList<int> Topics { get; } = [.. Campaign.Topics.OrderBy(topic => topic.Order).Select(topic => topic.Id)];

        public IReadOnlyList<(int Id, List<Stay> Stays)> Members { get; } =
            [.. People.Select(member => (member.Id, member.Memberships.Select(row => new Stay(row.CellId, row.Kind, row.From, row.To)).ToList()))];

        public Dictionary<string, DateOnly> Cutoffs { get; } = [];

        /// <summary>The spans in which the campaign is owed, where it runs on fifteen of their days.</summary>
        public IEnumerable<(DateOnly Start, DateOnly End)> Spans => Campaign.Cadence switch
        {
            StudyCadence.Once => [(Campaign.StartsOn, Campaign.EndsOn)],
            StudyCadence.Monthly => Enumerable.Range(1, 12).Select(month => Span(month, 1)).Where(HasRoom),
            _ => new[] { 1, 4, 7, 10 }.Select(month => Span(month, 3)).Where(HasRoom),
        };

        public (DateOnly From, DateOnly To) DaysOf(string period) => period switch
        {
            "2023-Q2" => Span(4, 3),
            "2023-Q3" => Span(7, 3),
            _ => (new(2023, 1, 1), new(2023, 12, 31)),
        };

        public (DateOnly From, DateOnly To) WindowOf(string period)
        {
            var (from, to) = DaysOf(period);
            if (Cutoffs.TryGetValue(period, out var cutoff) && cutoff < to)
            {
                to = cutoff;
            }

            return period == "2023-Q3" && Cutoffs.TryGetValue("2023-Q2", out var before) && before < from ? (before.AddDays(1), to) : (from, to);
        }

        private static (DateOnly Start, DateOnly End) Span(int month, int months)
        {
            var start = new DateOnly(2023, month, 1);
            return (start, start.AddMonths(months).AddDays(-1));
        }

        private bool HasRoom((DateOnly Start, DateOnly End) span) =>
            Enumerable.Range(0, span.End.DayNumber - span.Start.DayNumber + 1).Count(day => Campaign.Covers(span.Start.AddDays(day))) >= 15;
    }
}
