using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Directives;
using StudyCampaigns.Documents;
using StudyCampaigns.Organizations;
using StudyCampaigns.Plans;
using StudyCampaigns.Registers;
using StudyCampaigns.Reports;
using StudyCampaigns.Sessions;
using AccountEntity = StudyCampaigns.Accounts.Account;

namespace StudyCampaigns.Tests.Pages;

/// <summary>Rules that hold for every page there is, and for those to come.</summary>
public sealed partial class EveryPageTests(EveryPageTests.TwoDistricts districts) : IClassFixture<EveryPageTests.TwoDistricts>
{
    private static readonly string[] OpenToEverybody = ["/account/sign-in", "/account/sign-out", "/error"];

    private static readonly string[] WithoutToken = ["/error"];

    private PortalFixture Portal => districts.Portal;

    [Fact]
    public async Task Get_SignedOut_LeadsToSignIn()
    {
        var client = Portal.SignedOut();
        foreach (var page in (await PortalPages.ListAsync(Portal)).Where(page => !OpenToEverybody.Contains(page.Template)))
        {
            var answer = await client.GetAsync(districts.Foreign(page.Template));

            Assert.Equal((page.Template, HttpStatusCode.Redirect), (page.Template, answer.StatusCode));
            Assert.StartsWith("/account/sign-in", answer.Headers.Location!.OriginalString);
        }
    }

    [Fact]
    public async Task Post_WithoutAntiforgeryToken_IsRefused()
    {
        var client = await Portal.SignInAsync(TwoDistricts.Everything);
        var posts = Posts(await PortalPages.ListAsync(Portal)).Where(post => !WithoutToken.Contains(post.Template)).ToList();

        Assert.True(posts.Count > 15, $"{posts.Count} handlers");
        foreach (var (template, handler) in posts)
        {
            var answer = await client.Http.PostAsync(districts.Own(template) + handler, new FormUrlEncodedContent([]));

            Assert.Equal((template, handler, HttpStatusCode.BadRequest), (template, handler, answer.StatusCode));
        }
    }

    [Fact]
    public async Task Get_RecordOfAnotherDistrict_IsNotFound()
    {
        var client = await Portal.SignInAsync(TwoDistricts.Everything);
        foreach (var page in (await PortalPages.ListAsync(Portal)).Where(page => page.HasParameters))
        {
            foreach (var url in new[] { districts.Foreign(page.Template), TwoDistricts.Unknown(page.Template) })
            {
                var answer = await client.GetAsync(url);

                Assert.Equal((url, HttpStatusCode.NotFound), (url, answer.StatusCode));
                Assert.Contains("Không tìm thấy", (await PortalClient.ReadHtmlAsync(answer)).QuerySelector("h1")!.TextContent);
            }
        }
    }

    /// <summary>The counterpart of the test above: it is the other district that closes these pages and not a wrong address.</summary>
    [Fact]
    public async Task Get_RecordOfTheOwnDistrict_IsThere()
    {
        var client = await Portal.SignInAsync(TwoDistricts.Everything);
        foreach (var template in new[]
        {
            "/campaigns/{id:int}", "/directives/{id:int}", "/directives/{id:int}/edit", "/numbers/{id:int}",
            "/numbers/{organization}/{term}/{type}/reservation", "/papers/{id:int}",
            "/papers/{id:int}/approval", "/papers/{id:int}/edit", "/papers/{id:int}/versions", "/papers/{id:int}/comments",
            "/papers/templates/{id:int}", "/sessions/{id:int}", "/organizations/{id:int}",
            "/organizations/{id:int}/members", "/organizations/{id:int}/house-style", "/administration/accounts/{id:int}", "/reports/{organization}/{campaign}/{period}",
        })
        {
            Assert.Equal((template, HttpStatusCode.OK), (template, (await client.GetAsync(districts.Own(template))).StatusCode));
        }
    }

