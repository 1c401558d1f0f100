using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Sessions;
using StudyCampaigns.Tests.Documents;
using StudyCampaigns.Tests.Pages.Sessions;
using StudyCampaigns.Tests.Plans;
using StudyCampaigns.Tests.Registers;
using StudyCampaigns.Tests.Reports;

namespace StudyCampaigns.Tests.Pages;

/// <summary>
/// At most eight SQL commands for each page, for each account that works with it: one per row would be more on these data. Seven are counted: the
/// eighth loads the rights, on the first request after somebody's have changed (ADR 6).
/// </summary>
public sealed partial class CommandBudgetTests(CommandBudgetTests.Setting setting) : IClassFixture<CommandBudgetTests.Setting>
{
    private const int Most = 7;

    private const string District = "/reports/QU-T/147-KH-TU/2023-Q2";
    private const string WardA = "/reports/DU-A/147-KH-TU/2023-Q2";

    private static readonly string[] Everybody = ["officer", "leader", "ward-a", "cell-a1"];

    // "/Index" is "/"; a document is drawn, and has tests of its own; the others lead elsewhere or ask nobody.
    private static readonly string[] NotCounted =
    [
        "/Index", "/papers/{id:int}/pdf", "/papers/{id:int}/docx", "/reports/{organization}/{campaign}/{period}/pdf",
        "/reports/{organization}/{campaign}/{period}/docx", "/administration", "/error", "/account/sign-out", "/account/sign-in",
    ];

    /// <summary>Accounts by page; <c>{name}</c> is a record of <see cref="Setting"/>.</summary>
    internal static readonly (string Page, string[] Users)[] Pages =
    [
        ("/", [.. Everybody, "cell-a2", "admin"]),
        ("/campaigns", Everybody),
        ("/campaigns/{campaign}", Everybody),
        ("/directives", Everybody),
        ("/directives?q=sinh+hoat&type=K%E1%BA%BF+ho%E1%BA%A1ch&year=2023", Everybody),
        ("/directives/{directive}", Everybody),
        ("/directives/create", ["officer"]),
        ("/directives/{directive}/edit", ["officer"]),
        ("/plans", Everybody),
        ("/plans?state=Issued&q=ke", ["officer"]),
        ("/plans/create", ["officer", "ward-a"]),
        ("/plans/create?campaign={campaign}&parent={issued}&organization={ward-b}", ["ward-b"]),
        ("/papers", Everybody),
        ("/papers?state=Issued&q=ke&type=KE-HOACH&year=2023", ["officer"]),
        ("/papers/create", ["officer", "ward-a", "cell-a1"]),
        ("/papers/create?type=KE-HOACH", ["officer"]),
        ("/papers/create?amends={issued}", ["officer"]),
        ("/papers/templates", ["officer", "cell-a1"]),
        ("/papers/templates/{template}", ["officer"]),
        ("/papers/{issued}/template", ["officer"]),
        ("/papers/{returned}/versions", ["officer", "leader"]),
        ("/papers/{issued}/versions", ["officer"]),
        ("/papers/{returned}/comments", ["officer", "leader"]),
        ("/papers/{issued}", Everybody),
        ("/papers/{sub}", ["officer", "ward-a", "cell-a1"]),
        ("/papers/{returned}", ["officer", "leader"]),
        ("/papers/{returned}/edit", ["officer"]),
        ("/papers/{sub-draft}/edit", ["ward-b"]),
        ("/papers/{returned}/preview", ["officer"]),
        ("/papers/{returned}/preview/1.svg", ["officer"]),
        ("/papers/{returned}/check", ["officer", "leader"]),
        ("/papers/{sub}/check", ["officer", "ward-a"]),
        ("/papers/{issued}/check?fragment", ["officer"]),
        ("/papers/{returned}/submission", ["officer"]),
        ("/papers/{sub-draft}/submission", ["ward-b"]),
        ("/papers/{submitted}/approval", ["leader"]),
        ("/papers/{approved}/issuance", ["officer"]),
        ("/plans/{issued}/cascade", ["officer"]),
        ("/plans/{sub}/cascade", ["ward-a"]),
        ("/papers/{issued}/withdrawal", ["officer"]),
        ("/plans/{sub}/answer", ["cell-a1"]),
        ("/plans/{issued}/adoption", ["officer", "leader"]),
        ("/plans/{sub}/adoption", ["ward-a", "officer"]),
        ("/numbers", Everybody),
        ("/numbers?organization=QU-T&term=2020-2025&type=all&q=ke+hoach&state=Document", ["officer"]),
        ("/numbers/{line}", ["officer"]),
        ("/numbers/QU-T/2020-2025/KH/reservation", ["officer"]),
        ("/numbers/QU-T/2020-2025/KH/skip", ["officer"]),
        ("/numbers/QU-T/2020-2025/KH/entry", ["officer"]),
        ("/numbers/QU-T/2020-2025/KH/last-number", ["officer"]),
        ("/sessions", Everybody),
        ("/sessions?month=2023-06&search=chi+bo", ["officer", "ward-a"]),
        ("/sessions?organization={ward-a}", ["leader"]),
        ("/sessions/create", ["cell-b1"]),
        ("/sessions/{open-session}", ["cell-a2", "ward-a", "leader"]),
        ("/sessions/{sent-session}", ["cell-a1", "ward-a", "leader"]),
        ("/sessions?state=waiting", ["ward-a"]),
        ("/sessions/{open-session}/entry", ["cell-a2"]),
        ("/sessions/{open-session}/removal", ["cell-a2"]),
        ("/sessions/{sent-session}/confirmation", ["ward-a"]),
        ("/sessions/{other-session}/change-request", ["cell-a1"]),
        ("/organizations", [.. Everybody, "admin"]),
        ("/organizations?q=phuong", ["officer", "admin"]),
        ("/organizations/{committee}", ["officer", "admin"]),
        ("/organizations/{ward-a}", ["ward-a", "leader", "admin"]),
        ("/organizations/{cell-a1}", ["cell-a1", "ward-a", "admin"]),
        ("/organizations/{committee}/house-style", ["officer"]),
        ("/organizations/{cell-a1}/members", ["cell-a1", "ward-a"]),
        ("/reports", Everybody),
        ("/reports/open", ["officer"]),
        (District, ["leader", "officer"]),
        (WardA, ["ward-a", "leader"]),
        ("/reports/CB-A1/147-KH-TU/2023-Q2", ["cell-a1"]),
        ("/reports/QU-T/all/2023", ["leader"]),
        (WardA + "/submission", ["ward-a"]),
        (WardA + "/acceptance", ["officer"]),
        .. StudyCampaigns.Web.Pages.Reports.UnitsModel.Kinds.Select(kind => ($"{District}/units?list={kind.Code}", new[] { "leader" })),
        (District + "/units?list=sessions-missing&unit=DU-A", ["leader"]),
        ("/administration/accounts", ["admin"]),
        ("/administration/accounts?q=can+bo", ["admin"]),
        ("/administration/accounts/create", ["admin"]),
        ("/administration/accounts/{account}", ["admin"]),
        ("/administration/audit", ["admin"]),
        ("/administration/audit?account=officer&organization=quan", ["admin"]),
        ("/account/password", ["officer"]),
        ("/account/sessions", ["officer"]),
    ];

