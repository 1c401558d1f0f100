using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Figures;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Tests.Sessions;

/// <summary>A planted database and the use cases of sessions on it, each call in a context of its own, as a request has.</summary>
public sealed class SessionSetting : IAsyncDisposable
{
    public static readonly DateOnly June5 = new(2023, 6, 5);

    private SessionSetting(TestDatabase database, TestTree tree, Actor cell, Actor ward)
    {
        (Database, Tree, Cell, Ward) = (database, tree, cell, ward);
    }

    public TestDatabase Database { get; }

    public TestTree Tree { get; }

    public Actor Cell { get; }

    public Actor Ward { get; }

    public static async Task<SessionSetting> CreateAsync()
    {
        var database = await TestDatabase.CreateAsync();
        return await CreateAsync(database, await TestTree.PlantAsync(database));
    }

    public static async Task<SessionSetting> CreateAsync(TestDatabase database, TestTree tree) =>
        new(database, tree, await tree.ActorAsync(database, "cell-a1"), await tree.ActorAsync(database, "ward-a"));

    public Task<Result<int>> OpenAsync(DateOnly? heldOn = null, SessionKind kind = SessionKind.Regular, int? cellId = null, DeclaredMonth month = DeclaredMonth.Own) => InAsync(db =>
        new OpenSession(db, Database.Clock, new AuditTrail(db, Database.Clock))
            .HandleAsync(new(cellId ?? Tree.CellA1.Id, kind, heldOn ?? June5, month), Cell, CancellationToken.None));

    public Task<Result> SaveAsync(int id, Guid version, SessionEntry entry, Actor? actor = null) => InAsync(db =>
        NewWorkflow(db).SaveAsync(new(id, version), entry, actor ?? Cell, CancellationToken.None));

    public Task<Result> SubmitAsync(int id, Guid version, SessionEntry entry, Actor? actor = null, string? reason = null) => InAsync(db =>
        NewWorkflow(db).SubmitAsync(new(id, version), entry, reason, actor ?? Cell, CancellationToken.None));

    public async Task<Result> ConfirmAsync(int id, Actor? actor = null, Guid? version = null)
    {
        var based = version ?? (await LoadAsync(id)).Version;
        return await InAsync(db => NewWorkflow(db).ConfirmAsync(new(id, based), actor ?? Ward, CancellationToken.None));
    }

    public async Task<Result> ReturnAsync(int id, string? reason, Actor? actor = null)
    {
        var version = (await LoadAsync(id)).Version;
        return await InAsync(db => NewWorkflow(db).ReturnAsync(new(id, version), reason, actor ?? Ward, CancellationToken.None));
    }

    public async Task<Result> RequestChangeAsync(int id, string? reason)
    {
        var version = (await LoadAsync(id)).Version;
        return await InAsync(db => NewWorkflow(db).RequestChangeAsync(new(id, version), reason, Cell, CancellationToken.None));
    }

    public async Task<Result> DeclineChangeAsync(int id, string? reason)
    {
        var version = (await LoadAsync(id)).Version;
        return await InAsync(db => NewWorkflow(db).DeclineChangeAsync(new(id, version), reason, Ward, CancellationToken.None));
    }

    public SessionWorkflow NewWorkflow(AppDbContext db) => NewWorkflow(db, Database.Clock);

    public static SessionWorkflow NewWorkflow(AppDbContext db, TimeProvider clock) => new(
        db, clock, new SessionEditor(db, clock), new SessionFiguresUpdater(db), new MemberStudyUpdater(db), new ErrataUpdater(db, clock),
        new AuditTrail(db, clock));

    public Task<int> OpenMonthAsync(DateOnly month) => InAsync(db => NewOpenMonth(db).HandleAsync(month, CancellationToken.None));

    /// <summary>Opens what has begun, as the job does.</summary>
    public Task<int> OpenDueAsync(DateOnly? firstMonth = null) => InAsync(db => NewOpenMonth(db, firstMonth).HandleDueAsync(CancellationToken.None));