    [Fact]
    public async Task Post_RecordOfAnotherDistrict_IsNotFoundAndChangesNothing()
    {
        var client = await Portal.SignInAsync(TwoDistricts.Everything);
        var token = ((IHtmlInputElement)(await client.GetHtmlAsync("/account/password")).QuerySelector("[name=__RequestVerificationToken]")!).Value;
        var before = await districts.StateAsync();
        foreach (var (template, handler) in Posts(await PortalPages.ListAsync(Portal)).Where(post => post.Template.Contains('{')))
        {
            foreach (var url in new[] { districts.Foreign(template), TwoDistricts.Unknown(template) })
            {
                var answer = await client.Http.PostAsync(url + handler, new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = token,
                    ["Input.Version"] = $"{Guid.Empty}",
                    ["Input.Reason"] = "Lý do",
                }));

                Assert.Equal((url, handler, HttpStatusCode.NotFound), (url, handler, answer.StatusCode));
            }
        }

        Assert.Equal(before, await districts.StateAsync());
    }

    [Theory]
    [InlineData("/sessions?organization={unit}")]
    [InlineData("/plans/create?parent={plan}")]
    [InlineData("/papers/create?amends={plan}")]
    [InlineData("/papers/create?type=BAO-CAO&organization={unit}")]
    [InlineData("/reports/QU-T/147-KH-TU/2023-Q2/units?list=sessions-missing&unit=QU-K")]
    public async Task Get_QueryNamesAnotherDistrict_IsNotFound(string url)
    {
        var client = await Portal.SignInAsync(TwoDistricts.Everything);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(districts.FillQuery(url))).StatusCode);
    }

    /// <summary>Nothing that changes the audit trail: its page is only read.</summary>
    [Fact]
    public async Task AuditTrail_NoPage_PostsToIt() =>
        Assert.Equal([], Posts(await PortalPages.ListAsync(Portal)).Where(post => post.Template.Contains("audit", StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<(string Template, string Handler)> Posts(IEnumerable<PortalPages.PortalPage> pages) =>
        pages.SelectMany(page => page.PostHandlers.Select(handler => (page.Template, handler.Length == 0 ? "" : $"?handler={handler}")));

    /// <summary>The tree of every test, a second district beside it, and one account with every role in the first.</summary>
    public partial class TwoDistricts : IAsyncLifetime
    {
        public const string Everything = "officer";

        private sealed record Records(
            int Campaign, int Plan, int Session, int Unit, int Cell, int Account, int Line, int Template, int Directive, string UnitCode, string CampaignCode);

        private Records own = null!;
        private Records foreign = null!;

        public PortalFixture Portal { get; private set; } = null!;

        /// <summary>Settings that differ from what most tests need.</summary>
        protected virtual (string Name, string Value)[] Settings => [];

        public async ValueTask InitializeAsync()
        {
            Portal = await PortalFixture.StartAsync(Settings);
            await using var db = Portal.Database.NewContext();
            var tree = Portal.Tree;
            var city = await db.Organizations.SingleAsync(row => row.Id == tree.City.Id);
            var types = await db.OrganizationTypes.ToDictionaryAsync(row => row.Code);
            var district = await AddAsync(db, city, types["QUAN-UY"], "QU-K");
            var cell = await AddAsync(db, district, types["CHI-BO"], "CB-K");
            foreign = await FillAsync(db, district, cell, "KHAC", "other");
            own = await FillAsync(
                db,
                await db.Organizations.SingleAsync(row => row.Id == tree.Committee.Id),
                await db.Organizations.SingleAsync(row => row.Id == tree.CellA1.Id),
                "147-KH-TU",
                "leader");
            var officer = await db.Users.Include(row => row.Assignments).SingleAsync(row => row.UserName == Everything);
            foreach (var role in await db.Roles.Where(row => !row.Code.StartsWith("PROPAGANDA")).ToListAsync())
            {
                officer.Assignments.Add(new RoleAssignment { Role = role, OrganizationId = tree.Committee.Id, From = TestTree.Founded });
            }

            await db.SaveChangesAsync();
        }

        public async ValueTask DisposeAsync() => await Portal.DisposeAsync();

        public string Own(string template) => Fill(template, own);

        public string Foreign(string template) => Fill(template, foreign);

        public string FillQuery(string url) => url.Replace("{unit}", $"{foreign.Unit}").Replace("{plan}", $"{foreign.Plan}");

        public static string Unknown(string template) => Fill(
            template, new(987654, 987654, 987654, 987654, 987654, 987654, 987654, 987654, 987654, "KHONG-CO", "KHONG-CO"));

        /// <summary>Every version and the length of the trail, sign-ins apart.</summary>
        public async Task<string> StateAsync()
        {
            await using var db = Portal.Database.NewContext();
            var plans = await db.Plans.OrderBy(row => row.Id).Select(row => row.Version).ToListAsync();
            var sessions = await db.Sessions.OrderBy(row => row.Id).Select(row => row.Version).ToListAsync();
            var reports = await db.ExpectedReports.OrderBy(row => row.Id).Select(row => row.Version).ToListAsync();
            var directives = await db.Directives.OrderBy(row => row.Id).Select(row => row.Version).ToListAsync();
            var accounts = await db.Users.OrderBy(row => row.Id).Select(row => row.ConcurrencyStamp + row.PasswordHash).ToListAsync();
            var trail = await db.AuditEntries.CountAsync(row => !row.Action.StartsWith("sign-in"));
            var books = await db.DocumentRegisters.OrderBy(row => row.Id).Select(row => row.Version).ToListAsync();
            return string.Join(' ', [.. books, .. plans, .. sessions, .. reports, .. directives, .. accounts, trail]);
        }

        private static string Fill(string template, Records records)
        {
            var (id, cellId) = template.Split('/')[1] switch
            {
                "campaigns" => (records.Campaign, 0),
                "papers" when template.Contains("templates") => (records.Template, 0),
                "plans" or "papers" => (records.Plan, 0),
                "sessions" => (records.Session, 0),
                "numbers" => (records.Line, 0),
                "administration" => (records.Account, 0),
                "directives" => (records.Directive, 0),
                _ => (records.Unit, records.Cell),
            };
            return Parameter().Replace(template, match => match.Groups[1].Value switch
            {
                "id" => $"{(template.EndsWith("/members", StringComparison.Ordinal) ? cellId : id)}",
                "organization" => records.UnitCode,
                "campaign" => records.CampaignCode,
                "number" => "1",
                "period" => "2023-Q2",
                "term" => "2020-2025",
                "type" => "KH",
                var other => throw new InvalidOperationException($"No record for {other} of {template}: say here which one."),
            });
        }

        [GeneratedRegex(@"\{(\w+)(:\w+)?\}")]
        private static partial Regex Parameter();

        private static async Task<Organization> AddAsync(StudyCampaigns.Data.AppDbContext db, Organization above, OrganizationType type, string code)
        {
            var unit = new Organization(code, $"Đơn vị {code}", type, TestTree.Founded);
            db.Organizations.Add(unit);
            await db.SaveChangesAsync();
            unit.PlaceBelow(above, TestTree.Founded);
            await db.SaveChangesAsync();
            return unit;
        }

        /// <summary>One record of each kind in a district.</summary>
        private static async Task<Records> FillAsync(StudyCampaigns.Data.AppDbContext db, Organization district, Organization cell, string campaignCode, string user)
        {
            var campaign = await db.Campaigns.SingleOrDefaultAsync(row => row.Code == campaignCode) ?? new StudyCampaign
            {
                Code = campaignCode,
                Name = "Đợt khác",
                ShortName = "Đợt khác",
                Organization = district,
                StartsOn = new DateOnly(2023, 4, 1),
                EndsOn = new DateOnly(2023, 12, 31),
            };
            if (campaign.Id == 0)
            {
                db.Campaigns.Add(campaign);
                await db.SaveChangesAsync();
            }

            var type = await db.DocumentTypes.SingleAsync(row => row.Code == Plan.PlanTypeCode);
            var plan = new Plan(type, campaign, district, "Kế hoạch thử");
            var session = new Session(cell, SessionKind.Regular, new DateOnly(2023, 6, 5));
            var period = new ReportingPeriod
            {
                OrganizationId = district.Id,
                CampaignId = campaign.Id,
                Kind = PeriodSpan.Parse("2023-Q2", null)!.Kind,
                Code = "2023-Q2",
                StartsOn = new DateOnly(2023, 4, 1),
                EndsOn = new DateOnly(2023, 6, 30),
                CutoffOn = new DateOnly(2023, 6, 25),
                DueOn = new DateOnly(2023, 7, 5),
            };
            period.ExpectedReports.Add(new ExpectedReport { OrganizationId = district.Id });
            var account = await db.Users.SingleOrDefaultAsync(row => row.UserName == user);
            if (account is null)
            {
                account = new AccountEntity { UserName = user, NormalizedUserName = user.ToUpperInvariant(), DisplayName = "Người khác", SecurityStamp = "1" };
                account.Assignments.Add(new RoleAssignment { Role = await db.Roles.FirstAsync(), Organization = district, From = TestTree.Founded });
                db.Users.Add(account);
            }

            var register = new DocumentRegister(district.Id, "2020-2025", "KH");
            var line = register.Reserve(null, district.Symbol, "Văn phòng", null).Value!;
            var template = new DocumentTemplate
            {
                OrganizationId = district.Id,
                TypeCode = type.Code,
                Name = "Mẫu thử",
                Content = DocumentContent.Of(plan).ToJson(),
                ChangedAt = new DateTime(2023, 6, 1, 0, 0, 0, DateTimeKind.Utc),
            };
            var directive = new Directive(new($"1-{campaignCode}", "Kế hoạch", "Thành ủy", null, "Trích yếu"), district.Path);
            db.AddRange(plan, session, period, register, template, directive);
            await db.SaveChangesAsync();
            return new(campaign.Id, plan.Id, session.Id, district.Id, cell.Id, account.Id, line.Id, template.Id, directive.Id, district.Code, campaign.Code);
        }
    }
}
