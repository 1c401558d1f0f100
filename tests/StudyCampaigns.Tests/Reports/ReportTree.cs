using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Organizations;
using StudyCampaigns.Plans;
using StudyCampaigns.Prints;
using StudyCampaigns.Reports;
using StudyCampaigns.Sessions;
using StudyCampaigns.Time;

namespace StudyCampaigns.Tests.Reports;

/// <summary>
/// The quarter every report test counts: April to June 2023 of <see cref="TestTree"/>, with known figures.
/// A1 met in April, May and June; A2 in April alone; B1 in no month.
/// </summary>
public static class ReportTree
{
    public static readonly DateOnly April = new(2023, 4, 1);
    public static readonly DateOnly May = new(2023, 5, 1);
    public static readonly DateOnly June = new(2023, 6, 1);

    /// <summary>The months are opened, and the sessions held and confirmed.</summary>
    public static async Task GrowAsync(TestDatabase database, TestTree tree)
    {
        await OpenMonthsAsync(database, April, May, June);
        foreach (var month in new[] { April, May, June })
        {
            await HoldAsync(database, tree, tree.CellA1.Id, month.AddDays(4), new() { Excused = 1, Others = 3 });
        }

        await HoldAsync(database, tree, tree.CellA2.Id, April.AddDays(4), new() { Excused = 1, Unexcused = 1 });
    }

    public static async Task OpenMonthsAsync(TestDatabase database, params DateOnly[] months)
    {
        foreach (var month in months)
        {
            await using var db = database.NewContext();
            await new OpenMonth(db, Options.Create(new DutyOptions()), database.Clock).HandleAsync(month, default);
        }
    }

    /// <summary>How a session of a test went; who is on the roll and not named here was present.</summary>
    public sealed record Course
    {
        public SessionKind Kind { get; init; } = SessionKind.Regular;

        public SessionState State { get; init; } = SessionState.Confirmed;

        /// <summary>It covered topics of the campaign.</summary>
        public bool IsOfCampaign { get; init; } = true;

        /// <summary>How many of the campaign's topics, from the first.</summary>
        public int Topics { get; init; } = 1;

        /// <summary>The code of another campaign whose topics it covered.</summary>
        public string? AlsoCampaign { get; init; }

        public DeclaredMonth Month { get; init; }

        public int Excused { get; init; }

        public int Unexcused { get; init; }

        public int Others { get; init; }
    }

    /// <summary>A session of the cell with its real roll and figures.</summary>
    /// <returns>Its key.</returns>
    public static async Task<int> HoldAsync(TestDatabase database, TestTree tree, int cellId, DateOnly heldOn, Course? course = null)
    {
        course ??= new();
        await using var db = database.NewContext();
        var cell = await db.Organizations.SingleAsync(row => row.Id == cellId);
        var session = new Session(cell, course.Kind, heldOn);
        Assert.Null(session.Open(
            await db.Memberships.Where(row => row.CellId == cellId && row.From <= heldOn && (row.To == null || row.To > heldOn)).ToListAsync(),
            database.Clock.Today()));
        var bound = session.Roll.Where(row => row.Status != AttendanceStatus.Exempt).Select(row => row.MemberId).Order().ToList();
        var topics = await db.Set<CampaignTopic>()
            .Where(topic => (course.IsOfCampaign && topic.CampaignId == tree.CampaignId && topic.Order <= course.Topics)
                || db.Campaigns.Any(row => row.Id == topic.CampaignId && row.Code == course.AlsoCampaign))
            .ToListAsync();
        session.Apply(new SessionEntry
        {
            Kind = course.Kind,
            HeldOn = heldOn,
            Month = course.Month,
            DurationMinutes = 90,
            Roll =
            [
                .. bound.Take(course.Excused).Select(id => new SessionEntry.Mark(id, AttendanceStatus.Excused, AbsenceReason.Illness)),
                .. bound.Skip(course.Excused).Take(course.Unexcused).Select(id => new SessionEntry.Mark(id, AttendanceStatus.Unexcused)),
            ],
            Others = course.Others == 0 ? [] : [new(Audience.Public, course.Others)],
        }, topics);
        session.State = course.State;
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        await new SessionFiguresUpdater(db).UpdateAsync(session, default);
        await new MemberStudyUpdater(db).UpdateAsync(session, default);
        await db.SaveChangesAsync();
        return session.Id;
    }

    /// <summary>The district's plan, issued and handed to both wards; ward A issued its own, ward B has not answered.</summary>
    public static async Task CascadeAsync(TestDatabase database, TestTree tree)
    {
        await using var db = database.NewContext();
        var campaign = await db.Campaigns.SingleAsync(row => row.Id == tree.CampaignId);
        var committee = await db.Organizations.Include(row => row.Type).Include(row => row.Parent).SingleAsync(row => row.Id == tree.Committee.Id);
        var ward = await db.Organizations.Include(row => row.Type).SingleAsync(row => row.Id == tree.WardA.Id);
        var type = await db.DocumentTypes.SingleAsync(row => row.Code == Plan.PlanTypeCode);
        var plan = new Plan(type, campaign, committee, "Kế hoạch thử") { State = DocumentState.Issued, NumberText = "36-KH/QU", IssuedOn = new(2023, 4, 10) };
        var sub = new Plan(type, campaign, ward, "Kế hoạch phường thử", plan)
        {
            State = DocumentState.Issued,
            NumberText = "21-KH/ĐU",
            IssuedOn = new(2023, 5, 22),
        };
        foreach (var issued in new[] { plan, sub })
        {
            issued.Print = FrozenPrint.Of(DocumentPrint.Of(issued, issued.IssuedOn!.Value), database.Clock.GetUtcNow().UtcDateTime);
        }

        plan.Assignments.Add(new PlanAssignment
        {
            OrganizationId = tree.WardA.Id,
            DueOn = new(2023, 5, 10),
            AssignedAt = new DateTime(2023, 4, 11, 1, 0, 0, DateTimeKind.Utc),
            Answer = AssignmentAnswer.OwnPlan,
            SubPlan = sub,
            AnsweredOn = new(2023, 5, 22),
        });
        plan.Assignments.Add(new PlanAssignment
        {
            OrganizationId = tree.WardB.Id,
            DueOn = new(2023, 5, 10),
            AssignedAt = new DateTime(2023, 4, 11, 1, 0, 0, DateTimeKind.Utc),
        });
        db.Plans.AddRange(plan, sub);
        await db.SaveChangesAsync();
    }

