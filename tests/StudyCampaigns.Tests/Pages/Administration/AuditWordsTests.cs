using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Documents;
using StudyCampaigns.Tests.Plans;

namespace StudyCampaigns.Tests.Pages.Administration;

/// <summary>The trail tells an administrator what was done; the words of documents, sessions and reports only to whoever may read those.</summary>
public sealed class AuditWordsTests : IAsyncLifetime
{
    private const string Page = "/administration/audit";
    private const string Secret = "Trích yếu chưa ai được biết";

    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync();

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Get_DraftEdited_TellsTheAdministratorWhatWasDoneWithoutItsSubject()
    {
        var steps = new PlanSteps(portal.Database, portal.Tree);
        var id = await steps.DraftedAsync("officer", portal.Tree.Committee);
        Assert.True((await steps.EditAsync("officer", id, DocumentContent.Of(await steps.FindAsync(id)) with { Subject = Secret })).IsDone);

        var page = await (await portal.SignInAsync("admin")).GetHtmlAsync($"{Page}?action=document.edit");

        var text = page.QuerySelector("tbody")!.TextContent;
        Assert.Contains("Sửa văn bản", text);
        Assert.Contains("trích yếu: ẩn", text);
        Assert.Contains("số nhiệm vụ: 2", text);
        Assert.DoesNotContain(Secret, page.Body!.TextContent);
    }

    [Fact]
    public async Task Get_AdministratorWhoMayViewTheDocument_ReadsItsSubjectAndNoOthers()
    {
        await AddAsync("document.edit", "Document", portal.Tree.WardA.Id, $$"""{"Subject":"{{Secret}}"}""");
        await AddAsync("document.edit", "Document", portal.Tree.WardB.Id, """{"Subject":"Của phường khác"}""");
        await GiveAsync("admin", "WARD-OFFICER", portal.Tree.WardA);

        var text = (await (await portal.SignInAsync("admin")).GetHtmlAsync(Page)).QuerySelector("tbody")!.TextContent;

        Assert.Contains($"trích yếu: {Secret}", text);
        Assert.DoesNotContain("Của phường khác", text);
    }

    /// <summary>Whatever somebody typed, in whatever field, of whatever there will be.</summary>
    [Theory]
    [InlineData("Document", """{"Subject":"X1"}""")]
    [InlineData("Plan", """{"reason":"X1"}""")]
    [InlineData("DocumentTemplate", """{"Name":"X1"}""")]
    [InlineData("RegisterEntry", """{"NumberText":"01-KH/QU","Reason":"X1"}""")]
    [InlineData("Session", """{"State":"Returned","reason":"X1"}""")]
    [InlineData("ExpectedReport", """{"state":"Returned","reason":"X1"}""")]
    [InlineData("Directive", """{"Number":"1-KH","Subject":"X1","File":"X1.pdf"}""")]
    [InlineData("PlanAssignment", """{"SomethingNew":"X1"}""")]
    [InlineData("SomethingNew", """{"Title":"X1"}""")]
    [InlineData("Document", """{"Subject":"X1""")]
    [InlineData("Document", "\"X1\"")]
    [InlineData("Document", "X1")]
    public async Task Get_WordsOfAnyContent_AreNotShownToTheAdministrator(string subjectType, string stored)
    {
        await AddAsync("document.edit", subjectType, portal.Tree.Committee.Id, stored);
        await AddAsync("document.edit", subjectType, null, stored);

        var page = await (await portal.SignInAsync("admin")).GetHtmlAsync($"{Page}?action=document.edit");

        Assert.Equal(2, page.QuerySelectorAll("tbody tr").Length);
        Assert.DoesNotContain("X1", page.Body!.TextContent);
        Assert.Contains("ẩn", page.QuerySelector("tbody")!.TextContent);
    }

    [Fact]
    public async Task Get_Account_ShowsItsNames()
    {
        await AddAsync("account.rename", "Account", null, """{"DisplayName":"Tên mới"}""");

        var page = await (await portal.SignInAsync("admin")).GetHtmlAsync($"{Page}?action=account.rename");

        Assert.Contains("tên hiển thị: Tên mới", page.QuerySelector("tbody")!.TextContent);
    }

    private async Task AddAsync(string action, string subjectType, int? organizationId, string after)
    {
        await using var db = portal.Database.NewContext();
        db.AuditEntries.Add(new AuditEntry
        {
            At = new DateTime(2023, 6, 19, 1, 0, 0, DateTimeKind.Utc),
            AccountName = "Hệ thống",
            OrganizationId = organizationId,
            Action = action,
            SubjectType = subjectType,
            SubjectId = 1,
            After = after,
        });
        await db.SaveChangesAsync();
    }

    private async Task GiveAsync(string userName, string role, TestTree.Unit unit)
    {
        await using var db = portal.Database.NewContext();
        db.RoleAssignments.Add(new RoleAssignment
        {
            AccountId = await db.Users.Where(row => row.UserName == userName).Select(row => row.Id).SingleAsync(),
            RoleId = await db.Roles.Where(row => row.Code == role).Select(row => row.Id).SingleAsync(),
            OrganizationId = unit.Id,
            From = TestTree.Founded,
        });
        await db.SaveChangesAsync();
    }
}
