using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Documents;
using StudyCampaigns.Plans;

namespace StudyCampaigns.Tests.Plans;

public sealed class PlanLifeTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private TestTree tree = null!;
    private PlanSteps steps = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        tree = await TestTree.PlantAsync(database);
        steps = new PlanSteps(database, tree);
    }

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Draft_FromCampaign_IsFilledFromSkeleton()
    {
        var id = (await steps.DraftAsync("officer", tree.Committee)).Value;

        var plan = await steps.FindAsync(id);
        Assert.Equal("tổ chức đợt sinh hoạt chính trị về tác phẩm thử", plan.Subject);
        Assert.Contains("Kế hoạch số 147-KH/TU, ngày 30/3/2023 của Ban Thường vụ Thành ủy Thử", plan.Preamble);
        Assert.Contains("Ban Thường vụ Quận ủy Thử", plan.Preamble);
        Assert.Equal(4, plan.Sections.Count);
        Assert.Contains("- Chủ đề một;\n- Chủ đề hai.", plan.Sections.Single(row => row.Order == 2).Body);
        Assert.DoesNotContain(plan.Sections, row => row.Body!.Contains('{', StringComparison.Ordinal));
        Assert.EndsWith("Lưu Văn phòng Quận ủy Thử", plan.Recipients);
        Assert.Equal(DocumentStepKind.Created, Assert.Single(plan.Steps).Kind);
    }

    [Fact]
    public async Task Draft_ForForeignUnit_IsMissing() =>
        Assert.True((await steps.DraftAsync("ward-a", tree.WardB)).IsMissing);

    [Fact]
    public async Task Draft_AfterCampaign_IsRefused()
    {
        database.Clock.SetLocal(2024, 1, 1);

        Assert.Equal(PlanRefusals.CampaignOver(new DateOnly(2023, 12, 31)), (await steps.DraftAsync("officer", tree.Committee)).Refusal);
    }

    [Fact]
    public async Task WholeLife_ReturnedOnce_IsIssuedInSecondRoundWithHistory()
    {
        var id = await steps.SubmittedAsync();
        Assert.Equal(DocumentRefusals.ReasonMissing, (await steps.ReturnAsync("leader", id, "  ")).Refusal);
        Assert.True((await steps.ReturnAsync("leader", id, "Bổ sung thời gian")).IsDone);
        Assert.True((await steps.SubmitAsync("officer", id)).IsDone);
        Assert.True((await steps.ApproveAsync("leader", id)).IsDone);

        var issued = await steps.IssueAsync("officer", id);

        Assert.Equal("01-KH/QU", issued.Value);
        var plan = await steps.FindAsync(id);
        Assert.Equal(
            (DocumentState.Issued, 2, "01-KH/QU", new DateOnly(2023, 6, 20)),
            (plan.State, plan.DraftRound, plan.NumberText, plan.IssuedOn!.Value));
        Assert.Equal(("BÍ THƯ", "Nguyễn Văn Ký"), (plan.SignerPosition, plan.SignerName));
        Assert.Equal(plan.Organization.Type.SigningAuthority, plan.SignerAuthority);
        Assert.Equal(
            [DocumentStepKind.Created, DocumentStepKind.Submitted, DocumentStepKind.Returned, DocumentStepKind.Submitted, DocumentStepKind.Approved, DocumentStepKind.Issued],
            plan.Steps.OrderBy(row => row.Id).Select(row => row.Kind));
        Assert.Equal("Bổ sung thời gian", plan.Steps.Single(row => row.Kind == DocumentStepKind.Returned).Comment);
        Assert.Equal(
            [(DocumentStepKind.Submitted, 1), (DocumentStepKind.Returned, 1), (DocumentStepKind.Submitted, 2), (DocumentStepKind.Issued, 2)],
            plan.Versions.OrderBy(row => row.Id).Select(row => (row.KeptAt, row.DraftRound)));
        Assert.Equal(2, DocumentContent.FromJson(plan.Versions[0].Content).Tasks.Count);
        await using var db = database.NewContext();
        Assert.Equal(
            ["document.draft", "document.edit", "document.submit", "document.return", "document.submit", "document.approve", "document.issue"],
            await db.AuditEntries.OrderBy(row => row.Id).Select(row => row.Action).ToListAsync());
    }

    [Fact]
    public async Task Edit_WithStaleVersion_Throws()
    {
        var id = await steps.DraftedAsync("officer", tree.Committee);
        var old = (await steps.FindAsync(id)).Version;
        var content = DocumentContent.Of(await steps.FindAsync(id));
        await steps.EditAsync("officer", id, content with { Subject = "bản của người trước" });

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(
            () => steps.EditAsync("officer", id, content with { Subject = "bản của người sau" }, old));

        Assert.Equal("bản của người trước", (await steps.FindAsync(id)).Subject);
    }

    [Fact]
    public async Task Edit_RowsReorderedAndRemoved_KeepsTheRest()
    {
        var id = await steps.DraftedAsync("officer", tree.Committee);
        var content = DocumentContent.Of(await steps.FindAsync(id));

        await steps.EditAsync("officer", id, content with
        {
            Tasks = [content.Tasks[1], new(null, "Nhiệm vụ mới"), new(null, "  ")],
            Sections = [.. content.Sections.Reverse()],
        });

        var plan = await steps.FindAsync(id);
        Assert.Equal(["Sinh hoạt chi bộ theo chủ đề", "Nhiệm vụ mới"], plan.Tasks.OrderBy(row => row.Order).Select(row => row.Content));
        Assert.Contains(plan.Tasks, row => row.Id == content.Tasks[1].Id);
        Assert.Equal("TỔ CHỨC THỰC HIỆN", plan.Sections.Single(row => row.Order == 1).Heading);
    }

    [Fact]
    public async Task Edit_AfterIssue_IsRefused()
    {
        var id = await steps.IssuedAsync();

        var result = await steps.EditAsync("officer", id, DocumentContent.Of(await steps.FindAsync(id)) with { Subject = "khác" });

        Assert.Equal(DocumentRefusals.NotEditable(DocumentState.Issued), result.Refusal);
    }

    [Fact]
    public async Task Approve_ByDrafterWithoutTheRight_IsMissing() =>
        Assert.True((await steps.ApproveAsync("officer", await steps.SubmittedAsync())).IsMissing);

    [Fact]
    public async Task Issue_TomorrowOrUnapproved_IsRefused()
    {
        var id = await steps.SubmittedAsync();
        Assert.Equal(DocumentRefusals.NotApproved, (await steps.IssueAsync("officer", id)).Refusal);
        await steps.ApproveAsync("leader", id);

        Assert.Equal(DocumentRefusals.IssuedInFuture, (await steps.IssueAsync("officer", id, new DateOnly(2023, 6, 21))).Refusal);
    }

    [Fact]
    public async Task Issue_BeforeLastNumbersDate_NeedsConfirmation()
    {
        await steps.IssuedAsync();
        var id = await steps.ApprovedAsync();
        var earlier = new DateOnly(2023, 6, 19);

        Assert.Equal(DocumentRefusals.NumberDatedLater(new DateOnly(2023, 6, 20)), (await steps.IssueAsync("officer", id, earlier)).Refusal);
        Assert.Equal("02-KH/QU", (await steps.IssueAsync("officer", id, earlier, acceptEarlier: true)).Value);
    }

    [Fact]
    public async Task Cascade_ToWards_MakesOneAssignmentEachAndNotTwice()
    {
        var id = await steps.CascadedAsync();

        Assert.Equal(PlanSteps.Due, (await steps.AssignmentAsync(id, tree.WardA))!.DueOn);
        Assert.NotNull(await steps.AssignmentAsync(id, tree.WardB));
        Assert.Equal(
            PlanRefusals.AlreadyHanded(tree.WardA.Name), (await steps.CascadeAsync("officer", id, PlanSteps.Due, tree.WardA.Id)).Refusal);
    }

    [Fact]
    public async Task Cascade_ToUnitNotDirectlyBelow_IsMissing()
    {
        var id = await steps.IssuedAsync();

        Assert.True((await steps.CascadeAsync("officer", id, PlanSteps.Due, tree.WardA.Id, tree.CellA1.Id)).IsMissing);
        Assert.Null(await steps.AssignmentAsync(id, tree.WardA));
    }

    [Fact]
    public async Task Cascade_DueBeforeToday_IsRefused()
    {
        var id = await steps.IssuedAsync();

        var result = await steps.CascadeAsync("officer", id, new DateOnly(2023, 6, 19), tree.WardA.Id);

        Assert.Equal("DueOn", result.Refusal!.Field);
    }

    [Fact]
    public async Task SubPlan_FromParent_CopiesSectionsAndLinksEveryTask()
    {
        var planId = await steps.CascadedAsync();
        var parent = await steps.FindAsync(planId);

        var subPlan = await steps.FindAsync((await steps.DraftAsync("ward-a", tree.WardA, planId)).Value);

        Assert.Equal(parent.Tasks.OrderBy(row => row.Order).Select(row => (int?)row.Id), subPlan.Tasks.OrderBy(row => row.Order).Select(row => row.ParentTaskId));
        Assert.Equal(parent.Tasks.Select(row => row.DueOn).Order(), subPlan.Tasks.Select(row => row.DueOn).Order());
        Assert.Equal(parent.Sections.Count, subPlan.Sections.Count);
        Assert.StartsWith("Thực hiện Kế hoạch số 01-KH/QU, ngày 20/6/2023 của Ban Thường vụ Quận ủy Thử", subPlan.Preamble);
    }

    [Fact]
    public async Task SubPlan_Twice_IsRefused()
    {
        var planId = await steps.CascadedAsync();
        await steps.DraftAsync("ward-a", tree.WardA, planId);

        Assert.Equal(PlanRefusals.SubPlanExists, (await steps.DraftAsync("ward-a", tree.WardA, planId)).Refusal);
    }

    [Fact]
    public async Task SubPlan_OfPlanNotHandedDown_IsMissing() =>
        Assert.True((await steps.DraftAsync("ward-a", tree.WardA, await steps.IssuedAsync())).IsMissing);

    [Fact]
    public async Task Assignment_WhileSubPlanMoves_FollowsEachStep()
    {
        var planId = await steps.CascadedAsync();
        database.Clock.SetLocal(2023, 6, 21);
        var id = (await steps.DraftAsync("ward-a", tree.WardA, planId)).Value;
        database.Clock.SetLocal(2023, 6, 22);
        await steps.SubmitAsync("ward-a", id);
        Assert.Equal(new DateTime(2023, 6, 22, 1, 0, 0, DateTimeKind.Utc), (await steps.AssignmentAsync(planId, tree.WardA))!.SubmittedAt);
        await steps.ReturnAsync("ward-a", id, "Sửa mục I");
        Assert.Null((await steps.AssignmentAsync(planId, tree.WardA))!.SubmittedAt);
        await steps.SubmitAsync("ward-a", id);
        database.Clock.SetLocal(2023, 7, 24);
        await steps.ApproveAsync("ward-a", id);

        await steps.IssueAsync("ward-a", id, new DateOnly(2023, 7, 23));

        var row = (await steps.AssignmentAsync(planId, tree.WardA))!;
        Assert.Equal((AssignmentAnswer.OwnPlan, id), (row.Answer, row.SubPlanId));
        Assert.Equal(new DateTime(2023, 6, 21, 1, 0, 0, DateTimeKind.Utc), row.StartedAt);
        Assert.Equal(new DateTime(2023, 7, 24, 1, 0, 0, DateTimeKind.Utc), row.ApprovedAt);
        Assert.Equal(new DateOnly(2023, 7, 23), row.AnsweredOn);
        Assert.Equal(3, row.DaysLate(new DateOnly(2023, 8, 30)));
    }

    [Fact]
    public async Task Withdraw_SubPlan_LeavesTheUnitOwingAnAnswer()
    {
        var (planId, subPlanId) = await steps.CascadedTwiceAsync();

        Assert.True((await steps.WithdrawAsync("ward-a", subPlanId, "Sai số liệu")).IsDone);

        var row = (await steps.AssignmentAsync(planId, tree.WardA))!;
        Assert.Equal((null, null, AssignmentAnswer.None), (row.SubPlanId, row.AnsweredOn, row.Answer));
        Assert.True((await steps.DraftAsync("ward-a", tree.WardA, planId)).IsDone);
    }

    [Fact]
    public async Task Receive_ByRoleAbove_IsMissingAndByUnitCountsOnce()
    {
        var (_, subPlanId) = await steps.CascadedTwiceAsync();

        Assert.True((await steps.ReceiveAsync("ward-a", subPlanId)).IsMissing);
        Assert.True((await steps.ReceiveAsync("cell-a1", subPlanId)).IsDone);
        var first = (await steps.AssignmentAsync(subPlanId, tree.CellA1))!.ReceivedAt;
        database.Clock.Advance(TimeSpan.FromHours(2));
        await steps.ReceiveAsync("cell-a1", subPlanId);

        Assert.NotNull(first);
        Assert.Equal(first, (await steps.AssignmentAsync(subPlanId, tree.CellA1))!.ReceivedAt);
        Assert.Null((await steps.AssignmentAsync(subPlanId, tree.CellA2))!.ReceivedAt);
    }

    [Fact]
    public async Task Answer_ByCell_CountsOnTheBoardAndNotTwice()
    {
        var (_, subPlanId) = await steps.CascadedTwiceAsync();

        Assert.True((await steps.AnswerAsync("cell-a1", subPlanId, tree.CellA1, " Chi bộ nhỏ ")).IsDone);

        var row = (await steps.AssignmentAsync(subPlanId, tree.CellA1))!;
        Assert.Equal((AssignmentAnswer.AppliesDirectly, "Chi bộ nhỏ", new DateOnly(2023, 6, 20)), (row.Answer, row.AnswerNote, row.AnsweredOn!.Value));
        Assert.NotNull(row.ReceivedAt);
        Assert.Equal(PlanRefusals.AlreadyAnswered, (await steps.AnswerAsync("cell-a1", subPlanId, tree.CellA1)).Refusal);
        Assert.Equal(PlanRefusals.AlreadyAnswered, (await steps.DraftAsync("cell-a1", tree.CellA1, subPlanId)).Refusal);
    }

    [Fact]
    public async Task Answer_ByWardOrForeignCell_DoesNotGoThrough()
    {
        var (planId, subPlanId) = await steps.CascadedTwiceAsync();

        Assert.Equal(PlanRefusals.OnlyCellsApplyDirectly, (await steps.AnswerAsync("ward-b", planId, tree.WardB)).Refusal);
        Assert.True((await steps.AnswerAsync("cell-b1", subPlanId, tree.CellA1)).IsMissing);
    }
}
