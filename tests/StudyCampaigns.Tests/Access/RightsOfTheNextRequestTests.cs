using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;

namespace StudyCampaigns.Tests.Access;

/// <summary>
/// The portal remembers what an account may do. Each test changes one thing that rights rest on, from outside the portal as another
/// instance on the same database would, and asks for a page that the portal has shown before.
/// </summary>
public sealed class RightsOfTheNextRequestTests : IAsyncLifetime
{
    private const string Page = "/account/password";
    private const string Accounts = "/administration/accounts";

    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync();

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task SecondRequest_Rights_CostOneCommand()
    {
        var client = await portal.SignInAsync("officer");

        Assert.Equal(2, await RightsCommandsAsync(client));
        Assert.Equal(1, await RightsCommandsAsync(client));
    }

    [Fact]
    public async Task RequestAfterAChange_Rights_CostTwoCommandsOnce()
    {
        var client = await portal.SignInAsync("officer");
        await client.GetAsync(Page);

        await ChangeAsync(async db => (await AccountAsync(db, "leader")).Assignments[0].EndOn(new DateOnly(2023, 6, 20)));

        Assert.Equal(2, await RightsCommandsAsync(client));
        Assert.Equal(1, await RightsCommandsAsync(client));
    }

    [Fact]
    public async Task AccountStopped_EndsAccess()
    {
        var client = await SignedInAsync("officer", Page, HttpStatusCode.OK);

        await ChangeAsync(async db => (await AccountAsync(db, "officer")).IsDisabled = true);

        Assert.True(await IsSignedOutAsync(client));
    }

    [Fact]
    public async Task SecurityStampRenewed_EndsAccess()
    {
        var client = await SignedInAsync("officer", Page, HttpStatusCode.OK);

        await ChangeAsync(async db => (await AccountAsync(db, "officer")).EndSessions());

        Assert.True(await IsSignedOutAsync(client));
    }

    [Fact]
    public async Task PasswordMustBeChanged_OpensNothingElse()
    {
        var client = await SignedInAsync("officer", "/plans", HttpStatusCode.OK);

        await ChangeAsync(async db => (await AccountAsync(db, "officer")).MustChangePassword = true);

        Assert.Equal(Page, (await client.GetAsync("/plans")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task AccountRenamed_ShowsTheNewName()
    {
        var client = await SignedInAsync("officer", Page, HttpStatusCode.OK);

        await ChangeAsync(async db => (await AccountAsync(db, "officer")).DisplayName = "Lê Thị Tên Mới");

        Assert.Contains("Lê Thị Tên Mới", (await client.GetHtmlAsync(Page)).QuerySelector(".who")!.TextContent);
    }

    [Fact]
    public async Task SessionGone_EndsAccess()
    {
        var client = await SignedInAsync("officer", Page, HttpStatusCode.OK);

        await ChangeAsync(async db => await db.AccountSessions.ExecuteDeleteAsync());

        Assert.True(await IsSignedOutAsync(client));
    }

    [Fact]
    public async Task SessionRunOut_EndsAccess()
    {
        var client = await SignedInAsync("officer", Page, HttpStatusCode.OK);

        await ChangeAsync(async db => await db.AccountSessions.ExecuteUpdateAsync(set => set.SetProperty(row => row.EndsAt, DateTime.UtcNow.AddSeconds(-1))));

        Assert.True(await IsSignedOutAsync(client));
    }

    [Fact]
    public async Task SignedOut_EndsEveryCopyOfTheCookie()
    {
        var client = portal.SignedOut();
        var signedIn = await client.PostFormAsync("/account/sign-in", new() { ["Input.UserName"] = "officer", ["Input.Password"] = TestTree.Password });
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(each => each.StartsWith("phien=", StringComparison.Ordinal)).Split(';')[0];
        await using var second = portal.StartSecond();
        using var copy = second.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        copy.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal(HttpStatusCode.OK, (await copy.GetAsync(Page)).StatusCode);

        await client.PostFormAsync(Page, [], "/account/sign-out");

        Assert.Equal(HttpStatusCode.Redirect, (await copy.GetAsync(Page)).StatusCode);
    }

    [Fact]
    public async Task RoleGiven_OpensItsPages()
    {
        var client = await SignedInAsync("officer", Accounts, HttpStatusCode.Forbidden);

        await ChangeAsync(async db =>
        {
            var (account, role) = (await AccountAsync(db, "officer"), await db.Roles.SingleAsync(row => row.Code == "ADMINISTRATOR"));
            account.Assignments.Add(new RoleAssignment { Role = role, OrganizationId = portal.Tree.City.Id, From = TestTree.Founded });
        });

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Accounts)).StatusCode);
    }

