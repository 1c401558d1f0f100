using System.Net;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Time;

namespace StudyCampaigns.Tests.Commands;

public sealed class CreateAdminCommandTests
{
    private const string Password = "QuanTri#2023x";

    [Fact]
    public async Task CreateAdmin_NewInstallation_FoundsTheHighestOrganization()
    {
        await using var database = await TestDatabase.CreateAsync();

        var run = await CommandRun.RunAsync(
            database, Password + "\n", "create-admin", "--user-name", "quantri.moi",
            "--organization-code", "TU-M", "--organization-name", "Thành ủy Mới", "--organization-type", "THANH-UY");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.Code);
        Assert.Contains("Thành ủy Mới", run.Output);
        await using var db = database.NewContext();
        var account = await db.Users.Include(row => row.Assignments).ThenInclude(row => row.Organization).SingleAsync();
        Assert.Equal("/1/", account.Assignments.Single().Organization.Path);
        Assert.Equal("account.create-administrator", (await db.AuditEntries.SingleAsync()).Action);
    }

    [Fact]
    public async Task CreateAdmin_OnARunningPortal_LetsTheAccountAdminister()
    {
        await using var portal = await PortalFixture.StartAsync();
        var run = await CommandRun.RunAsync(portal.Database, $"quantri.moi\n{Password}\n", "create-admin");
        Assert.Equal(0, run.Code);

        var client = portal.SignedOut();
        var answer = await client.PostFormAsync("/account/sign-in", new() { ["Input.UserName"] = "quantri.moi", ["Input.Password"] = Password });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var db = portal.Database.NewContext();
        var id = await db.Users.Where(row => row.UserName == "quantri.moi").Select(row => row.Id).SingleAsync();
        var actor = (await new ActorLoader(db, new PortalClock(), new ActorCache(new PortalClock())).FindAsync(id, CancellationToken.None))!;
        Assert.True(actor.May(Permission.ManageAccounts, portal.Tree.CellB1.Path));
    }

    [Theory]
    [InlineData("quantri", "ngan", "ít nhất 10 ký tự")]
    [InlineData("quantri", "khongcochuhoa#1", "ít nhất một chữ hoa")]
    [InlineData("quan tri", Password, "chữ cái không dấu")]
    [InlineData("officer", Password, "đã có người dùng")]
    [InlineData("", Password, "Hãy nhập tên đăng nhập")]
    public async Task CreateAdmin_Refused_SaysWhyAndCreatesNothing(string userName, string password, string reason)
    {
        await using var database = await TestDatabase.CreateAsync();
        await TestTree.PlantAsync(database);
        await using var db = database.NewContext();
        var accounts = await db.Users.CountAsync();

        var run = await CommandRun.RunAsync(database, $"{userName}\n{password}\n", "create-admin");

        Assert.Equal(1, run.Code);
        Assert.Contains(reason, run.Error);
        Assert.Equal(accounts, await db.Users.CountAsync());
    }

    [Fact]
    public async Task CreateAdmin_NoOrganizationGiven_AsksForOneAndCreatesNothing()
    {
        await using var database = await TestDatabase.CreateAsync();

        var run = await CommandRun.RunAsync(database, $"quantri\n{Password}\n", "create-admin");

        Assert.Equal(1, run.Code);
        Assert.Contains("--organization-code", run.Error);
        await using var db = database.NewContext();
        Assert.Equal(0, await db.Users.CountAsync());
    }
}
