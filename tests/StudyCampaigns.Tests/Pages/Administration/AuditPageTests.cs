using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Web.Pages;

namespace StudyCampaigns.Tests.Pages.Administration;

public sealed partial class AuditPageTests : IAsyncLifetime
{
    private PortalFixture portal = null!;
    private PortalClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFixture.StartAsync();
        admin = await portal.SignInAsync("admin");
    }

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Get_ByAccountActionAndUnit_ShowsThoseRowsInWords()
    {
        await AddAsync("document.issue", portal.Tree.WardA.Id, """{"State":"Issued"}""", new DateTime(2023, 6, 19, 1, 0, 0, DateTimeKind.Utc));
        await AddAsync("document.issue", portal.Tree.WardB.Id, null, new DateTime(2023, 6, 19, 2, 0, 0, DateTimeKind.Utc));

        var page = await admin.GetHtmlAsync("/administration/audit?action=document.issue&organization=phuong+a");

        var row = Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Contains("Ban hành văn bản", row.TextContent);
        Assert.Contains("trạng thái: đã ban hành", row.TextContent);
        Assert.Contains("19/06/2023 08:00:00", row.TextContent);
        var mine = await admin.GetHtmlAsync("/administration/audit?account=admin");
        Assert.All(mine.QuerySelectorAll("tbody tr"), each => Assert.Contains("Đăng nhập", each.TextContent));
    }

    [Fact]
    public async Task Get_Days_BeginAndEndAtMidnightInVietnam()
    {
        await AddAsync("document.submit", null, null, new DateTime(2023, 6, 9, 17, 0, 0, DateTimeKind.Utc));
        await AddAsync("document.return", null, null, new DateTime(2023, 6, 10, 16, 59, 59, DateTimeKind.Utc));
        await AddAsync("document.issue", null, null, new DateTime(2023, 6, 10, 17, 0, 0, DateTimeKind.Utc));

        var page = await admin.GetHtmlAsync("/administration/audit?from=2023-06-10&to=2023-06-10");

        Assert.Equal(2, page.QuerySelectorAll("tbody tr").Length);
    }

    [Theory]
    [InlineData("to=0001-01-01", "to", TypedDay.YearRule)]
    [InlineData("to=9999-12-31", "to", "đến 31/12/2099")]
    [InlineData("from=31/02/2023", "from", TypedDay.FormRule)]
    public async Task Get_DayThatCannotBe_SaysWhyAtTheDayAndShowsTheUsualDays(string query, string field, string why)
    {
        var page = await admin.GetHtmlAsync($"/administration/audit?{query}");

        Assert.Contains(why, page.QuerySelector($"[name={field}]")!.ParentElement!.QuerySelector(".field-validation-error")!.TextContent);
        Assert.Equal("2023-06-20", page.QuerySelector("[name=to]")!.GetAttribute("value"));
        Assert.NotEmpty(page.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Get_WardAdministrator_SeesOnlyHisPart()
    {
        await AddAsync("document.issue", portal.Tree.CellA1.Id, null, new DateTime(2023, 6, 19, 1, 0, 0, DateTimeKind.Utc));
        await AddAsync("document.withdraw", portal.Tree.WardB.Id, null, new DateTime(2023, 6, 19, 1, 0, 0, DateTimeKind.Utc));
        await using (var db = portal.Database.NewContext())
        {
            await db.RoleAssignments.Where(row => row.Account.UserName == "admin")
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.OrganizationId, portal.Tree.WardA.Id));
        }

        var text = (await admin.GetHtmlAsync("/administration/audit")).QuerySelector("tbody")!.TextContent;

        Assert.Contains("Ban hành văn bản", text);
        Assert.DoesNotContain("Thu hồi kế hoạch", text);
    }

    [Fact]
    public async Task Save_AuditRowChangedOrDeleted_Throws()
    {
        await AddAsync("document.issue", null, null, new DateTime(2023, 6, 19, 1, 0, 0, DateTimeKind.Utc));
        await using var db = portal.Database.NewContext();
        var row = await db.AuditEntries.FirstAsync(each => each.Action == "document.issue");
        db.Entry(row).Property(each => each.Action).CurrentValue = "document.draft";
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());

        db.ChangeTracker.Clear();
        db.Remove(row);

        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
    }

    [Fact]
    public void Actions_EveryRecordedCode_HasItsWords()
    {
        var source = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../src"));
        var recorded = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("obj") && !file.Contains("node_modules"))
            .SelectMany(file => RecordedCode().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["code"].Value)
            .ToHashSet();

        Assert.Contains("document.issue", recorded);
        Assert.Equal([], recorded.Except(AuditTexts.Actions.Keys));
    }

    private async Task AddAsync(string action, int? organizationId, string? after, DateTime at)
    {
        await using var db = portal.Database.NewContext();
        db.AuditEntries.Add(new AuditEntry
        {
            At = at,
            AccountName = "Hệ thống",
            OrganizationId = organizationId,
            Action = action,
            SubjectType = "Plan",
            SubjectId = 1,
            After = after,
        });
        await db.SaveChangesAsync();
    }

    [GeneratedRegex(@"[Rr]ecord\w*\s*\([^;""]*?""(?<code>[a-z-]+\.[a-z-]+)""")]
    private static partial Regex RecordedCode();
}
