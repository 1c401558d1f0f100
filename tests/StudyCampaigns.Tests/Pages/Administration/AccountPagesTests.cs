using System.Net;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;

namespace StudyCampaigns.Tests.Pages.Administration;

public sealed class AccountPagesTests : IAsyncLifetime
{
    private PortalFixture portal = null!;
    private PortalClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFixture.StartAsync();
        admin = await portal.SignInAsync("admin");
    }

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Theory]
    [InlineData("/administration")]
    [InlineData("/administration/accounts")]
    [InlineData("/administration/accounts/create")]
    [InlineData("/administration/accounts/1")]
    [InlineData("/administration/audit")]
    public async Task Get_NotAnAdministrator_IsForbidden(string url)
    {
        var officer = await portal.SignInAsync("officer");

        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync(url)).StatusCode);
    }

    [Fact]
    public async Task List_SearchWithoutAccents_FindsByNameAndOrganization()
    {
        var all = await admin.GetHtmlAsync("/administration/accounts");
        var byName = await admin.GetHtmlAsync("/administration/accounts?q=tai+khoan+cell-b1");
        var byUnit = await admin.GetHtmlAsync("/administration/accounts?q=phuong+a");

        Assert.Equal(8, all.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("cell-b1", byName.QuerySelector("tbody th")!.TextContent.Trim());
        Assert.Equal("ward-a", byUnit.QuerySelector("tbody th")!.TextContent.Trim());
    }

    [Fact]
    public async Task Create_Valid_ShowsThePasswordOnceAndItMustBeChanged()
    {
        var answer = await admin.PostFormAsync("/administration/accounts/create", new()
        {
            ["Input.UserName"] = "bithu.moi",
            ["Input.DisplayName"] = "Bí thư mới",
            ["Input.RoleCode"] = "CELL-SECRETARY",
            ["Input.OrganizationId"] = $"{portal.Tree.CellA1.Id}",
        });

        var address = answer.Headers.Location!.OriginalString;
        var password = (await admin.GetHtmlAsync(address)).QuerySelector("#new-password")!.TextContent;
        Assert.Null((await admin.GetHtmlAsync(address)).QuerySelector("#new-password"));
        var client = portal.SignedOut();
        await client.PostFormAsync("/account/sign-in", new() { ["Input.UserName"] = "bithu.moi", ["Input.Password"] = password });
        Assert.Equal("/account/password", (await client.GetAsync("/")).Headers.Location!.OriginalString);
        await client.PostFormAsync("/account/password", new()
        {
            ["Input.CurrentPassword"] = password,
            ["Input.NewPassword"] = "MatKhau@Moi2023",
            ["Input.RepeatedPassword"] = "MatKhau@Moi2023",
        });
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/")).StatusCode);
    }

    [Theory]
    [InlineData("officer", "CELL-SECRETARY", true, "đã có người dùng")]
    [InlineData("", "CELL-SECRETARY", true, "Hãy nhập tên đăng nhập")]
    [InlineData("moi", "", true, "Hãy chọn vai trò")]
    [InlineData("moi", "CELL-SECRETARY", false, "Hãy chọn tổ chức")]
    public async Task Create_Invalid_SaysWhyAndKeepsWhatWasTyped(string userName, string role, bool withOrganization, string reason)
    {
        var answer = await admin.PostFormAsync("/administration/accounts/create", new()
        {
            ["Input.UserName"] = userName,
            ["Input.DisplayName"] = "Tên đã gõ",
            ["Input.RoleCode"] = role,
            ["Input.OrganizationId"] = withOrganization ? $"{portal.Tree.CellA1.Id}" : "",
        });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Contains(reason, page.Body!.TextContent);
        Assert.Equal("Tên đã gõ", page.QuerySelector("[name='Input.DisplayName']")!.GetAttribute("value"));
        await using var db = portal.Database.NewContext();
        Assert.Equal(8, await db.Users.CountAsync());
    }

    [Fact]
    public async Task Create_FindOrganization_NarrowsTheListWithoutScripts()
    {
        var answer = await admin.PostFormAsync("/administration/accounts/create", new()
        {
            ["Input.UserName"] = "moi",
            ["Input.OrganizationSearch"] = "chi bo b1",
            ["find"] = "1",
        });

        var options = (await PortalClient.ReadHtmlAsync(answer)).QuerySelectorAll("[name='Input.OrganizationId'] option");
        Assert.Equal(["Chọn tổ chức", "Chi bộ B1 (Đảng ủy phường B)"], options.Select(option => option.TextContent));
    }

    [Fact]
    public async Task Disable_Account_EndsItsSessionAndEnableLetsItBack()
    {
        var officer = await portal.SignInAsync("officer");
        var url = await AddressAsync("officer");

        await admin.PostFormAsync(url, [], $"{url}?handler=Disable");
        Assert.Equal(HttpStatusCode.Redirect, (await officer.GetAsync("/account/password")).StatusCode);
        await admin.PostFormAsync(url, [], $"{url}?handler=Enable");

        await portal.SignInAsync("officer");
        await using var db = portal.Database.NewContext();
        Assert.Equal(
            ["account.disable", "account.enable"],
            await db.AuditEntries.Where(row => row.Action.StartsWith("account.")).OrderBy(row => row.Id).Select(row => row.Action).ToListAsync());
    }

    [Fact]
    public async Task ResetPassword_EndsTheSessionAndTheOldPassword()
    {
        var officer = await portal.SignInAsync("officer");
        var url = await AddressAsync("officer");

        await admin.PostFormAsync(url, [], $"{url}?handler=Password");

        Assert.NotNull((await admin.GetHtmlAsync(url)).QuerySelector("#new-password"));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.GetAsync("/account/password")).StatusCode);
        var old = await portal.SignedOut().PostFormAsync("/account/sign-in", new() { ["Input.UserName"] = "officer", ["Input.Password"] = TestTree.Password });
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
    }

    [Fact]
    public async Task Roles_GivenAndEnded_ChangeWhatTheNextRequestMayDo()
    {
        var officer = await portal.SignInAsync("officer");
        var url = await AddressAsync("officer");
        await admin.PostFormAsync(url, new() { ["Input.RoleCode"] = "ADMINISTRATOR", ["Input.OrganizationId"] = $"{portal.Tree.WardA.Id}" }, $"{url}?handler=Role");
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/administration/accounts")).StatusCode);
        await using var db = portal.Database.NewContext();
        var given = await db.RoleAssignments.OrderByDescending(row => row.Id).FirstAsync();

        await admin.PostFormAsync(url, [], $"{url}?assignment={given.Id}&handler=EndRole");

        Assert.Equal(HttpStatusCode.Redirect, (await officer.GetAsync("/administration/accounts")).StatusCode);
        officer = await portal.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync("/administration/accounts")).StatusCode);
    }

    [Theory]
    [InlineData("Input.To", "9999-12-31")]
    [InlineData("Input.From", "0001-01-01")]
    public async Task Role_DayThatCannotBe_SaysWhyAtTheDayAndGivesNothing(string field, string day)
    {
        var url = await AddressAsync("officer");

        var answer = await admin.PostFormAsync(
            url,
            new() { ["Input.RoleCode"] = "LEADER", ["Input.OrganizationId"] = $"{portal.Tree.WardA.Id}", [field] = day },
            $"{url}?handler=Role");

        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.NotEmpty(page.QuerySelector($"[name='{field}']")!.ParentElement!.QuerySelector(".field-validation-error")!.TextContent);
        await using var db = portal.Database.NewContext();
        Assert.Equal(1, await db.RoleAssignments.CountAsync(row => row.Account.UserName == "officer"));
    }

    /// <summary>Whoever asks for it: a page reads days, a use case is given them.</summary>
    [Fact]
    public async Task AssignRole_DayOutsideTheCalendarOfThePortal_IsRefused()
    {
        var actor = await portal.Tree.ActorAsync(portal.Database, "admin");
        await using var db = portal.Database.NewContext();
        var clock = portal.Database.Clock;
        var officer = await db.Users.Where(row => row.UserName == "officer").Select(row => row.Id).SingleAsync();
        var assign = new AssignRole(db, new AccountEditor(db, clock), clock, new AuditTrail(db, clock));

        var late = await assign.HandleAsync(new(officer, "LEADER", portal.Tree.WardA.Id, null, DateOnly.MaxValue), actor, default);
        var early = await assign.HandleAsync(new(officer, "LEADER", portal.Tree.WardA.Id, DateOnly.MinValue, null), actor, default);

        Assert.Equal(AccountRefusals.RoleDay("To"), late.Refusal);
        Assert.Equal(AccountRefusals.RoleDay("From"), early.Refusal);
    }

    [Fact]
    public async Task OwnAccount_LastAdministratorRoleAndDisabling_AreRefused()
    {
        var url = await AddressAsync("admin");
        await using var db = portal.Database.NewContext();
        var own = await db.RoleAssignments.SingleAsync(row => row.Account.UserName == "admin");

        var ended = await admin.PostFormAsync(url, [], $"{url}?assignment={own.Id}&handler=EndRole");
        var disabled = await admin.PostFormAsync(url, [], $"{url}?handler=Disable");

        Assert.Contains("vai trò quản trị cuối cùng", (await PortalClient.ReadHtmlAsync(ended)).Body!.TextContent);
        Assert.Contains("tự ngừng tài khoản", (await PortalClient.ReadHtmlAsync(disabled)).Body!.TextContent);
    }

    [Theory]
    [InlineData("LEADER")]
    [InlineData("PROPAGANDA-OFFICER")]
    [InlineData("CELL-SECRETARY")]
    public async Task OwnAccount_RoleWithThePartysContent_IsRefusedAtTheField(string role)
    {
        var url = await AddressAsync("admin");
        var fields = new Dictionary<string, string?>
        {
            ["Input.RoleCode"] = role,
            ["Input.OrganizationId"] = $"{portal.Tree.Committee.Id}",
            ["Input.From"] = "2023-09-01",
        };

        var page = await admin.PostRefusedAsync(url, fields, $"{url}?handler=Role");

        Assert.Contains("tự giao cho mình vai trò", page.ErrorAt("Input.RoleCode"));
        Assert.Equal(role, page.ValueOf("Input.RoleCode"));
        await using var db = portal.Database.NewContext();
        Assert.Equal(1, await db.RoleAssignments.CountAsync(row => row.Account.UserName == "admin"));
        Assert.False(await db.AuditEntries.AnyAsync(row => row.Action == "account.assign-role"));
    }

    [Fact]
    public async Task OwnAccount_AnotherRoleOfAdministration_IsGiven()
    {
        var url = await AddressAsync("admin");

        var answer = await admin.PostFormAsync(
            url, new() { ["Input.RoleCode"] = "ADMINISTRATOR", ["Input.OrganizationId"] = $"{portal.Tree.WardA.Id}" }, $"{url}?handler=Role");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var db = portal.Database.NewContext();
        Assert.Equal(2, await db.RoleAssignments.CountAsync(row => row.Account.UserName == "admin"));
    }

    [Fact]
    public async Task WardAdministrator_AccountWithARoleAboveHim_IsNotThere()
    {
        var (officerUrl, cellUrl) = (await AddressAsync("officer"), await AddressAsync("cell-a1"));
        var wardUrl = await AddressAsync("ward-a");
        await admin.PostFormAsync(wardUrl, new() { ["Input.RoleCode"] = "ADMINISTRATOR", ["Input.OrganizationId"] = $"{portal.Tree.WardA.Id}" }, $"{wardUrl}?handler=Role");

        var ward = await portal.SignInAsync("ward-a");

        Assert.Equal(HttpStatusCode.NotFound, (await ward.GetAsync(officerUrl)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ward.GetAsync(cellUrl)).StatusCode);
        var listed = (await ward.GetHtmlAsync("/administration/accounts")).QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim());
        Assert.Equal(["cell-a1", "cell-a2", "ward-a"], listed);
    }

    [Fact]
    public async Task Rename_SomebodySavedFirst_ShowsBothVersions()
    {
        var url = await AddressAsync("officer");
        var version = (await admin.GetHtmlAsync(url)).QuerySelector("[name=Version]")!.GetAttribute("value");
        await admin.PostFormAsync(url, new() { ["Input.DisplayName"] = "Bản trước" }, url);

        var answer = await admin.PostFormAsync(url, new() { ["Input.DisplayName"] = "Bản sau", ["Version"] = version }, url);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var text = (await PortalClient.ReadHtmlAsync(answer)).QuerySelector(".versions")!.TextContent;
        Assert.Contains("Bản trước", text);
        Assert.Contains("Bản sau", text);
    }

    private async Task<string> AddressAsync(string userName)
    {
        await using var db = portal.Database.NewContext();
        return $"/administration/accounts/{await db.Users.Where(row => row.UserName == userName).Select(row => row.Id).SingleAsync()}";
    }
}
