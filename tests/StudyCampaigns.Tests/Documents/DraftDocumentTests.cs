using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Documents;
using StudyCampaigns.Organizations;
using StudyCampaigns.Tests.Plans;

namespace StudyCampaigns.Tests.Documents;

public sealed class DraftDocumentTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private TestTree tree = null!;
    private DocumentSteps steps = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        tree = await TestTree.PlantAsync(database);
        steps = new DocumentSteps(database, tree);
    }

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Draft_FromSkeleton_IsFilledForTheOrganization()
    {
        var id = (await steps.DraftAsync("ward-a", tree.WardA, "BAO-CAO", "kết quả quý II", tree.CampaignId)).Value;

        var document = await steps.FindAsync(id);
        Assert.Equal(("kết quả quý II", tree.CampaignId), (document.Subject, document.CampaignId));
        Assert.Contains("Đảng ủy phường A báo cáo kết quả", document.Preamble);
        Assert.Equal(["KẾT QUẢ ĐẠT ĐƯỢC", "ĐÁNH GIÁ CHUNG", "NHIỆM VỤ TRỌNG TÂM"], document.Sections.OrderBy(row => row.Order).Select(row => row.Heading));
        Assert.Equal("Quận ủy Thử (để b/c)\nLưu Văn phòng Đảng ủy phường A", document.Recipients);
        Assert.Equal(DocumentStepKind.Created, Assert.Single(document.Steps).Kind);
        await using var db = database.NewContext();
        Assert.Contains("BAO-CAO", (await db.AuditEntries.SingleAsync(row => row.Action == "document.draft")).After);
    }

    [Fact]
    public async Task Draft_SomebodyElsesUnit_IsMissing()
    {
        Assert.True((await steps.DraftAsync("ward-b", tree.WardA, "BAO-CAO")).IsMissing);
        Assert.True((await steps.DraftAsync("leader", tree.Committee, "BAO-CAO")).IsMissing);
    }

    [Fact]
    public async Task Draft_TypeTheUnitMayNotIssue_IsRefused()
    {
        var result = await steps.DraftAsync("cell-a1", tree.CellA1, "HUONG-DAN");

        Assert.Equal(DocumentRefusals.TypeNotIssuedBy("Hướng dẫn", "Chi bộ"), result.Refusal);
    }

    [Fact]
    public async Task Draft_PlanWithoutCampaign_IsRefused() =>
        Assert.Equal(DocumentRefusals.RestsOnCampaign("Kế hoạch"), (await steps.DraftAsync("officer", tree.Committee, "KE-HOACH")).Refusal);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public async Task Draft_SkeletonWithoutSubject_AsksForIt(string? subject) =>
        Assert.Equal(DocumentRefusals.SubjectMissing, (await steps.DraftAsync("officer", tree.Committee, "CONG-VAN", subject)).Refusal);

    [Fact]
    public async Task Draft_SubjectTooLong_IsRefused() => Assert.Equal(
        "Subject", (await steps.DraftAsync("officer", tree.Committee, "CONG-VAN", new string('a', Document.SubjectLength + 1))).Refusal!.Field);

    [Fact]
    public async Task Draft_CopyOfEarlier_HasItsWordsAndNothingOfItsLife()
    {
        var earlier = (await steps.DraftAsync("officer", tree.Committee, "CHUONG-TRINH", "công tác năm")).Value;
        await steps.EditAsync("officer", earlier, content => content with
        {
            Tasks = [new(null, "Tổ chức hội nghị", "Ban Tuyên giáo", null, "Hội nghị", new DateOnly(2023, 7, 1))],
        });
        await steps.SubmitAsync("officer", earlier);
        await steps.ReturnAsync("leader", earlier);
        await steps.SubmitAsync("officer", earlier);
        await steps.ApproveAsync("leader", earlier);
        await steps.IssueAsync("officer", earlier);

        var id = (await steps.DraftAsync("officer", tree.Committee, "CHUONG-TRINH", null, beginning: new(CopyOfId: earlier))).Value;

        var (copy, first) = (await steps.FindAsync(id), await steps.FindAsync(earlier));
        Assert.Equal((first.Subject, first.Preamble, first.Recipients), (copy.Subject, copy.Preamble, copy.Recipients));
        Assert.Equal(first.Sections.Select(row => (row.Heading, row.Body)), copy.Sections.Select(row => (row.Heading, row.Body)));
        var task = Assert.Single(copy.Tasks);
        Assert.Equal(("Tổ chức hội nghị", "Ban Tuyên giáo", null), (task.Content, task.Lead, task.DueOn));
        Assert.Equal((DocumentState.Draft, 1, null, null), (copy.State, copy.DraftRound, copy.NumberText, copy.IssuedOn));
        Assert.Empty(copy.Versions);
        Assert.Single(copy.Steps);
    }

    [Fact]
    public async Task Draft_CopyOfAnotherUnitOrType_IsMissing()
    {
        var report = (await steps.DraftAsync("officer", tree.Committee, "BAO-CAO")).Value;

        Assert.True((await steps.DraftAsync("ward-a", tree.WardA, "BAO-CAO", null, beginning: new(CopyOfId: report))).IsMissing);
        Assert.True((await steps.DraftAsync("officer", tree.Committee, "THONG-BAO", null, beginning: new(CopyOfId: report))).IsMissing);
        Assert.True((await steps.DraftAsync("officer", tree.Committee, "BAO-CAO", null, beginning: new(TemplateId: 987654))).IsMissing);
    }

    [Fact]
    public async Task Draft_ToAmendAnIssuedOne_CitesItInFull()
    {
        var issued = await steps.IssuedAsync();

        var id = (await steps.DraftAsync("officer", tree.Committee, "BAO-CAO", null, beginning: new(AmendsId: issued))).Value;

        var document = await steps.FindAsync(id);
        Assert.Equal(issued, document.AmendsId);
        Assert.Equal("sửa đổi, bổ sung Báo cáo số 01-BC/QU, ngày 20/6/2023", document.Subject);
        Assert.Contains("Báo cáo số 01-BC/QU, ngày 20/6/2023 của Ban Thường vụ Quận ủy Thử tuyên truyền tác phẩm", document.Preamble);
        Assert.Equal((await steps.FindAsync(issued)).Recipients, document.Recipients);
        Assert.Equal(DocumentState.Issued, (await steps.FindAsync(issued)).State);
    }

    [Fact]
    public async Task Draft_ToAmendADraft_IsRefused()
    {
        var draft = await steps.SubmittedAsync();

        var result = await steps.DraftAsync("officer", tree.Committee, "BAO-CAO", null, beginning: new(AmendsId: draft));

        Assert.Equal(DocumentRefusals.OnlyIssuedIsAmended, result.Refusal);
    }

    [Fact]
    public async Task DraftPlan_CopiedOrAmending_IsAPlanOfTheCampaign()
    {
        var plans = new PlanSteps(database, tree);
        var issued = await plans.IssuedAsync();
        foreach (var beginning in new[] { new DraftSource(CopyOfId: issued), new DraftSource(AmendsId: issued) })
        {
            var id = await plans.DoAsync("officer", (db, audit, actor) =>
                new StudyCampaigns.Plans.DraftPlan(db, database.Clock, audit, PlanSteps.Skeleton)
                    .HandleAsync(new(tree.CampaignId, tree.Committee.Id, null, beginning), actor, default));

            var plan = await plans.FindAsync(id.Value);
            Assert.Equal((tree.CampaignId, beginning.AmendsId), (plan.CampaignId, plan.AmendsId));
            Assert.Equal(2, plan.Tasks.Count);
        }
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("K/T TRƯỞNG BAN", "K/T TRƯỞNG BAN")]
    [InlineData("T/L BAN THƯỜNG VỤ", "T/L BAN THƯỜNG VỤ")]
    public async Task Issue_OfDepartment_BearsTheChosenAuthority(string? chosen, string printed)
    {
        var (unit, user) = await steps.AddDepartmentAsync();
        var id = (await steps.DraftAsync(user, unit, "THONG-BAO")).Value;
        await steps.SubmitAsync(user, id);
        await steps.ApproveAsync(user, id);

        Assert.Equal("01-TB/BTGQU", (await steps.IssueAsync(user, id, chosen)).Value);

        var document = DocumentPrint.Of(await steps.FindAsync(id), new DateOnly(2023, 6, 20));
        Assert.Equal((printed, "PHÓ BÍ THƯ"), (document.Signature.Authority, document.Signature.Position));
    }

    [Fact]
    public async Task Issue_CollectiveByDeputy_IsRefusedAndTakesNoNumber()
    {
        var id = await steps.SubmittedAsync();
        await steps.ApproveAsync("leader", id);

        Assert.Equal(DocumentRefusals.SignerAuthority, (await steps.IssueAsync("officer", id, "K/T BÍ THƯ")).Refusal);
        Assert.Equal("01-BC/QU", (await steps.IssueAsync("officer", id, "T/L BAN THƯỜNG VỤ")).Value);
    }

    [Fact]
    public async Task Authorities_OfEveryType_HoldTheUsualOneAndNoCollectiveSignsForSomebody()
    {
        await using var db = database.NewContext();
        foreach (var type in await db.OrganizationTypes.ToListAsync())
        {
            var authorities = PlanSteps.Authorities.Of(type.Code);
            Assert.Equal((type.Code, type.SigningAuthority), (type.Code, authorities[0]));
            Assert.All(authorities.Where(_ => type.SigningAuthority.Length > 0), authority => Assert.DoesNotContain("K/T", authority));
        }
    }
}
