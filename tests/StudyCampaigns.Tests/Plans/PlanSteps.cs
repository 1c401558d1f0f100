using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Organizations;
using StudyCampaigns.Plans;
using StudyCampaigns.Registers;

namespace StudyCampaigns.Tests.Plans;

/// <summary>Takes plans to the state a test begins with, through the use cases, each on a context of its own.</summary>
public sealed class PlanSteps(TestDatabase database, TestTree tree)
{
    public static readonly DateOnly Due = new(2023, 7, 20);

    private static readonly string Reference = Path.Combine(AppContext.BaseDirectory, "seeds", "reference");

    public static readonly Terms Terms = Terms.Load(Path.Combine(Reference, "terms.json"));

    public static readonly SigningAuthorities Authorities = SigningAuthorities.Load(Path.Combine(Reference, "organization-types.json"));

    public static readonly PlanSkeleton Skeleton = PlanSkeleton.Load(Path.Combine(Reference, "plan-skeleton.json"));

    public async Task<T> DoAsync<T>(string user, Func<AppDbContext, AuditTrail, Actor, Task<T>> work)
    {
        await using var db = database.NewContext();
        return await work(db, new AuditTrail(db, database.Clock), await tree.ActorAsync(database, user));
    }

    public Task<Result<int>> DraftAsync(string user, TestTree.Unit unit, int? parentId = null) => DoAsync(user, (db, audit, actor) =>
        new DraftPlan(db, database.Clock, audit, Skeleton).HandleAsync(new(tree.CampaignId, unit.Id, parentId), actor, default));

    public async Task<Result> EditAsync(string user, int planId, DocumentContent content, Guid? version = null) =>
        (await SaveAsync(user, planId, content, version: version)).WithoutValue();

    public async Task<Result<EditDocument.Saved>> SaveAsync(
        string user, int planId, DocumentContent content, bool isAutomatic = false, Guid? version = null)
    {
        var basedOn = version ?? await VersionAsync(planId);
        return await DoAsync(user, (db, audit, actor) =>
            new EditDocument(db, database.Clock, audit).HandleAsync(new(planId, basedOn, content, isAutomatic), actor, default));
    }

    public async Task<Result> SubmitAsync(string user, int planId)
    {
        var version = await VersionAsync(planId);
        return await DoAsync(user, (db, audit, actor) =>
            new SubmitDocument(db, database.Clock, audit).HandleAsync(new(planId, version), actor, default));
    }

    public async Task<Result> ReturnAsync(string user, int planId, string? reason)
    {
        var version = await VersionAsync(planId);
        return await DoAsync(user, (db, audit, actor) =>
            new ReturnDocument(db, database.Clock, audit).HandleAsync(new(planId, version, reason), actor, default));
    }

    public async Task<Result> ApproveAsync(string user, int planId)
    {
        var version = await VersionAsync(planId);
        return await DoAsync(user, (db, audit, actor) =>
            new ApproveDocument(db, database.Clock, audit).HandleAsync(new(planId, version), actor, default));
    }

    public async Task<Result<string>> IssueAsync(string user, int planId, DateOnly? on = null, bool acceptEarlier = false)
    {
        var version = await VersionAsync(planId);
        return await DoAsync(user, (db, audit, actor) =>
            new IssueDocument(db, database.Clock, audit, new RegisterWorkflow(db, Terms), Authorities)
                .HandleAsync(new(planId, version, on, "Bí thư", "Nguyễn Văn Ký", acceptEarlier), actor, default));
    }

    public async Task<Result> CascadeAsync(string user, int planId, DateOnly due, params int[] units)
    {
        var version = await VersionAsync(planId);
        return await DoAsync(user, (db, audit, actor) =>
            new CascadePlan(db, database.Clock, audit).HandleAsync(new(planId, version, units, due), actor, default));
    }

    public async Task<Result> WithdrawAsync(string user, int planId, string? reason)
    {
        var version = await VersionAsync(planId);
        return await DoAsync(user, (db, audit, actor) =>
            new WithdrawDocument(db, database.Clock, audit).HandleAsync(new(planId, version, reason), actor, default));
    }