    public static TheoryData<string, string> UsersAndPages()
    {
        var data = new TheoryData<string, string>();
        foreach (var (page, users) in Pages)
        {
            foreach (var user in users)
            {
                data.Add(user, page);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(UsersAndPages))]
    public async Task Page_ForThisAccount_SendsAtMostSevenCommands(string user, string page)
    {
        var client = await setting.ClientAsync(user);
        var url = setting.Fill(page);
        await client.GetHtmlAsync(url);

        var count = await setting.Portal.CountCommandsAsync(() => client.GetHtmlAsync(url));

        Assert.True(count is > 0 and <= Most, $"{count} commands:\n{string.Join("\n\n", setting.Portal.Commands.Commands)}");
    }

    /// <summary>
    /// Browsers and mail programs open pages by themselves. What a reading may leave: its trace in the trail, and the first PDF of what is frozen.
    /// </summary>
    [Theory]
    [MemberData(nameof(UsersAndPages))]
    public async Task Page_Read_ChangesNothing(string user, string page)
    {
        var client = await setting.ClientAsync(user);

        await setting.Portal.CountCommandsAsync(() => client.GetHtmlAsync(setting.Fill(page)));

        Assert.DoesNotContain(setting.Portal.Commands.Commands, command => Change().Matches(command).Any(match => match.Groups[1].Value != "AuditEntries"));
    }

    [Fact]
    public async Task EveryPage_IsCounted()
    {
        var all = (await PortalPages.ListAsync(setting.Portal)).Where(page => page.HasGet).Select(page => page.Template).Except(NotCounted);
        var counted = Pages.Select(page => page.Page.Split('?')[0].Split('/')).ToList();

        Assert.Equal([], all.Where(template => !counted.Any(page => Fits(template.Split('/'), page))));
    }

    [GeneratedRegex("""(?:INSERT INTO|UPDATE|DELETE FROM|MERGE|SET NOCOUNT ON;\s+INSERT INTO) ["\[](\w+)""")]
    private static partial Regex Change();

    internal static bool Fits(string[] template, string[] page) =>
        template.Length == page.Length && template.Zip(page).All(pair => pair.First == pair.Second
            || (pair.First.StartsWith('{') && (!pair.First.EndsWith(":int}", StringComparison.Ordinal) || pair.Second.StartsWith('{') || int.TryParse(pair.Second, out _))));

    /// <summary>Eleven wards, plans in every state, sessions, a period with reports: made once, only read.</summary>
    public class Setting : IAsyncLifetime
    {
        private readonly Dictionary<string, int> records = [];

        private readonly Dictionary<string, PortalClient> clients = [];

        public PortalFixture Portal { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Portal = await PortalFixture.StartOnAsync(await NewDatabaseAsync());
            var tree = Portal.Tree;
            await ReportTree.OpenMonthsAsync(Portal.Database, ReportTree.April, ReportTree.May, ReportTree.June);
            await ReportTree.HoldAsync(Portal.Database, tree, tree.CellA1.Id, ReportTree.April.AddDays(4));
            await ReportTree.HoldAsync(Portal.Database, tree, tree.CellA2.Id, ReportTree.May.AddDays(4));
            await AddWardsAsync(9);
            await MakePlansAsync();
            records["open-session"] = await Portal.OpenSessionAsync("cell-a2");
            records["sent-session"] = await Portal.SubmitSessionAsync();
            records["other-session"] = await Portal.SubmitSessionAsync("cell-a1", SessionKind.Thematic);
            await Portal.AskForChangeAsync(records["sent-session"]);
            var officer = await tree.ActorAsync(Portal.Database, "officer");
            Assert.True((await ReportTree.OpenAsync(Portal.Database, officer)).IsDone);
            var report = await ReportTree.ReportOfAsync(Portal.Database, tree.WardA.Id);
            var ward = await tree.ActorAsync(Portal.Database, "ward-a");
            Assert.True((await ReportTree.SubmitAsync(Portal.Database, ward, report.Id, report.Version)).IsDone);
            await using var db = Portal.Database.NewContext();
            records["account"] = await db.Users.Where(row => row.UserName == "officer").Select(row => row.Id).SingleAsync();
            records["campaign"] = tree.CampaignId;
            records["directive"] = await db.Directives.Select(row => row.Id).SingleAsync();
            (records["committee"], records["ward-a"], records["ward-b"], records["cell-a1"]) =
                (tree.Committee.Id, tree.WardA.Id, tree.WardB.Id, tree.CellA1.Id);
        }

        public async ValueTask DisposeAsync() => await Portal.DisposeAsync();

        public async Task<PortalClient> ClientAsync(string user)
        {
            if (!clients.TryGetValue(user, out var client))
            {
                clients[user] = client = await Portal.SignInAsync(user);
            }

            return client;
        }

        protected virtual Task<TestDatabase> NewDatabaseAsync() => TestDatabase.CreateAsync();

        public string Fill(string page) => records.Aggregate(page, (filled, record) => filled.Replace($"{{{record.Key}}}", $"{record.Value}"));

        private async Task MakePlansAsync()
        {
            var steps = new PlanSteps(Portal.Database, Portal.Tree);
            var (issued, sub) = await steps.CascadedTwiceAsync();
            (records["issued"], records["sub"]) = (issued, sub);
            await using (var db = Portal.Database.NewContext())
            {
                var wards = await db.Organizations.Where(row => row.ParentId == Portal.Tree.Committee.Id && row.Code.StartsWith("DU-X")).Select(row => row.Id).ToArrayAsync();
                Assert.Equal(9, wards.Length);
                Assert.True((await steps.CascadeAsync("officer", issued, PlanSteps.Due, wards[1..])).IsDone);
            }

            records["sub-draft"] = (await steps.DraftAsync("ward-b", Portal.Tree.WardB, issued)).Value;
            records["submitted"] = await steps.SubmittedAsync();
            var numbers = new RegisterSteps(Portal.Database, Portal.Tree);
            Assert.True((await numbers.ReserveAsync("officer", Portal.Tree.Committee)).IsDone);
            records["line"] = (await numbers.FindAsync(Portal.Tree.Committee))!.Numbers.MaxBy(line => line.Number)!.Id;
            records["approved"] = await steps.ApprovedAsync();
            records["returned"] = await steps.SubmittedAsync();
            var documents = new DocumentSteps(Portal.Database, Portal.Tree);
            foreach (var anchor in new[] { 0, 1, 2 })
            {
                Assert.True((await documents.CommentAsync("leader", records["returned"], anchor, "Nêu rõ hơn")).IsDone);
            }

            records["template"] = (await documents.SaveTemplateAsync("officer", issued, "Kế hoạch năm", null)).Value;
            Assert.True((await steps.ReturnAsync("leader", records["returned"], "Sửa")).IsDone);
        }

        private async Task AddWardsAsync(int count)
        {
            await using var db = Portal.Database.NewContext();
            var parent = await db.Organizations.SingleAsync(row => row.Id == Portal.Tree.Committee.Id);
            var type = await db.OrganizationTypes.SingleAsync(row => row.Code == "DANG-UY-PHUONG");
            for (var i = 1; i <= count; i++)
            {
                var ward = new StudyCampaigns.Organizations.Organization($"DU-X{i}", $"Đảng ủy phường X{i}", type, TestTree.Founded);
                db.Organizations.Add(ward);
                await db.SaveChangesAsync();
                ward.PlaceBelow(parent, TestTree.Founded);
            }

            await db.SaveChangesAsync();
        }
    }
}
