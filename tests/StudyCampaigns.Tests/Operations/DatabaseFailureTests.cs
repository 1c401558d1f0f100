using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;

namespace StudyCampaigns.Tests.Operations;

public sealed class DatabaseFailureTests
{
    [Fact]
    public async Task Request_DatabaseUnusable_Answers503InOneSentence()
    {
        await using var portal = await PortalFixture.StartOnAsync(await TestDatabase.CreateOnSqliteAsync());
        var client = await portal.SignInAsync("officer");
        await DamageAsync(portal);

        var answer = await client.GetAsync("/");
        var ready = await portal.SignedOut().GetAsync("/readyz");
        var alive = await portal.SignedOut().GetAsync("/healthz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Contains("Cơ sở dữ liệu chưa sẵn sàng", page.Body!.TextContent);
        Assert.NotEmpty(page.QuerySelector("code")!.TextContent);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("database: failed\n", await ready.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }

    [Fact]
    public async Task Readyz_DatabaseAnswers_SaysOk()
    {
        await using var portal = await PortalFixture.StartAsync();

        var ready = await portal.SignedOut().GetAsync("/readyz");

        Assert.Contains("database: ok\n", await ready.Content.ReadAsStringAsync());
    }

    [Fact]
    public void IsCauseOf_BrokenRule_IsABugAndNotTheDatabase()
    {
        var broken = new DbUpdateException("", new SqliteException("CHECK constraint failed", 19));
        var full = new DbUpdateException("", new SqliteException("database or disk is full", 13));

        Assert.False(DatabaseFailure.IsCauseOf(broken));
        Assert.True(DatabaseFailure.IsCauseOf(full));
    }

    private static async Task DamageAsync(PortalFixture portal)
    {
        await using (var db = portal.Database.NewContext())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        SqliteConnection.ClearAllPools();
        var file = new SqliteConnectionStringBuilder(portal.Database.ConnectionString).DataSource;
        await File.WriteAllTextAsync(file, new string('x', 8192));
    }
}
