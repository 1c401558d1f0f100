using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Tests.Plans;
using StudyCampaigns.Tests.Registers;
using StudyCampaigns.Web.Operations;
using AccountEntity = StudyCampaigns.Accounts.Account;

namespace StudyCampaigns.Tests.Pages.OddInput;

/// <summary>
/// The portal on its own web server, for requests that an honest browser never sends. Its database keeps nothing that a request writes, so
/// that each request finds every page, document and version as the first one did.
/// </summary>
public sealed class OddPortal : IAsyncLifetime
{
    /// <summary>Nobody is signed in.</summary>
    public const string Nobody = "";

    /// <summary>What the table of the command budget does not count, and the pages of records that only this test needs.</summary>
    private static readonly (string Page, string[] Users)[] MorePages =
    [
        ("/papers/{issued}/pdf", ["officer"]),
        ("/papers/{issued}/docx", ["officer"]),
        ("/papers/{sub}", ["cell-a1"]),
        ("/reports/QU-T/147-KH-TU/2023-Q2/pdf", ["officer"]),
        ("/reports/QU-T/147-KH-TU/2023-Q2/docx", ["officer"]),
        ("/administration", ["admin"]),
        ("/error", [Nobody]),
        ("/account/sign-in", [Nobody]),
        ("/account/sign-out", ["cell-b1#2"]),
        ("/account/sessions", [$"{TwoPhones}#1", $"{TwoPhones}#2"]),
        ("/numbers/{hand-line}", ["officer"]),
        ("/sessions/{other-session}/confirmation", ["ward-a"]),
        ("/reports/DU-B/147-KH-TU/2023-Q2/submission", ["ward-b"]),
        ("/administration/accounts/{disabled}", ["admin"]),
        ("/papers/{with-finding}/check", ["officer"]),
        ("/Index", ["officer"]),
    ];

    /// <summary>An account signed in twice, that ends its other session and is used for nothing else.</summary>
    private const string TwoPhones = "two-phones";

