using System.Net;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;

namespace StudyCampaigns.Tests.Pages.Account;

public sealed class SessionsTests : IAsyncLifetime
{
    private const string Page = "/account/sessions";
    private const string EndOthers = Page + "?handler=Others";

    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync();

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Get_TwoBrowsers_MarksThisOneAndOffersToEndTheOther()
    {
        await SignInAsync("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36");
        var here = await SignInAsync("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:120.0) Gecko/20100101 Firefox/120.0");
        await portal.SignInAsync("leader");

        var page = await here.GetHtmlAsync(Page);

        var rows = page.QuerySelectorAll("tbody tr");
        Assert.Equal(["Firefox trên Windows", "Chrome trên Android"], rows.Select(row => row.QuerySelector("th")!.TextContent));
        Assert.Contains("08:00 20/06/2023", rows[0].TextContent);
        Assert.Contains("Phiên này", rows[0].TextContent);
        Assert.Null(rows[0].QuerySelector("form"));
        Assert.NotNull(rows[1].QuerySelector("form"));
        Assert.Contains("Đăng xuất khỏi các thiết bị khác", page.QuerySelector(".page-bar button")!.TextContent);
        Assert.Equal(Page, page.QuerySelector($".who a[href='{Page}']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_OnlyThisOne_OffersNothing()
    {
        var page = await (await portal.SignInAsync("officer")).GetHtmlAsync(Page);

        Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Empty(page.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task End_OneOfTheOthers_EndsThatOneOnly()
    {
        var (lost, kept, here) = (await portal.SignInAsync("officer"), await portal.SignInAsync("officer"), await portal.SignInAsync("officer"));
        var first = await FirstIdAsync("officer");

        var answer = await here.PostFormAsync(Page, [], $"{Page}?session={first}&handler=End");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal((false, true, true), (await IsOpenAsync(lost), await IsOpenAsync(kept), await IsOpenAsync(here)));
        Assert.Equal(["sign-in.end-other"], await EndsAsync());
    }

    [Fact]
    public async Task End_TwiceOrSomebodyElses_EndsNothing()
    {
        var (stranger, other, here) = (await portal.SignInAsync("leader"), await portal.SignInAsync("officer"), await portal.SignInAsync("officer"));
        var (theirs, own) = (await FirstIdAsync("leader"), await FirstIdAsync("officer"));

        foreach (var id in new[] { $"{own}", $"{own}", $"{theirs}", "987654", "0", "-1", "x", "" })
        {
            var token = await TokenAsync(here);
            var answer = await here.Http.PostAsync($"{Page}?session={id}&handler=End", token);
            Assert.Equal((id, HttpStatusCode.Redirect), (id, answer.StatusCode));
        }

        Assert.Equal((true, false, true), (await IsOpenAsync(stranger), await IsOpenAsync(other), await IsOpenAsync(here)));
        Assert.Equal(["sign-in.end-other"], await EndsAsync());
    }

    [Fact]
    public async Task End_ThisOne_IsLeftToSigningOut()
    {
        var here = await portal.SignInAsync("officer");

        await here.Http.PostAsync($"{Page}?session={await FirstIdAsync("officer")}&handler=End", await TokenAsync(here));

        Assert.True(await IsOpenAsync(here));
    }

    [Fact]
    public async Task Others_Post_EndsAllButThisOne()
    {
        var (one, two, here) = (await portal.SignInAsync("officer"), await portal.SignInAsync("officer"), await portal.SignInAsync("officer"));
        var somebody = await portal.SignInAsync("leader");

        await here.PostFormAsync(Page, [], EndOthers);

        Assert.Contains("Đã kết thúc 2 phiên", (await here.GetHtmlAsync(Page)).QuerySelector(".flash")!.TextContent);
        Assert.Equal((false, false, true, true), (await IsOpenAsync(one), await IsOpenAsync(two), await IsOpenAsync(here), await IsOpenAsync(somebody)));
        await using var db = portal.Database.NewContext();
        Assert.Equal("""{"count":2}""", (await db.AuditEntries.SingleAsync(row => row.Action == "sign-in.end-other")).After);
    }

    [Fact]
    public async Task SignIn_OneMoreThanMay_EndsTheOldest()
    {
        var (oldest, second) = (await portal.SignInAsync("officer"), await portal.SignInAsync("officer"));
        for (var more = 2; more < AccountSession.Most; more++)
        {
            await portal.SignInAsync("officer");
        }

        Assert.True(await IsOpenAsync(oldest));
        await portal.SignInAsync("officer");

        Assert.Equal((false, true), (await IsOpenAsync(oldest), await IsOpenAsync(second)));
        await using var db = portal.Database.NewContext();
        Assert.Equal(AccountSession.Most, await db.AccountSessions.CountAsync());
    }

    [Fact]
    public async Task SignIn_RowsThatOpenNothing_Go()
    {
        var (expired, renewed) = (await portal.SignInAsync("officer"), await portal.SignInAsync("officer"));
        await using var db = portal.Database.NewContext();
        var first = await FirstIdAsync("officer");
        await db.AccountSessions.Where(row => row.Id == first).ExecuteUpdateAsync(set => set.SetProperty(row => row.EndsAt, DateTime.UtcNow.AddSeconds(-1)));
        await db.AccountSessions.Where(row => row.Id != first).ExecuteUpdateAsync(set => set.SetProperty(row => row.Stamp, "cũ"));
        Assert.Equal((false, false), (await IsOpenAsync(expired), await IsOpenAsync(renewed)));

        var here = await portal.SignInAsync("officer");

        Assert.Equal(1, await db.AccountSessions.CountAsync());
        Assert.True(await IsOpenAsync(here));
    }

    [Fact]
    public async Task SignIn_AgainInTheSameBrowser_EndsTheSessionBefore()
    {
        var client = await portal.SignInAsync("officer");
        var token = await TokenAsync(client, "officer", TestTree.Password);

        var answer = await client.Http.PostAsync("/account/sign-in", token);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var db = portal.Database.NewContext();
        Assert.Equal(1, await db.AccountSessions.CountAsync());
        Assert.True(await IsOpenAsync(client));
    }

    [Fact]
    public async Task Use_InTheSecondHalfOfItsLife_MovesItsEndAndTheCookies()
    {
        var client = await portal.SignInAsync("officer");
        await using var db = portal.Database.NewContext();
        var soon = DateTime.UtcNow.AddHours(5);
        Assert.False(Renews(await client.GetAsync(Page)));
        await db.AccountSessions.ExecuteUpdateAsync(set => set.SetProperty(row => row.EndsAt, soon));

        var answer = await client.GetAsync(Page);

        Assert.True(Renews(answer));
        var ends = (await db.AccountSessions.AsNoTracking().SingleAsync()).EndsAt;
        Assert.InRange(ends, DateTime.UtcNow.AddHours(11.9), DateTime.UtcNow.AddHours(12));
        Assert.False(Renews(await client.GetAsync(Page)));
        Assert.Equal(ends, (await db.AccountSessions.AsNoTracking().SingleAsync()).EndsAt);
    }

    [Fact]
    public async Task Password_Changed_LeavesOneSessionInTheList()
    {
        await portal.SignInAsync("officer");
        var here = await portal.SignInAsync("officer");

        await here.PostFormAsync("/account/password", new()
        {
            ["Input.CurrentPassword"] = TestTree.Password,
            ["Input.NewPassword"] = "MatKhau@Moi2023",
            ["Input.RepeatedPassword"] = "MatKhau@Moi2023",
        });

        Assert.Contains("Phiên này", Assert.Single((await here.GetHtmlAsync(Page)).QuerySelectorAll("tbody tr")).TextContent);
    }

    [Fact]
    public async Task Session_Stored_HoldsNoKeyThatOpensIt()
    {
        await portal.SignInAsync("officer");
        await using var db = portal.Database.NewContext();
        var session = await db.AccountSessions.SingleAsync();
        var reading = new ActorLoader(db, portal.Database.Clock, new ActorCache(portal.Database.Clock));

        Assert.Equal(AccountSession.KeyHashLength, session.KeyHash.Length);
        foreach (var key in new[] { Convert.ToHexString(session.KeyHash), $"{session.Id}", session.Stamp, "" })
        {
            Assert.Null(await reading.FindSignedInAsync(key, CancellationToken.None));
        }
    }

    private async Task<PortalClient> SignInAsync(string userAgent)
    {
        var client = portal.SignedOut();
        client.Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent);
        await client.PostFormAsync("/account/sign-in", new() { ["Input.UserName"] = "officer", ["Input.Password"] = TestTree.Password });
        return client;
    }

    private static bool Renews(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("phien=", StringComparison.Ordinal));

    private static async Task<bool> IsOpenAsync(PortalClient client) => (await client.GetAsync(Page)).StatusCode == HttpStatusCode.OK;

    private static async Task<FormUrlEncodedContent> TokenAsync(PortalClient client, string? userName = null, string? password = null)
    {
        var token = (await client.GetHtmlAsync(Page)).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return new(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["Input.UserName"] = userName ?? "",
            ["Input.Password"] = password ?? "",
        });
    }

    private async Task<int> FirstIdAsync(string userName)
    {
        await using var db = portal.Database.NewContext();
        return await db.AccountSessions.Where(row => row.Account.UserName == userName).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync();
    }

    private async Task<IReadOnlyList<string>> EndsAsync()
    {
        await using var db = portal.Database.NewContext();
        return await db.AuditEntries.Where(row => row.Action.StartsWith("sign-in.end")).Select(row => row.Action).ToListAsync();
    }
}
