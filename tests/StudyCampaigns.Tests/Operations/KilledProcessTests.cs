using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Tests.Plans;

namespace StudyCampaigns.Tests.Operations;

/// <summary>The portal as a process of its own, killed while it saves: what it answered is there, and nothing is there by half.</summary>
public sealed class KilledProcessTests
{
    [Fact]
    public async Task Kill_WhileSaving_KeepsEveryAnsweredSaveWhole()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        var steps = new PlanSteps(database, tree);
        var id = await steps.DraftedAsync("officer", tree.Committee);
        var saved = 0;
        foreach (var life in new[] { 400, 700 })
        {
            var answered = await SaveUntilKilledAsync(database, id, saved, TimeSpan.FromMilliseconds(life));

            Assert.True(answered > saved, "Nothing was saved before the end.");
            saved = int.Parse((await steps.FindAsync(id)).Subject.Split(' ')[1]);
            Assert.InRange(saved, answered, answered + 1);
            await using var db = database.NewContext();
            if (db.Database.IsSqlite())
            {
                // A new connection: the pooled ones have read the indexes of words before the other process wrote to them.
                await using var connection = new SqliteConnection(database.ConnectionString + ";Pooling=False");
                await connection.OpenAsync();
                await using var check = connection.CreateCommand();
                check.CommandText = "PRAGMA integrity_check";
                Assert.Equal("ok", await check.ExecuteScalarAsync());
            }

            Assert.Equal(1, await db.AuditEntries.CountAsync(row => row.Action == "document.edit" && row.After!.Contains($"Lần {saved}\"")));
            Assert.Equal(0, await db.AuditEntries.CountAsync(row => row.Action == "document.edit" && row.After!.Contains($"Lần {saved + 1}\"")));
        }
    }

    /// <summary>Answers the number of the last save that was answered.</summary>
    private static async Task<int> SaveUntilKilledAsync(TestDatabase database, int planId, int from, TimeSpan life)
    {
        await using var portal = await RunningPortal.StartAsync(database);
        var client = new PortalClient(portal.Http);
        var signedIn = await client.PostFormAsync("/account/sign-in", new() { ["Input.UserName"] = "officer", ["Input.Password"] = TestTree.Password });
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        var url = $"/papers/{planId}/edit";
        var answered = from;
        Task? end = null;
        try
        {
            while (true)
            {
                var answer = await client.PostFormAsync(url, new() { ["Input.Subject"] = $"Lần {answered + 1}" }, url);
                Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
                answered++;
                end ??= Task.Delay(life).ContinueWith(_ => portal.Process.Kill(entireProcessTree: true), TaskScheduler.Default);
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException && end is not null)
        {
            await end;
        }

        await portal.Process.WaitForExitAsync();
        return answered;
    }
}
