using System.Data.Common;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using StudyCampaigns.Data;
using StudyCampaigns.Tests.Plans;

namespace StudyCampaigns.Tests.Operations;

/// <summary>A disk without room for another page of the database.</summary>
public sealed class FullDatabaseTests
{
    [Fact]
    public async Task Request_NoRoom_Answers503AndSavesNothing()
    {
        await using var portal = await PortalFixture.StartOnAsync(await TestDatabase.CreateOnSqliteAsync());
        var steps = new PlanSteps(portal.Database, portal.Tree);
        var id = await steps.DraftedAsync("officer", portal.Tree.Committee);
        var client = await portal.SignInAsync("officer");
        var url = $"/papers/{id}/edit";
        var before = await steps.FindAsync(id);
        await using var db = portal.Database.NewContext();
        var trail = await db.AuditEntries.CountAsync();
        portal.Commands.Before = command => Allow(command.Connection!, 1, command.Transaction);

        var answer = await client.PostFormAsync(
            url, new() { ["Input.Subject"] = "Trích yếu mới", ["Input.Sections[0].Body"] = new string('a', 15_000) }, url);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("Cơ sở dữ liệu chưa sẵn sàng", (await PortalClient.ReadHtmlAsync(answer)).Body!.TextContent);
        var after = await steps.FindAsync(id);
        Assert.Equal((before.Subject, before.Version), (after.Subject, after.Version));
        Assert.Equal(trail, await db.AuditEntries.CountAsync());
    }

    [Fact]
    public async Task Prepare_NoRoomForTheTables_SaysSoAndTheNextStartGoesOn()
    {
        var folder = Directory.CreateTempSubdirectory("study-campaigns-full-").FullName;
        var connection = $"Data Source={Path.Combine(folder, "portal.db")};Pooling=False";
        await using (var small = NewContext(connection, new SmallDisk()))
        {
            var refused = await Assert.ThrowsAsync<DatabaseUnusableException>(() => new DatabaseStart(small).PrepareAsync(CancellationToken.None));
            Assert.StartsWith("Ổ đĩa hết chỗ", refused.Message);
        }

        await using var db = NewContext(connection);
        Assert.False((await db.Database.GetAppliedMigrationsAsync()).Any());
        await new DatabaseStart(db).PrepareAsync(CancellationToken.None);
        Assert.False(await db.Organizations.AnyAsync());
        Directory.Delete(folder, recursive: true);
    }

    private static SqliteAppDbContext NewContext(string connection, params IInterceptor[] interceptors) => new(
        (DbContextOptions<SqliteAppDbContext>)new DbContextOptionsBuilder<SqliteAppDbContext>()
            .UsePortalSqlite(connection).AddInterceptors(interceptors).Options);

    /// <summary>SQLite allows no fewer pages than there are.</summary>
    private static void Allow(DbConnection connection, int pages, DbTransaction? transaction = null)
    {
        using var limit = connection.CreateCommand();
        limit.Transaction = transaction;
        limit.CommandText = $"PRAGMA max_page_count={pages}";
        limit.ExecuteNonQuery();
    }

    private sealed class SmallDisk : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Allow(connection, 20);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Allow(connection, 20);
            return Task.CompletedTask;
        }
    }
}
