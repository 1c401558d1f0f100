using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using StudyCampaigns.Audit;
using StudyCampaigns.Documents;
using StudyCampaigns.Registers;
using StudyCampaigns.Tests.Plans;

namespace StudyCampaigns.Tests.Documents;

/// <summary>Number, state and print of a document come into the database together or not at all.</summary>
public sealed class IssueAtomicTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private TestTree tree = null!;
    private PlanSteps steps = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        tree = await TestTree.PlantAsync(database);
        steps = new PlanSteps(database, tree);
    }

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    [Theory]
    [InlineData("\"FrozenPrints\"")]
    [InlineData("\"DocumentRegisters\"")]
    [InlineData("\"RegisterEntries\"")]
    [InlineData("\"Documents\"")]
    [InlineData("\"DocumentVersions\"")]
    [InlineData("\"AuditEntries\"")]
    [InlineData("COMMIT")]
    public async Task Issue_TheDatabaseFailsOnTheWay_LeavesNothingHalf(string at)
    {
        var id = await steps.ApprovedAsync();
        var before = await StandingAsync(id);
        var actor = await tree.ActorAsync(database, "officer");
        var version = (await steps.FindAsync(id)).Version;
        var broken = new BrokenAt(at);
        await using (var db = database.NewContext(broken, broken.Transactions))
        {
            await Assert.ThrowsAnyAsync<Exception>(() => new IssueDocument(
                    db, database.Clock, new AuditTrail(db, database.Clock), new RegisterWorkflow(db, PlanSteps.Terms), PlanSteps.Authorities)
                .HandleAsync(new(id, version, null, "Bí thư", "Nguyễn Văn Ký"), actor, default));
        }

        Assert.True(broken.WasReached, $"No write reached {at}.");
        Assert.Equal(before, await StandingAsync(id));
        Assert.Equal("01-KH/QU", (await steps.IssueAsync("officer", id)).Value);
        Assert.Equal((1, 1), ((await StandingAsync(id)).Prints, (await StandingAsync(id)).Numbers));
    }

    [Theory]
    [InlineData("UPDATE Documents SET State = 'Issued'")]
    [InlineData("UPDATE Documents SET State = 'Withdrawn'")]
    public async Task Database_IssuedWithoutAPrint_IsRefusedByIt(string change)
    {
        await steps.ApprovedAsync();
        await using var db = database.NewContext();

        await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(change));
    }

    [Fact]
    public async Task Database_PrintOfAnIssuedDocument_CannotBeDeleted()
    {
        await steps.IssuedAsync();
        await using var db = database.NewContext();

        await Assert.ThrowsAnyAsync<DbException>(() => db.FrozenPrints.ExecuteDeleteAsync());
    }

    [Fact]
    public async Task Issue_WithoutTheOrganizationAbove_IsAFaultAndNotAPoorerLetterhead()
    {
        var id = await steps.ApprovedAsync();
        await using var db = database.NewContext();
        var document = await db.Documents.Include(row => row.Type).Include(row => row.Organization.Type).SingleAsync(row => row.Id == id);
        var number = new DocumentRegister(tree.Committee.Id, "2020-2025", "KH").TakeNext("QU", "x", new DateOnly(2023, 6, 20));

        Assert.Throws<InvalidOperationException>(() =>
            document.Issue(number, "Bí thư", "Nguyễn Văn Ký", tree.ActorAsync(database, "officer").Result, DateTime.UtcNow));
    }

    private async Task<(DocumentState State, string? Number, int Prints, int Numbers, int LastNumber, int Audit)> StandingAsync(int id)
    {
        await using var db = database.NewContext();
        var document = await db.Documents.AsNoTracking().SingleAsync(row => row.Id == id);
        return (
            document.State, document.NumberText,
            await db.FrozenPrints.CountAsync(),
            await db.Set<RegisterEntry>().CountAsync(),
            await db.DocumentRegisters.SumAsync(row => row.LastNumber),
            await db.AuditEntries.CountAsync());
    }

    /// <summary>Fails at the first write that names a table, or at the commit.</summary>
    private sealed class BrokenAt(string at) : DbCommandInterceptor
    {
        public bool WasReached { get; private set; }

        public IInterceptor Transactions => new BrokenCommit(this);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (!command.CommandText.TrimStart().StartsWith("SELECT", StringComparison.Ordinal) && command.CommandText.Contains(at, StringComparison.Ordinal))
            {
                Break();
            }

            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }

        private void Break()
        {
            WasReached = true;
            throw new IOException("The disk is gone.");
        }

        private sealed class BrokenCommit(BrokenAt owner) : DbTransactionInterceptor
        {
            public override ValueTask<InterceptionResult> TransactionCommittingAsync(
                DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
            {
                if (owner.At == "COMMIT")
                {
                    owner.Break();
                }

                return base.TransactionCommittingAsync(transaction, eventData, result, cancellationToken);
            }
        }

        private string At => at;
    }
}