    public Task<Result> ReceiveAsync(string user, int planId) => DoAsync(user, (db, audit, actor) =>
        new ReceiveAssignment(db, database.Clock, audit).HandleAsync(planId, actor, default));

    public async Task<Result> AnswerAsync(string user, int planId, TestTree.Unit unit, string? note = null)
    {
        var version = (await AssignmentAsync(planId, unit))?.Version ?? Guid.Empty;
        return await DoAsync(user, (db, audit, actor) =>
            new AnswerAssignment(db, database.Clock, audit).HandleAsync(new(planId, unit.Id, version, note), actor, default));
    }

    public async Task<Plan> FindAsync(int planId)
    {
        await using var db = database.NewContext();
        return await db.Plans.AsNoTracking()
            .Include(row => row.Type)
            .Include(row => row.Organization.Type)
            .Include(row => row.Organization.Parent)
            .Include(row => row.Campaign)
            .Include(row => row.Sections)
            .Include(row => row.Tasks)
            .Include(row => row.Steps)
            .Include(row => row.Versions)
            .AsSplitQuery()
            .SingleAsync(row => row.Id == planId);
    }

    public async Task<PlanAssignment?> AssignmentAsync(int planId, TestTree.Unit unit)
    {
        await using var db = database.NewContext();
        return await db.PlanAssignments.AsNoTracking()
            .SingleOrDefaultAsync(row => row.PlanId == planId && row.OrganizationId == unit.Id);
    }

    /// <summary>Drafted with two tasks in its table.</summary>
    public async Task<int> DraftedAsync(string user, TestTree.Unit unit)
    {
        var id = (await DraftAsync(user, unit)).Value;
        var content = DocumentContent.Of(await FindAsync(id));
        Assert.True((await EditAsync(user, id, content with { Tasks = Tasks })).IsDone);
        return id;
    }

    public async Task<int> SubmittedAsync()
    {
        var id = await DraftedAsync("officer", tree.Committee);
        Assert.True((await SubmitAsync("officer", id)).IsDone);
        return id;
    }

    public async Task<int> ApprovedAsync()
    {
        var id = await SubmittedAsync();
        Assert.True((await ApproveAsync("leader", id)).IsDone);
        return id;
    }

    public async Task<int> IssuedAsync()
    {
        var id = await ApprovedAsync();
        Assert.True((await IssueAsync("officer", id)).IsDone);
        return id;
    }

    /// <summary>Issued by the committee and handed to both wards.</summary>
    public async Task<int> CascadedAsync()
    {
        var id = await IssuedAsync();
        Assert.True((await CascadeAsync("officer", id, Due, tree.WardA.Id, tree.WardB.Id)).IsDone);
        return id;
    }

    /// <summary>The committee's plan and ward A's, which is issued and handed to cells A1 and A2.</summary>
    public async Task<(int PlanId, int SubPlanId)> CascadedTwiceAsync()
    {
        var planId = await CascadedAsync();
        var subPlanId = (await DraftAsync("ward-a", tree.WardA, planId)).Value;
        Assert.True((await SubmitAsync("ward-a", subPlanId)).IsDone);
        Assert.True((await ApproveAsync("ward-a", subPlanId)).IsDone);
        Assert.True((await IssueAsync("ward-a", subPlanId)).IsDone);
        Assert.True((await CascadeAsync("ward-a", subPlanId, Due, tree.CellA1.Id, tree.CellA2.Id)).IsDone);
        return (planId, subPlanId);
    }

    private static readonly DocumentContent.TaskRow[] Tasks =
    [
        new(null, "Hội nghị giới thiệu tác phẩm", "Ban Tuyên giáo", "Văn phòng", "Hội nghị", new DateOnly(2023, 7, 20)),
        new(null, "Sinh hoạt chi bộ theo chủ đề", "Các chi bộ", null, "Biên bản", new DateOnly(2023, 12, 20)),
    ];

    private async Task<Guid> VersionAsync(int planId)
    {
        await using var db = database.NewContext();
        return await db.Plans.Where(row => row.Id == planId).Select(row => row.Version).SingleAsync();
    }
}
