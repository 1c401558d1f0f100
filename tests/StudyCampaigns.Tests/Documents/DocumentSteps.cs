using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Organizations;
using StudyCampaigns.Registers;
using StudyCampaigns.Tests.Plans;

namespace StudyCampaigns.Tests.Documents;

/// <summary>Takes documents of any type to the state a test begins with, through the use cases, each on a context of its own.</summary>
public sealed class DocumentSteps(TestDatabase database, TestTree tree)
{
    public async Task<T> DoAsync<T>(string user, Func<AppDbContext, AuditTrail, Actor, Task<T>> work)
    {
        await using var db = database.NewContext();
        return await work(db, new AuditTrail(db, database.Clock), await tree.ActorAsync(database, user));
    }

    public Task<Result<int>> DraftAsync(
        string user, TestTree.Unit unit, string type, string? subject = "tuyên truyền tác phẩm", int? campaignId = null, DraftSource? beginning = null) =>
        DoAsync(user, (db, audit, actor) =>
            new DraftDocument(db, database.Clock, audit).HandleAsync(new(type, unit.Id, subject, campaignId, beginning), actor, default));

    public async Task<Result> EditAsync(string user, int id, Func<DocumentContent, DocumentContent> change)
    {
        var document = await FindAsync(id);
        return (await DoAsync(user, (db, audit, actor) =>
            new EditDocument(db, database.Clock, audit).HandleAsync(new(id, document.Version, change(DocumentContent.Of(document))), actor, default))).WithoutValue();
    }

    public async Task<Result> SubmitAsync(string user, int id)
    {
        var version = (await FindAsync(id)).Version;
        return await DoAsync(user, (db, audit, actor) => new SubmitDocument(db, database.Clock, audit).HandleAsync(new(id, version), actor, default));
    }

    public async Task<Result> ReturnAsync(string user, int id, string? reason = "Bổ sung căn cứ")
    {
        var version = (await FindAsync(id)).Version;
        return await DoAsync(user, (db, audit, actor) => new ReturnDocument(db, database.Clock, audit).HandleAsync(new(id, version, reason), actor, default));
    }

    public async Task<Result> ApproveAsync(string user, int id)
    {
        var version = (await FindAsync(id)).Version;
        return await DoAsync(user, (db, audit, actor) => new ApproveDocument(db, database.Clock, audit).HandleAsync(new(id, version), actor, default));
    }

    public async Task<Result<string>> IssueAsync(string user, int id, string? authority = null)
    {
        var version = (await FindAsync(id)).Version;
        return await DoAsync(user, (db, audit, actor) =>
            new IssueDocument(db, database.Clock, audit, new RegisterWorkflow(db, PlanSteps.Terms), PlanSteps.Authorities)
                .HandleAsync(new(id, version, null, "Phó Bí thư", "Nguyễn Văn Ký", SignerAuthority: authority), actor, default));
    }

    public async Task<Result> CommentAsync(string user, int id, int? anchor, string? text, Guid? version = null)
    {
        var basedOn = version ?? (await FindAsync(id)).Version;
        return await DoAsync(user, (db, audit, actor) =>
            new CommentOnDocument(db, database.Clock, audit).HandleAsync(new(id, basedOn, anchor, text), actor, default));
    }

    public Task<Result> ResolveAsync(string user, int id, int commentId, bool isDone = true) => DoAsync(user, (db, audit, actor) =>
        new ResolveComment(db, database.Clock, audit).HandleAsync(new(id, commentId, isDone), actor, default));

    public Task<Result<int>> SaveTemplateAsync(string user, int documentId, string? name, string? recipients) => DoAsync(user, (db, audit, actor) =>
        new SaveTemplate(db, database.Clock, audit).HandleAsync(new(documentId, name, recipients), actor, default));

    public async Task<Result> EditTemplateAsync(string user, int id, string? name, string? recipients, Guid? version = null)
    {
        var basedOn = version ?? await TemplateVersionAsync(id);
        return await DoAsync(user, (db, audit, actor) =>
            new EditTemplate(db, database.Clock, audit).HandleAsync(new(id, basedOn, name, recipients), actor, default));
    }

    public async Task<Result> DeleteTemplateAsync(string user, int id)
    {
        var version = await TemplateVersionAsync(id);
        return await DoAsync(user, (db, audit, actor) => new DeleteTemplate(db, audit).HandleAsync(new(id, version), actor, default));
    }

    public async Task<Guid> TemplateVersionAsync(int id)
    {
        await using var db = database.NewContext();
        return await db.DocumentTemplates.Where(row => row.Id == id).Select(row => row.Version).SingleAsync();
    }

    /// <summary>A báo cáo of the committee, drafted, submitted.</summary>
    public async Task<int> SubmittedAsync()
    {
        var id = (await DraftAsync("officer", tree.Committee, "BAO-CAO")).Value;
        Assert.True((await SubmitAsync("officer", id)).IsDone);
        return id;
    }

    public async Task<int> IssuedAsync()
    {
        var id = await SubmittedAsync();
        Assert.True((await ApproveAsync("leader", id)).IsDone);
        Assert.True((await IssueAsync("officer", id)).IsDone);
        return id;
    }

    public async Task<Document> FindAsync(int id)
    {
        await using var db = database.NewContext();
        return await db.Documents.AsNoTracking()
            .Include(row => row.Type)
            .Include(row => row.Organization.Type)
            .Include(row => row.Organization.Parent)
            .Include(row => row.Campaign)
            .Include(row => row.Sections)
            .Include(row => row.Tasks)
            .Include(row => row.Steps)
            .Include(row => row.Versions)
            .Include(row => row.Comments)
            .AsSplitQuery()
            .SingleAsync(row => row.Id == id);
    }

    /// <summary>A department of the committee, with an officer of all rights over documents.</summary>
    public async Task<(TestTree.Unit Unit, string User)> AddDepartmentAsync()
    {
        await using var db = database.NewContext();
        var committee = await db.Organizations.SingleAsync(row => row.Id == tree.Committee.Id);
        var unit = new Organization("BTG-T", "Ban Tuyên giáo Quận ủy Thử", await db.OrganizationTypes.SingleAsync(row => row.Code == "BAN-TUYEN-GIAO"), TestTree.Founded)
        {
            Letterhead = "BAN TUYÊN GIÁO",
        };
        Assert.Null(unit.SetDocumentDefaults("Thử", unit.HeadingStyle, "TRƯỞNG BAN", null));
        db.Organizations.Add(unit);
        await db.SaveChangesAsync();
        unit.PlaceBelow(committee, TestTree.Founded);
        var officer = await db.Users.Include(row => row.Assignments).SingleAsync(row => row.UserName == "ward-b");
        officer.Assignments.Clear();
        officer.Assignments.Add(new RoleAssignment { Role = await db.Roles.SingleAsync(row => row.Code == "WARD-OFFICER"), Organization = unit, From = TestTree.Founded });
        await db.SaveChangesAsync();
        return (new(unit.Id, unit.Path, unit.Name), "ward-b");
    }
}