    public static Task<Result<int>> OpenAsync(TestDatabase database, Actor actor, string period = "2023-Q2", string? cutoff = null, string? due = null)
    {
        var db = database.NewContext();
        return new OpenPeriod(db, new(db), new(db, database.Clock), new AuditTrail(db, database.Clock)).HandleAsync(
            new("QU-T", "147-KH-TU", period, DateOnly.Parse(cutoff ?? "2023-06-20"), DateOnly.Parse(due ?? "2023-07-05")), actor, default);
    }

    public static Task<Result> SubmitAsync(
        TestDatabase database, Actor actor, int reportId, Guid version, string? narrative = "Đã tổ chức tốt.",
        params IInterceptor[] interceptors)
    {
        var db = database.NewContext(interceptors);
        return new SubmitReport(
                db, new(db), new(db, database.Clock), new(db, new(db, new(db, new(db, database.Clock), database.Clock)), new(db, database.Clock), database.Clock), database.Clock, new AuditTrail(db, database.Clock))
            .HandleAsync(new(reportId, version, narrative), actor, default);
    }

    public static async Task<Result> AcceptAsync(TestDatabase database, Actor actor, int reportId)
    {
        var version = (await ReportOfAsync(database, reportId: reportId)).Version;
        await using var db = database.NewContext();
        return await new AcceptReport(db, database.Clock, new AuditTrail(db, database.Clock)).HandleAsync(new(reportId, version), actor, default);
    }

    public static async Task<Result> ReturnAsync(TestDatabase database, Actor actor, int reportId)
    {
        var version = (await ReportOfAsync(database, reportId: reportId)).Version;
        await using var db = database.NewContext();
        return await new ReturnReport(db, new AuditTrail(db, database.Clock)).HandleAsync(new(reportId, version, "Thiếu buổi."), actor, default);
    }

    /// <summary>Both wards send their report, and the district takes it.</summary>
    public static async Task SendAllAsync(TestDatabase database, TestTree tree)
    {
        foreach (var (user, unit) in new[] { ("ward-a", tree.WardA), ("ward-b", tree.WardB) })
        {
            await SendAsync(database, tree, user, unit.Id);
        }
    }

    /// <summary>One ward sends its report, and the district takes it.</summary>
    public static async Task SendAsync(TestDatabase database, TestTree tree, string user, int unitId)
    {
        var report = await ReportOfAsync(database, unitId);
        Assert.True((await SubmitAsync(database, await tree.ActorAsync(database, user), report.Id, report.Version)).IsDone);
        Assert.True((await AcceptAsync(database, await tree.ActorAsync(database, "officer"), report.Id)).IsDone);
    }

    public static async Task<ExpectedReport> ReportOfAsync(TestDatabase database, int? organizationId = null, int? reportId = null)
    {
        await using var db = database.NewContext();
        return await db.ExpectedReports.AsNoTracking().SingleAsync(row => row.OrganizationId == organizationId || row.Id == reportId);
    }

    public static async Task<ReportSubject> SubjectAsync(
        TestDatabase database, string organization = "QU-T", string period = "2023-Q2", string campaign = "147-KH-TU")
    {
        await using var db = database.NewContext();
        return (await new ReportSubjectQueries(db).FindAsync(db.Organizations.Where(row => row.Code == organization), campaign, period, default))!;
    }

    public static async Task<PeriodFigures> FiguresAsync(
        TestDatabase database, string organization = "QU-T", string period = "2023-Q2", string campaign = "147-KH-TU")
    {
        var subject = await SubjectAsync(database, organization, period, campaign);
        await using var db = database.NewContext();
        return await new PeriodFiguresQueries(db, new(db, database.Clock), database.Clock).ReadAsync(subject, default);
    }

    public static async Task<QuarterlyReport> ReportAsync(TestDatabase database, string organization = "QU-T", string period = "2023-Q2")
    {
        var subject = await SubjectAsync(database, organization, period);
        await using var db = database.NewContext();
        return await new QuarterlyReportQueries(db, new(db, new(db, new(db, database.Clock), database.Clock)), new(db, database.Clock), database.Clock).ReadAsync(subject, default);
    }

    /// <summary>A cell founded later, below a ward, with its members' figures left to the test.</summary>
    public static async Task<Organization> FoundCellAsync(TestDatabase database, int wardId, string code, DateOnly founded)
    {
        await using var db = database.NewContext();
        var ward = await db.Organizations.Include(row => row.Type).SingleAsync(row => row.Id == wardId);
        var type = await db.OrganizationTypes.SingleAsync(row => row.IsCell && row.Code == "CHI-BO");
        var cell = new Organization(code, $"Chi bộ {code}", type, founded);
        db.Organizations.Add(cell);
        await db.SaveChangesAsync();
        cell.PlaceBelow(ward, founded);
        await db.SaveChangesAsync();
        return cell;
    }
}
