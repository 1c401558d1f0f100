using StudyCampaigns.Layout;
using StudyCampaigns.Members;
using StudyCampaigns.Reports;
using StudyCampaigns.Sessions;
using static StudyCampaigns.Tests.Reports.ReportTree;

namespace StudyCampaigns.Tests.Reports;

/// <summary>R18 (docs/domain.md 9): a unit reports accepted reports, and the sessions of those directly below that do not report.</summary>
public sealed class ConsolidationTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private TestTree tree = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        tree = await TestTree.PlantAsync(database);
        await GrowAsync(database, tree);
        await HoldAsync(database, tree, tree.CellB1.Id, new(2023, 6, 5));
        Assert.True((await OpenAsync(database, await tree.ActorAsync(database, "officer"))).IsDone);
    }

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task R18_NotAccepted_IsNamedBesideWithItsLiveFiguresAndNotAdded()
    {
        await SendAsync(database, tree, "ward-a", tree.WardA.Id);

        var report = await ReportAsync(database);

        Assert.Equal((17, 22), (report.Figures.Total.Attendance.Present, report.Figures.Total.Attendance.Expected));
        Assert.Equal(new PeopleTally(10, 7), report.Figures.People);
        Assert.Equal([7, 0], report.Topics.Select(topic => topic.Studied));
        var pending = Assert.Single(report.Sums.Pending);
        Assert.Equal(("DU-B", 5, 5), (pending.Code, pending.Sums.Attendance.Present, pending.Sums.Attendance.Expected));
        Assert.Equal((22, 27), Attended(await FiguresAsync(database)));
        var text = TextOf(report);
        Assert.Contains("Số liệu tổng hợp từ báo cáo đã được tiếp nhận của 1/2 đơn vị.", text);
        Assert.Contains("Chưa có báo cáo được tiếp nhận: Đảng ủy phường B; tạm tính 1 đơn vị này 5/5 lượt đảng viên dự, không cộng vào số liệu dưới đây (Phụ lục 1).", text);
        Assert.Equal(2, QuarterlyReportPrint.Of(report).Annexes[0].Blocks.Count);
    }

    [Fact]
    public async Task R18_NothingAccepted_SaysSoAndAddsUpNothing()
    {
        database.Clock.SetLocal(2023, 7, 6);

        var text = TextOf(await ReportAsync(database));

        Assert.Contains("Chưa gửi báo cáo: Đảng ủy phường A và Đảng ủy phường B.", text);
        Assert.Contains("Số liệu tổng hợp từ báo cáo đã được tiếp nhận của 0/2 đơn vị.", text);
        Assert.Contains("Chưa có báo cáo nào của đơn vị trực thuộc được tiếp nhận nên chưa có số liệu tổng hợp.", text);
        Assert.DoesNotContain("–)", text);
    }

    [Fact]
    public async Task R18_RecordedAfterAcceptance_ChangesTheScreenAndNotTheReport()
    {
        await SendAllAsync(database, tree);
        await HoldAsync(database, tree, tree.CellA2.Id, new(2023, 6, 6));

        var report = await ReportAsync(database);

        Assert.Equal((22, 27), Attended(report.Figures));
        Assert.Empty(report.Sums.Pending);
        Assert.Equal((26, 31), Attended(await FiguresAsync(database)));
        Assert.Equal(report.Figures.Total, StudySums.Of(report.Figures.Months.Select(month => month.Sums)));
    }

    /// <summary>A cell directly below the district that the period does not ask for a report counts by its sessions.</summary>
    [Fact]
    public async Task R18_UnitDirectlyBelowThatDoesNotReport_CountsByItsSessions()
    {
        await SendAllAsync(database, tree);
        var cell = await FoundCellAsync(database, tree.Committee.Id, "CB-TT", new(2023, 4, 1));
        await using (var db = database.NewContext())
        {
            var member = new Member("Trần Trực Thuộc", 1970, null);
            member.Memberships.Add(new Membership { CellId = cell.Id, Kind = MembershipStatus.Official, From = new(2023, 4, 1) });
            db.Members.Add(member);
            await db.SaveChangesAsync();
        }

        await HoldAsync(database, tree, cell.Id, new(2023, 6, 6));

        var report = await ReportAsync(database);

        Assert.Equal((23, 28), Attended(report.Figures));
        Assert.Equal(new PeopleTally(16, 13), report.Figures.People);
        Assert.Equal([13, 0], report.Topics.Select(topic => topic.Studied));
        Assert.Contains("của 2/2 đơn vị và từ buổi sinh hoạt của 1 đơn vị trực thuộc không phải gửi báo cáo.", TextOf(report));
    }

    private static (int Present, int Expected) Attended(PeriodFigures figures) => (figures.Total.Attendance.Present, figures.Total.Attendance.Expected);

    private static string TextOf(QuarterlyReport report) => string.Join('\n', QuarterlyReportPrint.Of(report).Blocks.SelectMany(block => block switch
    {
        ParagraphBlock paragraph => [paragraph.Runs],
        ListBlock list => list.Items,
        _ => [],
    }).Select(runs => string.Concat(runs.Select(run => run.Text))));
}