    public OpenMonth NewOpenMonth(AppDbContext db, DateOnly? firstMonth = null) => new(db, Options.Create(new DutyOptions { FirstMonth = firstMonth }), Database.Clock);

    public Task<IReadOnlyList<FiguresSelfCheck.Difference>> SelfCheckAsync() =>
        InAsync(db => new FiguresSelfCheck(db).RunAsync(CancellationToken.None));

    /// <summary>An open session of A1 with its roll: six who must attend and one exempt.</summary>
    public async Task<Session> OpenedAsync(DateOnly? heldOn = null, SessionKind kind = SessionKind.Regular)
    {
        var opened = await OpenAsync(heldOn, kind);
        Assert.True(opened.IsDone, opened.Refusal?.Sentence);
        return await LoadAsync(opened.Value);
    }

    public async Task<Session> SubmittedAsync(DateOnly? heldOn = null, SessionKind kind = SessionKind.Regular, string? reason = null)
    {
        var session = await OpenedAsync(heldOn, kind);
        var submitted = await SubmitAsync(session.Id, session.Version, Entry(session), reason: reason);
        Assert.True(submitted.IsDone, submitted.Refusal?.Sentence);
        return await LoadAsync(session.Id);
    }

    public Task<Session> LoadAsync(int id) => InAsync(db =>
        db.Sessions.AsNoTracking().Include(row => row.Cell).Include(row => row.Roll).SingleAsync(row => row.Id == id));

    /// <summary>One excused, one unexcused, four present of six; 100 minutes; the campaign's first topic; 3 and 2 others.</summary>
    public SessionEntry Entry(Session session)
    {
        var expected = session.Roll.Where(record => record.Status != AttendanceStatus.Exempt).OrderBy(record => record.MemberId).ToList();
        return new SessionEntry
        {
            Kind = session.Kind,
            HeldOn = session.HeldOn,
            StartsAt = new TimeOnly(19, 30),
            DurationMinutes = 100,
            Place = "Nhà văn hóa",
            TopicIds = [Tree.TopicIds[0]],
            Roll =
            [
                new(expected[0].MemberId, AttendanceStatus.Excused, AbsenceReason.Illness),
                new(expected[1].MemberId, AttendanceStatus.Unexcused),
            ],
            Others = [new(Audience.UnionMembers, 3, 3), new(Audience.Public, 2)],
            Conclusion = "Thống nhất.",
        };
    }

    /// <summary>What A1's counting sessions held in the month add up to.</summary>
    public async Task<MonthSums> FiguresAsync(int campaignKey, DateOnly? month = null)
    {
        var first = month ?? new DateOnly(2023, 6, 1);
        var next = first.AddMonths(1);
        var rows = await InAsync(db => db.SessionFigures.AsNoTracking()
            .Where(row => row.CellId == Tree.CellA1.Id && row.CampaignKey == campaignKey && row.HeldOn >= first && row.HeldOn < next)
            .ToListAsync());
        return new(rows.Count, rows.Count(row => row.IsConfirmed), rows.Aggregate(AttendanceCounts.None, (sum, row) => sum + row.Counts));
    }

    public sealed record MonthSums(int Held, int Confirmed, AttendanceCounts Counts);

    /// <summary>A1's duty that starts on the month's first day, or on that of the campaign's quarter.</summary>
    public Task<SessionDuty?> DutyAsync(int campaignKey, DateOnly startsOn) =>
        DutyAsync(campaignKey == SessionFigures.AllCampaigns ? DutyKind.Regular : DutyKind.Campaign, startsOn);

    public Task<SessionDuty?> DutyAsync(DutyKind kind, DateOnly startsOn) => InAsync(db => db.SessionDuties.AsNoTracking()
        .SingleOrDefaultAsync(row => row.CellId == Tree.CellA1.Id && row.Kind == kind && row.StartsOn == startsOn));

    public async Task<T> InAsync<T>(Func<AppDbContext, Task<T>> work)
    {
        await using var db = Database.NewContext();
        return await work(db);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
