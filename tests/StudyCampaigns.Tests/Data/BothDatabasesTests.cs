using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Plans;
using StudyCampaigns.Sessions;
using StudyCampaigns.Tests.Pages;
using StudyCampaigns.Tests.Plans;
using StudyCampaigns.Tests.Reports;
using StudyCampaigns.Tests.Sessions;

namespace StudyCampaigns.Tests.Data;

/// <summary>The whole way from the plan to the quarter, and every page, on each database; on SQL Server where there is one.</summary>
public sealed class BothDatabasesTests
{
    [Fact]
    public async Task UseCases_Sqlite_GoTheWholeWay() => await GoTheWholeWayAsync(await TestDatabase.CreateOnSqliteAsync());

    [SqlServerFact]
    public async Task UseCases_SqlServer_GoTheWholeWay() => await GoTheWholeWayAsync(await TestDatabase.CreateOnSqlServerAsync());

    [SqlServerFact]
    public async Task Pages_SqlServer_AnswerWithinEightCommands()
    {
        var setting = new OnSqlServer();
        await setting.InitializeAsync();
        try
        {
            var pages = new CommandBudgetTests(setting);
            foreach (var (user, page) in CommandBudgetTests.UsersAndPages().Select(row => row.Data))
            {
                await pages.Page_ForThisAccount_SendsAtMostSevenCommands(user, page);
            }
        }
        finally
        {
            await setting.DisposeAsync();
        }
    }

    private static async Task GoTheWholeWayAsync(TestDatabase database)
    {
        await using var owned = database;
        var tree = await TestTree.PlantAsync(database);
        await PlanAsync(database, tree);
        await MeetAsync(database, tree);
        await ReportAsync(database, tree);
        await using var db = database.NewContext();
        var actions = await db.AuditEntries.Select(row => row.Action).Distinct().ToListAsync();
        Assert.Superset(
            new HashSet<string> { "document.issue", "plan.cascade", "plan.answer", "document.withdraw", "session.open", "session.submit", "session.confirm", "report.submit" },
            actions.ToHashSet());
    }

    private static async Task PlanAsync(TestDatabase database, TestTree tree)
    {
        var steps = new PlanSteps(database, tree);
        var (planId, subPlanId) = await steps.CascadedTwiceAsync();
        Assert.True((await steps.AnswerAsync("cell-a1", subPlanId, tree.CellA1, "Áp dụng nguyên văn")).IsDone);
        Assert.True((await steps.AnswerAsync("cell-a1", subPlanId, tree.CellA1)).Refusal is not null);
        var second = await steps.ApprovedAsync();
        Assert.Equal("02-KH/QU", (await steps.IssueAsync("officer", second)).Value);
        Assert.True((await steps.WithdrawAsync("officer", second, "Thay bằng kế hoạch khác")).IsDone);
        var old = (await steps.FindAsync(planId)).Version;
        await steps.CascadeAsync("officer", planId, PlanSteps.Due, tree.WardB.Id);
        var draft = await steps.DraftedAsync("officer", tree.Committee);
        var content = DocumentContent.Of(await steps.FindAsync(draft));
        var stale = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => steps.EditAsync("officer", draft, content with { Preamble = "Căn cứ khác" }, old));
        Assert.True(WriteConflict.IsCauseOf(stale));
    }

    private static async Task MeetAsync(TestDatabase database, TestTree tree)
    {
        var setting = await SessionSetting.CreateAsync(database, tree);
        Assert.Equal(9, await setting.OpenMonthAsync(SessionSetting.June5));
        var session = await setting.SubmittedAsync();
        Assert.True((await setting.ReturnAsync(session.Id, "Thiếu kết luận")).IsDone);
        session = await setting.LoadAsync(session.Id);
        Assert.True((await setting.SubmitAsync(session.Id, session.Version, setting.Entry(session))).IsDone);
        Assert.True((await setting.ConfirmAsync(session.Id)).IsDone);
        Assert.NotNull((await setting.OpenAsync(SessionSetting.June5.AddDays(1))).Refusal);
        Assert.Empty(await setting.SelfCheckAsync());
        Assert.Equal(4, (await setting.FiguresAsync(tree.CampaignId)).Counts.Present);
    }

    private static async Task ReportAsync(TestDatabase database, TestTree tree)
    {
        Assert.True((await ReportTree.OpenAsync(database, await tree.ActorAsync(database, "officer"))).IsDone);
        var report = await ReportTree.ReportOfAsync(database, tree.WardA.Id);
        Assert.True((await ReportTree.SubmitAsync(database, await tree.ActorAsync(database, "ward-a"), report.Id, report.Version)).IsDone);
        Assert.Equal(1, (await ReportTree.FiguresAsync(database)).Total.SessionsHeld);
        Assert.NotNull(await ReportTree.ReportAsync(database));
    }

    private sealed class OnSqlServer : CommandBudgetTests.Setting
    {
        protected override Task<TestDatabase> NewDatabaseAsync() => TestDatabase.CreateOnSqlServerAsync();
    }
}