    private readonly CommandBudgetTests.Setting setting = new();
    private readonly Dictionary<string, int> records = [];
    private readonly Dictionary<string, string> cookies = [];
    private readonly List<OddForm> forms = [];
    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 8 });

    private readonly NothingKept nothingKept = new();

    private WebApplicationFactory<Program> server = null!;

    public PortalFixture Portal => setting.Portal;

    /// <summary>True for a test of what remains.</summary>
    public bool KeepsWhatIsWritten { get; init; }

    public IServiceProvider Services => server.Services;

    public OddLog Log { get; } = new();

    public Uri Address { get; private set; } = null!;

    /// <summary>Every page with the addresses at which it is known to open, and who opens it there.</summary>
    public IReadOnlyList<OddPage> Pages { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await setting.InitializeAsync();
        var numbers = new RegisterSteps(Portal.Database, Portal.Tree);
        Assert.True((await numbers.EnterAsync("officer", Portal.Tree.Committee, 40, new DateOnly(2023, 6, 19))).IsDone);
        records["hand-line"] = (await numbers.LineAsync(Portal.Tree.Committee, 40)).Id;
        records["with-finding"] = await DraftWithFindingAsync();
        records["disabled"] = await AddAccountAsync(new() { UserName = "closed", DisplayName = "Tài khoản ngừng", IsDisabled = true });
        await AddAccountAsync(new() { UserName = TwoPhones, DisplayName = "Tài khoản hai máy", PasswordHash = new PasswordHasher<AccountEntity>().HashPassword(null!, TestTree.Password) });
        StartServer();
        var known = CommandBudgetTests.Pages.Concat(MorePages).ToList();
        foreach (var user in known.SelectMany(page => page.Users).Distinct())
        {
            cookies[user] = await CookiesOfAsync(user);
        }

        nothingKept.IsOn = !KeepsWhatIsWritten;
        Pages = [.. (await PortalPages.ListAsync(Portal)).Select(page => new OddPage(page, AddressesOf(page, known)))];
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
        await setting.DisposeAsync();
    }

    /// <summary>Sends it as this user; the answer's text is read whole.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string user)
    {
        request.Headers.Add("Cookie", cookies[user]);
        return await http.SendAsync(request, HttpCompletionOption.ResponseContentRead);
    }

    public string CookiesOf(string user) => cookies[user];

    /// <summary>The forms of all handlers; a handler whose form nobody has found is a handler that nobody tests.</summary>
    public async Task<IReadOnlyList<OddForm>> FormsAsync()
    {
        if (forms.Count > 0)
        {
            return forms;
        }

        var missing = new List<string>();
        foreach (var (page, handler) in Pages.Where(page => page.Template != "/error").SelectMany(page => page.HandlerNames("Post").Select(handler => (page, handler))))
        {
            if (await OddForm.FindAsync(this, page, handler) is { } form)
            {
                forms.Add(form);
            }
            else
            {
                missing.Add($"{page.Template} {handler}: add an address here at which its form stands");
            }
        }

        Assert.True(missing.Count == 0, string.Join('\n', missing));
        return forms;
    }

    /// <summary>An address of the portal as it is, with what another client would tidy.</summary>
    public Uri At(string address) =>
        new($"http://{Address.Authority}{address}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    public string Fill(string page) => records.Aggregate(setting.Fill(page), (filled, record) => filled.Replace($"{{{record.Key}}}", $"{record.Value}"));

    private List<(string Address, string User)> AddressesOf(PortalPages.PortalPage page, List<(string Page, string[] Users)> known)
    {
        var template = page.Template.Split('/');
        return
        [
            .. known.Where(row => CommandBudgetTests.Fits(template, row.Page.Split('?')[0].Split('/')))
                .Select(row => (Fill(row.Page), row.Users[0])),
        ];
    }

    /// <param name="user">With a number for another session of the same account: signing out ends one.</param>
    private async Task<string> CookiesOfAsync(string user)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { BaseAddress = Address };
        var client = new PortalClient(browser);
        if (user == Nobody)
        {
            await client.GetHtmlAsync("/account/sign-in");
        }
        else
        {
            var answer = await client.PostFormAsync("/account/sign-in", new() { ["Input.UserName"] = user.Split('#')[0], ["Input.Password"] = TestTree.Password });
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        return handler.CookieContainer.GetCookieHeader(Address);
    }

    private async Task<int> DraftWithFindingAsync()
    {
        var steps = new PlanSteps(Portal.Database, Portal.Tree);
        var id = await steps.DraftedAsync("officer", Portal.Tree.Committee);
        var content = DocumentContent.Of(await steps.FindAsync(id));
        Assert.True((await steps.EditAsync("officer", id, content with { Recipients = "Lưu: Văn phòng" })).IsDone);
        return id;
    }

    private async Task<int> AddAccountAsync(AccountEntity account)
    {
        await using var db = Portal.Database.NewContext();
        (account.NormalizedUserName, account.SecurityStamp) = (account.UserName!.ToUpperInvariant(), "1");
        account.Assignments.Add(new RoleAssignment { Role = await db.Roles.FirstAsync(), OrganizationId = Portal.Tree.CellB1.Id, From = TestTree.Founded });
        db.Users.Add(account);
        await db.SaveChangesAsync();
        return account.Id;
    }

    private void StartServer()
    {
        server = Portal.StartSecond().WithWebHostBuilder(host =>
        {
            host.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0").ConfigureServices(services =>
            {
                services.ConfigureDbContext<SqliteAppDbContext>(options => options.AddInterceptors(nothingKept));
                services.ConfigureDbContext<SqlServerAppDbContext>(options => options.AddInterceptors(nothingKept));
                services.AddSingleton<ILoggerProvider>(Log);
            });

            // One account asks here for more in a minute than a person does in a year.
            foreach (var work in Enum.GetNames<CostlyWork>())
            {
                host.UseSetting($"Limits:{work}:Burst", "1000000").UseSetting($"Limits:{work}:AtOnce", "100").UseSetting($"Limits:{work}:Waiting", "1000");
            }
        });
        server.UseKestrel();
        server.StartServer();
        Address = new Uri(server.ClientOptions.BaseAddress.ToString());
    }
}
