using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Registers;
using StudyCampaigns.Tests.Plans;

namespace StudyCampaigns.Tests.Registers;

/// <summary>Writes into books through the use cases, each on a context of its own: the book of plans of the present term.</summary>
public sealed class RegisterSteps(TestDatabase database, TestTree tree)
{
    public const string Term = "2020-2025";

    public Task<Result<string>> ReserveAsync(string user, TestTree.Unit unit, int? number = null, string? holder = "Văn phòng", string? subject = null) =>
        DoAsync(user, (db, audit, book, actor) => new ReserveNumber(db, audit, book)
            .HandleAsync(new(unit.Id, Term, "KH", number, holder, subject), actor, default));

    public Task<Result<string>> SkipAsync(string user, TestTree.Unit unit, int number, string? reason = "Cấp nhầm") =>
        DoAsync(user, (db, audit, book, actor) => new SkipNumber(db, audit, book)
            .HandleAsync(new(unit.Id, Term, "KH", number, reason), actor, default));

    public Task<Result<string>> EnterAsync(string user, TestTree.Unit unit, int number, DateOnly issuedOn, string? subject = "Văn bản giấy") =>
        DoAsync(user, (db, audit, book, actor) => new EnterNumber(db, database.Clock, audit, book, PlanSteps.Terms)
            .HandleAsync(new(unit.Id, Term, "KH", number, issuedOn, subject), actor, default));

    public async Task<Result> SetLastAsync(string user, TestTree.Unit unit, int lastNumber, Guid? version = null)
    {
        var shown = version ?? (await FindAsync(unit))?.Version ?? Guid.Empty;
        return await DoAsync(user, (db, audit, book, actor) => new SetLastNumber(db, audit, book)
            .HandleAsync(new(unit.Id, Term, "KH", shown, lastNumber), actor, default));
    }

    public Task<Result<string>> ReleaseAsync(string user, int lineId, Guid version) =>
        DoAsync(user, (db, audit, book, actor) => new ReleaseNumber(db, audit, book).HandleAsync(new(lineId, version), actor, default));

    public Task<Result<string>> WithdrawAsync(string user, int lineId, Guid version, string? reason = "Ban hành lại") =>
        DoAsync(user, (db, audit, book, actor) => new WithdrawNumber(db, audit).HandleAsync(new(lineId, version, reason), actor, default));

    public async Task<DocumentRegister?> FindAsync(TestTree.Unit unit)
    {
        await using var db = database.NewContext();
        return await db.DocumentRegisters.AsNoTracking().Include(row => row.Numbers)
            .SingleOrDefaultAsync(row => row.OrganizationId == unit.Id && row.Term == Term && row.TypeSymbol == "KH");
    }

    public async Task<RegisterEntry> LineAsync(TestTree.Unit unit, int number) =>
        (await FindAsync(unit))!.Numbers.Single(line => line.Number == number);

    private async Task<T> DoAsync<T>(string user, Func<AppDbContext, AuditTrail, RegisterWorkflow, Actor, Task<T>> work)
    {
        await using var db = database.NewContext();
        var actor = await tree.ActorAsync(database, user);
        return await work(db, new AuditTrail(db, database.Clock), new RegisterWorkflow(db, PlanSteps.Terms), actor);
    }
}
