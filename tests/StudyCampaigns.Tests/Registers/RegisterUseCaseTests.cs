using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Documents;
using StudyCampaigns.Registers;
using StudyCampaigns.Tests.Plans;

namespace StudyCampaigns.Tests.Registers;

public sealed class RegisterUseCaseTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2023, 6, 20);

    private TestDatabase database = null!;
    private TestTree tree = null!;
    private RegisterSteps numbers = null!;
    private PlanSteps plans = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        tree = await TestTree.PlantAsync(database);
        numbers = new RegisterSteps(database, tree);
        plans = new PlanSteps(database, tree);
    }

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task EveryUseCase_OutsideTheOwnUnit_IsMissing()
    {
        await numbers.EnterAsync("ward-a", tree.WardA, 1, Today);
        var line = await numbers.LineAsync(tree.WardA, 1);
        var version = (await numbers.FindAsync(tree.WardA))!.Version;

        // Below the officer, whose right to issue is that of his own unit; beside ward B; and no right at all.
        foreach (var user in new[] { "officer", "ward-b", "leader", "admin" })
        {
            Assert.True((await numbers.ReserveAsync(user, tree.WardA)).IsMissing);
            Assert.True((await numbers.SkipAsync(user, tree.WardA, 2)).IsMissing);
            Assert.True((await numbers.EnterAsync(user, tree.WardA, 2, Today)).IsMissing);
            Assert.True((await numbers.SetLastAsync(user, tree.WardA, 9)).IsMissing);
            Assert.True((await numbers.ReleaseAsync(user, line.Id, version)).IsMissing);
            Assert.True((await numbers.WithdrawAsync(user, line.Id, version)).IsMissing);
        }

        Assert.Equal(version, (await numbers.FindAsync(tree.WardA))!.Version);
    }

    [Fact]
    public async Task EveryUseCase_WhenDone_LeavesItsAuditRowWithoutNames()
    {
        var unit = tree.Committee;
        await numbers.ReserveAsync("officer", unit, holder: "Đồng chí Trần Văn Giữ");
        await numbers.SkipAsync("officer", unit, 2);
        await numbers.EnterAsync("officer", unit, 3, Today);
        var byHand = await numbers.LineAsync(unit, 3);
        await numbers.WithdrawAsync("officer", byHand.Id, (await numbers.FindAsync(unit))!.Version);
        await numbers.SetLastAsync("officer", unit, 9);
        await numbers.ReleaseAsync("officer", (await numbers.LineAsync(unit, 1)).Id, (await numbers.FindAsync(unit))!.Version);

        await using var db = database.NewContext();
        var trail = await db.AuditEntries.Where(row => row.Action.StartsWith("number.")).OrderBy(row => row.Id).ToListAsync();
        Assert.Equal(
            ["number.reserve", "number.skip", "number.enter", "number.withdraw", "number.set-last", "number.release"],
            trail.Select(row => row.Action));
        Assert.All(trail, row => Assert.Equal(unit.Id, row.OrganizationId));
        Assert.All(trail, row => Assert.NotEqual(row.Action, AuditTexts.Action(row.Action)));
        Assert.All(trail, row => Assert.DoesNotContain("Giữ", row.After ?? ""));
    }

    [Fact]
    public async Task Reserve_ManyAtOnce_NeverShareANumber()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => numbers.ReserveAsync("officer", tree.Committee))));

        Assert.Equal(["01-KH/QU", "02-KH/QU", "03-KH/QU", "04-KH/QU"], taken.Select(result => result.Value).Order());
        Assert.Equal(4, (await numbers.FindAsync(tree.Committee))!.LastNumber);
    }

    [Theory]
    [InlineData(58)]
    [InlineData(60)]
    public async Task ReserveAndSkip_NumberOfTheBookTakenOver_AreRefused(int number)
    {
        await numbers.SetLastAsync("officer", tree.Committee, 60);

        var reserved = await numbers.ReserveAsync("officer", tree.Committee, number);
        var skipped = await numbers.SkipAsync("officer", tree.Committee, number);

        Assert.Equal(RegisterRefusals.InRegisterTakenOver(number, 60, "Number"), reserved.Refusal);
        Assert.Equal(RegisterRefusals.InRegisterTakenOver(number, 60, "Number"), skipped.Refusal);
        Assert.StartsWith($"Số {number} đã dùng trong sổ tiếp nhận (đến số 60)", reserved.Refusal!.Sentence);
        Assert.Empty((await numbers.FindAsync(tree.Committee))!.Numbers);
        Assert.Equal("61-KH/QU", (await numbers.ReserveAsync("officer", tree.Committee)).Value);
    }

    [Fact]
    public async Task Enter_OldDocumentOfTheBookTakenOver_IsWrittenOnce()
    {
        await numbers.SetLastAsync("officer", tree.Committee, 60);

        Assert.Equal("58-KH/QU", (await numbers.EnterAsync("officer", tree.Committee, 58, Today)).Value);

        Assert.StartsWith("Số 58 đã có trong sổ", (await numbers.EnterAsync("officer", tree.Committee, 58, Today)).Refusal!.Sentence);
        Assert.StartsWith("Số 58 đã có trong sổ", (await numbers.ReserveAsync("officer", tree.Committee, 58)).Refusal!.Sentence);
        Assert.Equal("61-KH/QU", (await plans.IssueAsync("officer", await plans.ApprovedAsync())).Value);
    }

    [Fact]
    public async Task Issue_UnderANumberReservedBeforeTheBookWasTakenOver_IsRefusedUntilItIsReleased()
    {
        await numbers.ReserveAsync("officer", tree.Committee);
        await numbers.SetLastAsync("officer", tree.Committee, 60);
        var line = await numbers.LineAsync(tree.Committee, 1);
        var document = await plans.ApprovedAsync();

        Assert.Equal(RegisterRefusals.InRegisterTakenOver(1, 60, "ReservationId"), (await IssueAsync(document, line.Id)).Refusal);
        Assert.Equal(RegisterRefusals.InRegisterTakenOver(1, 60, "Number"), (await numbers.SkipAsync("officer", tree.Committee, 1)).Refusal);
        Assert.True((await numbers.ReleaseAsync("officer", line.Id, (await numbers.FindAsync(tree.Committee))!.Version)).IsDone);
        Assert.Equal("61-KH/QU", (await plans.IssueAsync("officer", document)).Value);
    }

    [Fact]
    public async Task Issue_FiftyAtOnce_EachHasItsOwnNumberAndNoneIsLeftOut()
    {
        var documents = new List<int>();
        for (var at = 0; at < 50; at++)
        {
            documents.Add(await plans.ApprovedAsync());
        }

        var issued = await Task.WhenAll(documents.Select(document => Task.Run(() => plans.IssueAsync("officer", document))));

        Assert.Equal(Enumerable.Range(1, 50).Select(number => $"{number:00}-KH/QU"), issued.Select(result => result.Value).Order());
        var book = (await numbers.FindAsync(tree.Committee))!;
        Assert.Equal((50, 50), (book.LastNumber, book.Numbers.Count));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reserve_WhileDocumentIsIssuedByAnotherInstance_TakesTheNumberBehind(bool registerExists)
    {
        if (registerExists)
        {
            await plans.IssuedAsync();
        }

        var document = await plans.ApprovedAsync();
        var actor = await tree.ActorAsync(database, "officer");
        await using var late = database.NewContext();
        var book = new RegisterWorkflow(late, PlanSteps.Terms);
        await book.OpenAsync(tree.Committee.Id, "KH", Today, default);
        var early = await plans.IssueAsync("officer", document);

        var result = await new ReserveNumber(late, new AuditTrail(late, database.Clock), book)
            .HandleAsync(new(tree.Committee.Id, RegisterSteps.Term, "KH", null, "Văn phòng", null), actor, default);

        Assert.Equal(registerExists ? ("02-KH/QU", "03-KH/QU") : ("01-KH/QU", "02-KH/QU"), (early.Value, result.Value));
        await using var db = database.NewContext();
        Assert.Equal(1, await db.AuditEntries.CountAsync(row => row.Action == "number.reserve"));
    }

    [Fact]
    public async Task Reserve_SameNumberAtOnce_TellsTheLaterOne()
    {
        await numbers.EnterAsync("officer", tree.Committee, 10, Today);
        var actor = await tree.ActorAsync(database, "officer");
        await using var late = database.NewContext();
        var book = new RegisterWorkflow(late, PlanSteps.Terms);
        await book.OpenAsync(tree.Committee.Id, "KH", Today, default);
        Assert.True((await numbers.ReserveAsync("officer", tree.Committee, 7)).IsDone);

        var result = await new ReserveNumber(late, new AuditTrail(late, database.Clock), book)
            .HandleAsync(new(tree.Committee.Id, RegisterSteps.Term, "KH", 7, "Người sau", null), actor, default);

        Assert.StartsWith("Số 07 đã có trong sổ (đang giữ)", result.Refusal!.Sentence);
        Assert.Equal("Văn phòng", (await numbers.LineAsync(tree.Committee, 7)).Holder);
    }

    [Fact]
    public async Task Issue_UnderAReservedNumber_TakesItAndLeavesTheNext()
    {
        await numbers.ReserveAsync("officer", tree.Committee);
        await numbers.ReserveAsync("officer", tree.Committee);
        var line = await numbers.LineAsync(tree.Committee, 1);
        var document = await plans.ApprovedAsync();

        var result = await IssueAsync(document, line.Id);

        Assert.Equal("01-KH/QU", result.Value);
        var used = await numbers.LineAsync(tree.Committee, 1);
        var plan = await plans.FindAsync(document);
        Assert.Equal((RegisterEntryKind.Document, Today, plan.Subject), (used.Kind, used.IssuedOn, used.Subject));
        Assert.Equal((used.Id, "01-KH/QU", 2), (plan.RegisterEntryId, plan.NumberText, (await numbers.FindAsync(tree.Committee))!.LastNumber));
    }

    [Fact]
    public async Task Issue_TwoDocumentsUnderOneReservedNumber_RefusesTheLater()
    {
        await numbers.ReserveAsync("officer", tree.Committee);
        var line = await numbers.LineAsync(tree.Committee, 1);
        var (first, second) = (await plans.ApprovedAsync(), await plans.ApprovedAsync());
        var actor = await tree.ActorAsync(database, "officer");
        var version = (await plans.FindAsync(second)).Version;
        await using var late = database.NewContext();
        var book = new RegisterWorkflow(late, PlanSteps.Terms);
        var register = await book.OpenAsync(tree.Committee.Id, "KH", Today, default);
        await book.FindReservationAsync(register, line.Id, default);
        Assert.True((await IssueAsync(first, line.Id)).IsDone);

        var result = await new IssueDocument(late, database.Clock, new AuditTrail(late, database.Clock), book, PlanSteps.Authorities)
            .HandleAsync(new(second, version, null, "Bí thư", "Nguyễn Văn Ký", ReservationId: line.Id), actor, default);

        Assert.Equal(RegisterRefusals.ReservationGone, result.Refusal);
        Assert.Equal(DocumentState.Approved, (await plans.FindAsync(second)).State);
    }

    [Fact]
    public async Task Issue_ReservationOfAnotherUnit_IsRefused()
    {
        await numbers.ReserveAsync("ward-a", tree.WardA);
        var foreign = await numbers.LineAsync(tree.WardA, 1);
        await numbers.ReserveAsync("officer", tree.Committee);

        var result = await IssueAsync(await plans.ApprovedAsync(), foreign.Id);

        Assert.Equal(RegisterRefusals.ReservationGone, result.Refusal);
        Assert.Equal(RegisterEntryKind.Reserved, (await numbers.LineAsync(tree.WardA, 1)).Kind);
    }

    [Fact]
    public async Task Issue_ReservedNumberLaterThanHigherOne_AsksToConfirm()
    {
        await numbers.ReserveAsync("officer", tree.Committee);
        await numbers.EnterAsync("officer", tree.Committee, 2, Today.AddDays(-3));
        var line = await numbers.LineAsync(tree.Committee, 1);
        var document = await plans.ApprovedAsync();

        Assert.Equal(DocumentRefusals.NumberDatedEarlier(Today.AddDays(-3)), (await IssueAsync(document, line.Id)).Refusal);
        Assert.Equal("01-KH/QU", (await IssueAsync(document, line.Id, accept: true)).Value);
    }

    [Fact]
    public async Task Withdraw_IssuedDocument_MarksItsLineAndKeepsIt()
    {
        var document = await plans.IssuedAsync();

        Assert.True((await plans.WithdrawAsync("officer", document, "Thay bằng kế hoạch khác")).IsDone);

        var line = await numbers.LineAsync(tree.Committee, 1);
        Assert.Equal((RegisterEntryKind.Withdrawn, "Thay bằng kế hoạch khác"), (line.Kind, line.Reason));
        Assert.Equal("02-KH/QU", (await plans.IssueAsync("officer", await plans.ApprovedAsync())).Value);
        Assert.Equal(
            RegisterRefusals.NotReleasable,
            (await numbers.ReleaseAsync("officer", line.Id, (await numbers.FindAsync(tree.Committee))!.Version)).Refusal);
    }

    [Fact]
    public async Task Withdraw_LineOfADocument_IsLeftToTheDocument()
    {
        await plans.IssuedAsync();
        var book = await numbers.FindAsync(tree.Committee);

        Assert.Equal(RegisterRefusals.WithdrawnByItsDocument, (await numbers.WithdrawAsync("officer", book!.Numbers[0].Id, book.Version)).Refusal);
    }

    [Fact]
    public async Task Enter_DayAheadOrOutsideTheTerm_IsRefused()
    {
        Assert.Equal(RegisterRefusals.IssuedInFuture, (await numbers.EnterAsync("officer", tree.Committee, 1, Today.AddDays(1))).Refusal);
        Assert.Equal(
            RegisterRefusals.OutsideTerm(RegisterSteps.Term), (await numbers.EnterAsync("officer", tree.Committee, 1, new DateOnly(2020, 6, 30))).Refusal);
        Assert.Equal(
            RegisterRefusals.OutsideTerm(RegisterSteps.Term), (await numbers.EnterAsync("officer", tree.Committee, 1, new DateOnly(1990, 1, 1))).Refusal);
        Assert.Null(await numbers.FindAsync(tree.Committee));
    }

    [Fact]
    public async Task SetLast_BookOnDocument_NextDocumentGoesOnFromIt()
    {
        Assert.True((await numbers.SetLastAsync("officer", tree.Committee, 51)).IsDone);

        Assert.Equal("52-KH/QU", (await plans.IssueAsync("officer", await plans.ApprovedAsync())).Value);
        Assert.Equal(RegisterRefusals.LastNumberBelowLines(52), (await numbers.SetLastAsync("officer", tree.Committee, 40)).Refusal);
    }

    [Fact]
    public async Task SetLastAndRelease_StaleVersion_CollideAndChangeNothing()
    {
        await numbers.ReserveAsync("officer", tree.Committee);
        var shown = (await numbers.FindAsync(tree.Committee))!;
        await numbers.ReserveAsync("officer", tree.Committee);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => numbers.SetLastAsync("officer", tree.Committee, 51, shown.Version));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => numbers.ReleaseAsync("officer", shown.Numbers[0].Id, shown.Version));

        var book = (await numbers.FindAsync(tree.Committee))!;
        Assert.Equal((2, 2), (book.LastNumber, book.Numbers.Count));
    }

    [Fact]
    public async Task Release_LastReserved_ItsNumberGoesToTheNextDocument()
    {
        await numbers.EnterAsync("officer", tree.Committee, 4, Today);
        await numbers.ReserveAsync("officer", tree.Committee);
        var book = (await numbers.FindAsync(tree.Committee))!;

        Assert.Equal("05-KH/QU", (await numbers.ReleaseAsync("officer", book.Numbers.Single(line => line.Number == 5).Id, book.Version)).Value);
        Assert.Equal("05-KH/QU", (await plans.IssueAsync("officer", await plans.ApprovedAsync())).Value);
    }

    private async Task<Result<string>> IssueAsync(int document, int reservation, bool accept = false)
    {
        var version = (await plans.FindAsync(document)).Version;
        return await plans.DoAsync("officer", (db, audit, actor) =>
            new IssueDocument(db, database.Clock, audit, new RegisterWorkflow(db, PlanSteps.Terms), PlanSteps.Authorities)
                .HandleAsync(new(document, version, null, "Bí thư", "Nguyễn Văn Ký", accept, ReservationId: reservation), actor, default));
    }
}
