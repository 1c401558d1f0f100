using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;

namespace StudyCampaigns.Tests.Accounts;

/// <summary>Whose account it is once its roles have ended: with its password one has what it had, and what it will be given.</summary>
public sealed class AccountReachTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2023, 6, 20);

    private TestDatabase database = null!;
    private TestTree tree = null!;

    /// <summary>Administrators of the top, of ward A and of ward B; the account asked about is <c>cell-a1</c>.</summary>
    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        tree = await TestTree.PlantAsync(database);
        await SetRolesAsync("ward-a", (tree.WardA, "2020-01-01", null));
        await SetRolesAsync("ward-b", (tree.WardB, "2020-01-01", null));
    }

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    /// <summary>Roles as <c>unit from until</c>, a star for one without end; the day after the last is the first on which it no longer holds.</summary>
    [Theory]
    [InlineData("held", "A 2022-01-01 *", "admin ward-a")]
    [InlineData("held in two wards", "A 2022-01-01 *;B 2022-01-01 *", "admin")]
    [InlineData("ended", "A 2022-01-01 2023-05-01", "admin ward-a")]
    [InlineData("ends today", "B 2022-01-01 2023-06-20", "admin ward-b")]
    [InlineData("ends tomorrow", "B 2022-01-01 2023-06-21", "admin ward-b")]
    [InlineData("the later one", "A 2022-01-01 2023-05-01;B 2021-01-01 2023-06-01", "admin ward-b")]
    [InlineData("the later one, begun earlier", "B 2019-01-01 2023-06-01;A 2022-01-01 2023-05-01", "admin ward-b")]
    [InlineData("both on one day", "A 2022-01-01 2023-05-01;B 2021-01-01 2023-05-01", "admin")]
    [InlineData("two in one ward on one day", "A 2022-01-01 2023-05-01;A 2021-01-01 2023-05-01", "admin ward-a")]
    [InlineData("one to come", "A 2022-01-01 2023-05-01;B 2023-09-01 *", "admin ward-b")]
    [InlineData("one to come and one held", "A 2022-01-01 *;B 2023-09-01 *", "admin")]
    [InlineData("one to come, called off", "A 2022-01-01 2023-05-01;B 2023-09-01 2023-09-01", "admin ward-a")]
    [InlineData("one held, one to come called off", "A 2022-01-01 *;B 2023-09-01 2023-09-01", "admin ward-a")]
    [InlineData("only one, called off", "B 2023-09-01 2023-09-01", "admin ward-b")]
    [InlineData("given and taken on one day", "A 2023-06-20 2023-06-20", "admin ward-a")]
    [InlineData("above, ended", "C 2022-01-01 2023-05-01", "admin")]
    [InlineData("none ever", "", "admin")]
    public async Task Within_ByTheRolesThereWereAndWillBe_IsTheLastOnes(string why, string roles, string expected)
    {
        await SetRolesAsync("cell-a1", [.. roles.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Read)]);

        var reached = new List<string>();
        foreach (var administrator in new[] { "admin", "ward-a", "ward-b", "officer" })
        {
            await using var db = database.NewContext();
            var actor = await tree.ActorAsync(database, administrator);
            if (await AccountReach.Within(db, actor, Today).AnyAsync(row => row.UserName == "cell-a1"))
            {
                reached.Add(administrator);
            }
        }

        Assert.Equal((why, expected), (why, string.Join(' ', reached)));
    }

    [Fact]
    public async Task ResetPassword_AccountWithoutRolesOfAnotherPart_IsNotThere()
    {
        await SetRolesAsync("cell-a1", (tree.CellA1, "2022-01-01", "2023-05-01"));
        await using var db = database.NewContext();
        var account = await db.Users.SingleAsync(row => row.UserName == "cell-a1");
        var reset = new ResetPassword(
            db, new AccountEditor(db, database.Clock), new Microsoft.AspNetCore.Identity.PasswordHasher<Account>(), new AuditTrail(db, database.Clock));

        var byStranger = await reset.HandleAsync(new(account.Id), await tree.ActorAsync(database, "ward-b"), CancellationToken.None);
        var byItsOwn = await reset.HandleAsync(new(account.Id), await tree.ActorAsync(database, "ward-a"), CancellationToken.None);

        Assert.True(byStranger.IsMissing);
        Assert.True(byItsOwn.IsDone);
    }

    private (TestTree.Unit Unit, string From, string? Until) Read(string role)
    {
        var parts = role.Split(' ');
        var unit = parts[0] switch { "A" => tree.CellA1, "B" => tree.CellB1, _ => tree.Committee };
        return (unit, parts[1], parts[2] == "*" ? null : parts[2]);
    }

    /// <summary>Administrator roles: what else a role lets one do does not matter here.</summary>
    private async Task SetRolesAsync(string userName, params (TestTree.Unit Unit, string From, string? Until)[] roles)
    {
        await using var db = database.NewContext();
        await db.RoleAssignments.Where(row => row.Account.UserName == userName).ExecuteDeleteAsync();
        var account = await db.Users.SingleAsync(row => row.UserName == userName);
        var role = await db.Roles.SingleAsync(row => row.Permissions.Any(each => each.Permission == Permission.ManageAccounts));
        foreach (var (unit, from, until) in roles)
        {
            var assignment = new RoleAssignment { AccountId = account.Id, RoleId = role.Id, OrganizationId = unit.Id, From = DateOnly.Parse(from) };
            if (until is not null)
            {
                assignment.EndOn(DateOnly.Parse(until));
            }

            db.RoleAssignments.Add(assignment);
        }

        await db.SaveChangesAsync();
    }
}
