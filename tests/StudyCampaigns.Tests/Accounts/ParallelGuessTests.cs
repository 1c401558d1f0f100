using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace StudyCampaigns.Tests.Accounts;

/// <summary>The limit of wrong passwords is a limit of hashes compared, whatever is sent at the same moment.</summary>
public sealed class ParallelGuessTests : IAsyncLifetime
{
    private const int Limit = 5;
    private const string Wrong = "SinhHoat#2024";
    private const string NewPassword = "MatKhau@Moi2023";

    private readonly CountingHasher hasher = new();

    private PortalFixture portal = null!;

    private string hash = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await hasher.StartPortalAsync();
        await using var db = portal.Database.NewContext();
        hash = (await db.Users.SingleAsync(row => row.UserName == "officer")).PasswordHash!;
    }

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    private int Compared => hasher.Verified.Count(each => each == hash);

    [Fact]
    public async Task SignIn_SixtyWrongAtOnce_ComparesAsManyAsTheLimitAndLocks()
    {
        var answers = await AtOnceAsync(60, _ => SignInAsync(Wrong));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Single((await SentencesAsync(answers)).Distinct());
        Assert.Equal(Limit, Compared);
        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(TestTree.Password)).StatusCode);
        Assert.Equal(Limit, Compared);
        var trail = await TrailAsync();
        Assert.Equal(61, trail.Count(row => row.Action == "sign-in.failure"));
        Assert.Equal(Limit, trail.Count(row => row.After?.Contains("password") == true));
        Assert.Single(trail, row => row.Action == "sign-in.lockout");
    }

    [Fact]
    public async Task ChangePassword_FortyWrongAtOnce_ComparesAsManyAsTheLimitAndLocks()
    {
        var open = await portal.SignInAsync("officer");
        var before = Compared;

        var answers = await AtOnceAsync(40, _ => ChangeAsync(open, Wrong));

        Assert.Equal(Limit, Compared - before);
        var sentences = await SentencesAsync(answers);
        Assert.Equal(Limit, sentences.Count(each => each.Contains("không đúng")));
        Assert.Equal(40 - Limit, sentences.Count(each => each.Contains("hãy chờ 15 phút")));
        var right = await SentencesAsync([await ChangeAsync(open, TestTree.Password)]);
        Assert.Contains("hãy chờ 15 phút", right.Single());
        Assert.Equal(Limit, Compared - before);
        var trail = await TrailAsync();
        Assert.Equal(41, trail.Count(row => row.Action == "account.change-password-failure"));
        Assert.Single(trail, row => row.Action == "sign-in.lockout");
    }

    [Fact]
    public async Task BothDoors_WrongAtOnce_ShareOneLimit()
    {
        var open = await portal.SignInAsync("officer");
        var before = Compared;

        await AtOnceAsync(30, index => index % 2 == 0 ? SignInAsync(Wrong) : ChangeAsync(open, Wrong));

        Assert.Equal(Limit, Compared - before);
    }

    [Fact]
    public async Task SignIn_RightPasswordInFiveTabsAtOnce_AllPass()
    {
        var answers = await AtOnceAsync(Limit, _ => SignInAsync(TestTree.Password));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        await using var db = portal.Database.NewContext();
        var account = await db.Users.SingleAsync(row => row.UserName == "officer");
        Assert.Equal((0, null), (account.AccessFailedCount, account.LockoutEnd));
        Assert.DoesNotContain(await TrailAsync(), row => row.Action == "sign-in.lockout");
    }

    [Fact]
    public async Task SignIn_RightPasswordAmongGuesses_ComparesTheLimitForEachSuccessAtMost()
    {
        var answers = await AtOnceAsync(30, index => SignInAsync(index % 10 == 3 ? TestTree.Password : Wrong));

        var passed = answers.Count(answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.InRange(Compared, Limit, Limit * (passed + 1));
    }

    [Fact]
    public async Task SignIn_AfterTheLock_TheLimitBeginsAnew()
    {
        await AtOnceAsync(10, _ => SignInAsync(Wrong));
        await using (var db = portal.Database.NewContext())
        {
            var past = TimeProvider.System.GetUtcNow().AddSeconds(-1);
            await db.Users.Where(row => row.UserName == "officer").ExecuteUpdateAsync(set => set.SetProperty(row => row.LockoutEnd, past));
        }

        await AtOnceAsync(30, _ => SignInAsync(Wrong));

        Assert.Equal(2 * Limit, Compared);
    }

    [Fact]
    public async Task ChangePassword_RightInFiveTabsAtOnce_OneChangesAndTheOthersReadWhy()
    {
        var open = await portal.SignInAsync("officer");
        var token = ((IHtmlInputElement)(await open.GetHtmlAsync("/account/password")).QuerySelector("[name=__RequestVerificationToken]")!).Value;

        var answers = await AtOnceAsync(Limit, _ => open.Http.PostAsync("/account/password", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["Input.CurrentPassword"] = TestTree.Password,
            ["Input.NewPassword"] = NewPassword,
            ["Input.RepeatedPassword"] = NewPassword,
        })));

        Assert.All(answers, answer => Assert.True((int)answer.StatusCode < 500));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.All(await SentencesAsync(answers), sentence => Assert.DoesNotContain("concurrency", sentence, StringComparison.OrdinalIgnoreCase));
        await using var db = portal.Database.NewContext();
        Assert.NotEqual(hash, (await db.Users.SingleAsync(row => row.UserName == "officer")).PasswordHash);
    }

    private static Task<HttpResponseMessage[]> AtOnceAsync(int count, Func<int, Task<HttpResponseMessage>> send) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(index => Task.Run(() => send(index))));

    private Task<HttpResponseMessage> SignInAsync(string password) =>
        portal.SignedOut().PostFormAsync("/account/sign-in", new() { ["Input.UserName"] = "officer", ["Input.Password"] = password });

    private static Task<HttpResponseMessage> ChangeAsync(PortalClient client, string current) =>
        client.PostFormAsync("/account/password", new()
        {
            ["Input.CurrentPassword"] = current,
            ["Input.NewPassword"] = NewPassword,
            ["Input.RepeatedPassword"] = NewPassword,
        });

    private static async Task<IReadOnlyList<string>> SentencesAsync(IEnumerable<HttpResponseMessage> answers)
    {
        var sentences = new List<string>();
        foreach (var answer in answers)
        {
            sentences.Add((await PortalClient.ReadHtmlAsync(answer)).QuerySelector("main")?.TextContent ?? "");
        }

        return sentences;
    }

    private async Task<IReadOnlyList<(string Action, string? After)>> TrailAsync()
    {
        await using var db = portal.Database.NewContext();
        var rows = await db.AuditEntries.OrderBy(row => row.Id).Select(row => new { row.Action, row.After }).ToListAsync();
        return [.. rows.Select(row => (row.Action, row.After))];
    }
}
