using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using AccountEntity = StudyCampaigns.Accounts.Account;

namespace StudyCampaigns.Tests.Pages.Account;

public sealed class SignInTests : IAsyncLifetime
{
    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync();

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Get_SignedOut_AnyPageLeadsToSignInAndBack()
    {
        var client = portal.SignedOut();

        var answer = await client.GetAsync("/plans?state=draft");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/account/sign-in?returnUrl=%2Fplans%3Fstate%3Ddraft", answer.Headers.Location!.OriginalString);
        var signedIn = await PostAsync(client, "officer", TestTree.Password, "/account/sign-in?returnUrl=%2Fplans%3Fstate%3Ddraft");
        Assert.Equal("/plans?state=draft", signedIn.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org")]
    [InlineData("/\\example.org")]
    public async Task Post_ForeignReturnUrl_StaysHere(string returnUrl)
    {
        var answer = await PostAsync(portal.SignedOut(), "officer", TestTree.Password, $"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("officer\uFFFE")]
    [InlineData("\uFFFEofficer\u202E")]
    public async Task Post_NameWithLettersNobodySees_IsTheName(string name) =>
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(portal.SignedOut(), name, TestTree.Password)).StatusCode);

    /// <summary>Whoever asks for an account by its name.</summary>
    [Fact]
    public async Task FindByName_TextThatIsNone_IsTheNameOfNobody()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<AccountEntity>>();

        Assert.Null(await accounts.FindByNameAsync($"\uFFFE{(char)0xD800}"));
    }

    [Fact]
    public async Task Post_UnknownWrongLockedDisabled_AnswersTheSameSentence()
    {
        await using (var db = portal.Database.NewContext())
        {
            await db.Users.Where(row => row.UserName == "ward-a").ExecuteUpdateAsync(set => set.SetProperty(row => row.IsDisabled, true));
            await db.Users.Where(row => row.UserName == "ward-b")
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.LockoutEnd, DateTimeOffset.MaxValue));
        }

        var sentences = new List<string>();
        foreach (var (name, password) in new[]
        {
            ("nobody", TestTree.Password), ("officer", "SinhHoat#2024"), ("ward-a", TestTree.Password), ("ward-b", TestTree.Password),
        })
        {
            var answer = await PostAsync(portal.SignedOut(), name, password);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            sentences.Add((await PortalClient.ReadHtmlAsync(answer)).QuerySelector("[role=alert]")!.TextContent.Trim());
        }

        Assert.Single(sentences.Distinct());
        Assert.NotEmpty(sentences[0]);
    }

    [Fact]
    public async Task Post_FiveWrongPasswords_LocksInTheDatabase()
    {
        var client = portal.SignedOut();
        for (var tries = 0; tries < 5; tries++)
        {
            await PostAsync(client, "officer", "SinhHoat#2024");
        }

        var answer = await PostAsync(client, "officer", TestTree.Password);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using var db = portal.Database.NewContext();
        var account = await db.Users.SingleAsync(row => row.UserName == "officer");
        var minutes = (account.LockoutEnd!.Value - TimeProvider.System.GetUtcNow()).TotalMinutes;
        Assert.InRange(minutes, 14, 15);
        var actions = await db.AuditEntries.Where(row => row.AccountId == account.Id).OrderBy(row => row.Id).Select(row => row.Action).ToListAsync();
        Assert.Equal(
            ["sign-in.failure", "sign-in.failure", "sign-in.failure", "sign-in.failure", "sign-in.failure", "sign-in.lockout", "sign-in.failure"],
            actions);
    }

    [Fact]
    public async Task Post_FiveWrongPasswordsAtOnce_CountsEachOne()
    {
        var clients = Enumerable.Range(0, 5).Select(_ => portal.SignedOut()).ToList();

        await Task.WhenAll(clients.Select(client => PostAsync(client, "officer", "SinhHoat#2024")));

        await using var db = portal.Database.NewContext();
        Assert.NotNull((await db.Users.SingleAsync(row => row.UserName == "officer")).LockoutEnd);
    }

    [Fact]
    public async Task Post_RightPassword_ForgetsEarlierFailures()
    {
        var client = portal.SignedOut();
        for (var tries = 0; tries < 4; tries++)
        {
            await PostAsync(client, "officer", "SinhHoat#2024");
        }

        var answer = await PostAsync(client, "officer", TestTree.Password);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var db = portal.Database.NewContext();
        Assert.Equal(0, (await db.Users.SingleAsync(row => row.UserName == "officer")).AccessFailedCount);
        Assert.Equal("sign-in.success", await db.AuditEntries.OrderByDescending(row => row.Id).Select(row => row.Action).FirstAsync());
    }

    [Fact]
    public async Task Post_UnknownAccount_RecordsNoTypedText()
    {
        await PostAsync(portal.SignedOut(), "MatKhau#DaGoNham1", "SinhHoat#2024");

        await using var db = portal.Database.NewContext();
        var row = await db.AuditEntries.SingleAsync();
        Assert.Equal("sign-in.failure", row.Action);
        Assert.Null(row.AccountId);
        Assert.DoesNotContain("DaGoNham", row.AccountName + row.Before + row.After);
    }

    [Fact]
    public async Task Post_NothingTyped_SaysSoAtEachField()
    {
        var answer = await PostAsync(portal.SignedOut(), "", "");

        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Contains("Hãy nhập tên đăng nhập.", page.Body!.TextContent);
        Assert.Contains("Hãy nhập mật khẩu.", page.Body!.TextContent);
    }

    [Fact]
    public async Task Post_WithoutAntiforgery_IsRefused()
    {
        var answer = await portal.SignedOut().Http.PostAsync("/account/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Input.UserName"] = "officer",
            ["Input.Password"] = TestTree.Password,
        }));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task SignOut_Post_EndsTheSession()
    {
        var client = await portal.SignInAsync("officer");

        var answer = await client.PostFormAsync("/account/sign-out", []);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/")).StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(PortalClient client, string userName, string password, string url = "/account/sign-in") =>
        client.PostFormAsync(url, new() { ["Input.UserName"] = userName, ["Input.Password"] = password });
}