    [Fact]
    public async Task RoleEnded_ClosesItsPages_OnEveryPortal()
    {
        var client = await SignedInAsync("admin", Accounts, HttpStatusCode.OK);
        await using var second = portal.StartSecond();

        // What the second portal writes, with its own services.
        await using (var scope = second.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            (await AccountAsync(db, "admin")).Assignments[0].EndOn(new DateOnly(2023, 6, 20));
            await db.SaveChangesAsync();
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(Accounts)).StatusCode);
    }

    [Fact]
    public async Task RoleRemoved_ClosesItsPages()
    {
        var client = await SignedInAsync("admin", Accounts, HttpStatusCode.OK);

        await ChangeAsync(async db => db.RemoveRange((await AccountAsync(db, "admin")).Assignments));

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(Accounts)).StatusCode);
    }

    [Fact]
    public async Task PermissionTakenFromTheRole_ClosesItsPages()
    {
        var client = await SignedInAsync("admin", Accounts, HttpStatusCode.OK);

        await ChangeAsync(async db => (await RoleAsync(db, "ADMINISTRATOR")).Permissions.RemoveAll(row => row.Permission == Permission.ManageAccounts));

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(Accounts)).StatusCode);
    }

    [Fact]
    public async Task PermissionGivenToTheRole_OpensItsPages()
    {
        var client = await SignedInAsync("officer", Accounts, HttpStatusCode.Forbidden);

        await ChangeAsync(async db => (await RoleAsync(db, "PROPAGANDA-OFFICER")).Permissions.Add(
            new RolePermission { Permission = Permission.ManageAccounts, Reach = Reach.OwnUnit }));

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Accounts)).StatusCode);
    }

    [Fact]
    public async Task ReachOfTheRoleNarrowed_ClosesTheUnitsBelow()
    {
        var cell = $"/organizations/{portal.Tree.CellA1.Id}";
        var client = await SignedInAsync("ward-a", cell, HttpStatusCode.OK);

        await ChangeAsync(async db => (await RoleAsync(db, "WARD-OFFICER")).Permissions.ForEach(row => row.Reach = Reach.OwnUnit));

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(cell)).StatusCode);
    }

    [Fact]
    public async Task UnitMoved_RightsMoveWithIt()
    {
        var cell = $"/organizations/{portal.Tree.CellA1.Id}";
        var client = await SignedInAsync("cell-a1", cell, HttpStatusCode.OK);
        var above = await SignedInAsync("ward-a", cell, HttpStatusCode.OK);

        await ChangeAsync(async db =>
        {
            var moved = await db.Organizations.Include(row => row.Placements).SingleAsync(row => row.Id == portal.Tree.CellA1.Id);
            moved.PlaceBelow(await db.Organizations.SingleAsync(row => row.Id == portal.Tree.WardB.Id), new DateOnly(2023, 6, 20));
        });

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(cell)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await above.GetAsync(cell)).StatusCode);
    }

    [Fact]
    public async Task UnitRenamed_ShowsTheNewName()
    {
        var client = await SignedInAsync("cell-a1", Page, HttpStatusCode.OK);

        await ChangeAsync(async db => (await db.Organizations.SingleAsync(row => row.Id == portal.Tree.CellA1.Id)).Rename("Chi bộ Đổi Tên"));

        Assert.Contains("Chi bộ Đổi Tên", (await client.GetHtmlAsync(Page)).QuerySelector(".who")!.TextContent);
    }

    [Fact]
    public async Task Midnight_RoleThatEnds_ClosesItsPages()
    {
        await ChangeAsync(async db => (await AccountAsync(db, "admin")).Assignments[0].EndOn(new DateOnly(2023, 6, 21)));
        portal.Database.Clock.SetLocal(2023, 6, 20, 23, 59);
        var client = await SignedInAsync("admin", Accounts, HttpStatusCode.OK);

        portal.Database.Clock.SetLocal(2023, 6, 21, 0, 0);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(Accounts)).StatusCode);
    }

    [Fact]
    public async Task Midnight_RoleThatBegins_OpensItsPages()
    {
        await ChangeAsync(async db =>
        {
            var (account, role) = (await AccountAsync(db, "officer"), await db.Roles.SingleAsync(row => row.Code == "ADMINISTRATOR"));
            account.Assignments.Add(new RoleAssignment { Role = role, OrganizationId = portal.Tree.City.Id, From = new DateOnly(2023, 6, 21) });
        });
        portal.Database.Clock.SetLocal(2023, 6, 20, 23, 59);
        var client = await SignedInAsync("officer", Accounts, HttpStatusCode.Forbidden);

        portal.Database.Clock.SetLocal(2023, 6, 21, 0, 0);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Accounts)).StatusCode);
    }

    /// <summary>Asks twice, so that the answer comes from what the portal remembers.</summary>
    private async Task<PortalClient> SignedInAsync(string userName, string page, HttpStatusCode answers)
    {
        var client = await portal.SignInAsync(userName);
        Assert.Equal(answers, (await client.GetAsync(page)).StatusCode);
        Assert.Equal(answers, (await client.GetAsync(page)).StatusCode);
        return client;
    }

    private async Task<int> RightsCommandsAsync(PortalClient client)
    {
        await portal.CountCommandsAsync(() => client.GetAsync(Page));
        return portal.Commands.Commands.Count(command => command.Contains("AccountSessions") || command.Contains("RoleAssignments"));
    }

    private async Task ChangeAsync(Func<AppDbContext, Task> change)
    {
        await using var db = portal.Database.NewContext();
        await change(db);
        await db.SaveChangesAsync();
    }

    private static async Task<bool> IsSignedOutAsync(PortalClient client) =>
        (await client.GetAsync(Page)).Headers.Location?.OriginalString.StartsWith("/account/sign-in", StringComparison.Ordinal) == true;

    private static async Task<Account> AccountAsync(AppDbContext db, string userName) =>
        await db.Users.Include(row => row.Assignments).SingleAsync(row => row.UserName == userName);

    private static async Task<Role> RoleAsync(AppDbContext db, string code) => await db.Roles.SingleAsync(row => row.Code == code);
}
