using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Layout;
using StudyCampaigns.Reports;
using static StudyCampaigns.Tests.Reports.ReportTree;

namespace StudyCampaigns.Tests.Reports;

public sealed class QuarterlyReportPrintTests
{
    [Fact]
    public async Task Of_Quarter_HoldsLetterheadNarrativeChartAndAnnexes()
    {
        await using var database = await TestDatabase.CreateAsync();
        var document = await PrintedAsync(database);

        Assert.Equal(new Letterhead("ĐẢNG BỘ THÀNH PHỐ THỬ", "QUẬN ỦY THỬ"), document.Letterhead);
        Assert.Equal(("Số      -BC/QU", "BÁO CÁO"), (document.NumberLine, document.TypeName));
        Assert.Equal("kết quả đợt sinh hoạt chính trị về tác phẩm thử quý II/2023", document.Subject);
        var text = TextOf(document.Blocks);
        Assert.Contains(
            "Thực hiện Kế hoạch số 147-KH/TU, ngày 30/3/2023 của Ban Thường vụ Thành ủy Thử, Ban Thường vụ Quận ủy Thử báo cáo kết quả "
            + "đợt sinh hoạt chính trị về tác phẩm thử quý II/2023 như sau:", text);
        Assert.Equal(
            ["I. KẾT QUẢ ĐẠT ĐƯỢC", "II. ĐÁNH GIÁ CHUNG", "III. NHIỆM VỤ TRỌNG TÂM QUÝ III/2023"],
            document.Blocks.OfType<HeadingBlock>().Where(heading => heading.Level == 1).Select(heading => $"{heading.Number} {heading.Text}"));
        Assert.Contains("2/3 chi bộ (đạt 66,67%) đã sinh hoạt thường kỳ ít nhất một buổi", text);
        Assert.Contains("3/6 buổi (đạt 50,00%) đến hạn đã được tổ chức", text);
        Assert.Contains("Số buổi có nội dung của đợt đã tổ chức, kể cả hội nghị: 4 buổi (thường kỳ 4, chuyên đề 0; buổi thường kỳ kết hợp chuyên đề có ở cả hai), trong đó đã xác nhận 4 buổi.", text);
        Assert.Contains("2/3 chi bộ (đạt 66,67%) đã học nội dung của đợt theo yêu cầu của kỳ; 1 chi bộ còn trong hạn.", text);
        Assert.Contains("Đảng viên tham dự 17/22 lượt (đạt 77,27%); vắng có lý do 4 lượt, vắng không lý do 1 lượt", text);
        Assert.Contains("1/2 đơn vị (đạt 50,00%) đã ban hành kế hoạch", text);
        Assert.Contains("Còn 1 chi bộ chưa ghi buổi sinh hoạt theo yêu cầu của kỳ, ở: Đảng ủy phường B (1 chi bộ).", text);
        Assert.Contains("Còn 3 buổi thường kỳ đến hạn chưa ghi, ở: Đảng ủy phường A (1 buổi) và Đảng ủy phường B (2 buổi).", text);
        Assert.DoesNotContain("Chưa gửi báo cáo", text);
        Assert.Contains("Từ đầu đợt đến hết ngày 20/6/2023, 7/15 đảng viên (đạt 46,67%) đã học nội dung của đợt", text);
        Assert.Contains("Chủ đề một: 7/15 đảng viên (đạt 46,67%).", text);
        Assert.Contains("Chủ đề hai: 0/15 đảng viên (đạt 0%).", text);
        var chart = document.Blocks.OfType<ChartBlock>().Single();
        Assert.Equal(["2/3 (66,67%)", "1/3 (33,33%)"], chart.Bars.Select(bar => bar.ValueText));
        Assert.Equal("Lưu Văn phòng Quận ủy Thử", document.Recipients[^1]);
        Assert.Equal(new SignatureBlock("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Nguyễn Văn Ký"), document.Signature);
    }

    [Fact]
    public async Task Of_Quarter_AnnexSumsUpByWard()
    {
        await using var database = await TestDatabase.CreateAsync();
        var document = await PrintedAsync(database);

        Assert.True(document.Annexes[0].Landscape);
        var table = Assert.IsType<TableBlock>(document.Annexes[0].Blocks.Single());
        Assert.True(table.TotalRow);
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count));
        Assert.Equal(
            ["1", "Đảng ủy phường A", "21-KH/ĐU, 22/05/2023", "2", "2", "100%", "22", "17", "77,27%", "4", "1", "4", "9", ""],
            table.Rows[0]);
        Assert.Equal(
            ["2", "Đảng ủy phường B", "chưa ban hành", "1", "0", "0%", "0", "0", "–", "0", "0", "0", "0", "1 chi bộ chưa ghi buổi sinh hoạt"],
            table.Rows[1]);
        Assert.Equal(["", "Cộng", "", "3", "2", "66,67%", "22", "17", "77,27%", "4", "1", "4", "9", ""], table.Rows[2]);
        var study = Assert.IsType<TableBlock>(document.Annexes[1].Blocks.Single());
        Assert.All(study.Rows, row => Assert.Equal(study.Columns.Count, row.Count));
        Assert.Equal(["1", "Đảng ủy phường A", "2", "2", "100%", "10", "7", "70,00%"], study.Rows[0]);
        Assert.Equal(["", "Cộng", "3", "2", "66,67%", "15", "7", "46,67%"], study.Rows[^1]);
        var missing = Assert.IsType<TableBlock>(document.Annexes[2].Blocks.Single());
        Assert.Equal(["1", "Đảng ủy phường A", "", "", "1", "", ""], missing.Rows[0]);
        Assert.Equal(["2", "Đảng ủy phường B", "chưa ban hành", "1", "2", "", ""], missing.Rows[1]);
    }

    /// <summary>R14 (docs/domain.md 9): what is due later is no shortcoming; what a closed period does not know counts as not held.</summary>
    [Fact]
    public async Task R14_DutiesPastAndPeriodClosed_AreNamedInTheirWords()
    {
        await using var database = await TestDatabase.CreateAsync();
        await PrintedAsync(database, new(2023, 7, 6));

        var open = TextOf(QuarterlyReportPrint.Of(await ReportAsync(database)).Blocks);
        await using (var db = database.NewContext())
        {
            await db.ReportingPeriods.ExecuteUpdateAsync(row => row.SetProperty(period => period.ClosedAt, new DateTime(2023, 7, 6, 1, 0, 0, DateTimeKind.Utc)));
        }

        var closed = TextOf(QuarterlyReportPrint.Of(await ReportAsync(database)).Blocks);
        var below = TextOf(QuarterlyReportPrint.Of(await ReportAsync(database, "DU-B")).Blocks);

        Assert.Contains("Còn 1 chi bộ chưa ghi buổi sinh hoạt theo yêu cầu của kỳ", open);
        Assert.Contains("Còn 1 chi bộ chưa học nội dung của đợt, ở: Đảng ủy phường B (1 chi bộ).", open);
        Assert.All([closed, below], text => Assert.Contains("Còn 1 chi bộ chưa sinh hoạt theo yêu cầu của kỳ", text));
    }

    [Fact]
    public async Task Of_SameData_SameDocument()
    {
        await using var database = await TestDatabase.CreateAsync();
        var first = JsonSerializer.Serialize(await PrintedAsync(database));
        database.Clock.SetLocal(2023, 6, 29, 17);

        var second = JsonSerializer.Serialize(QuarterlyReportPrint.Of(await ReportAsync(database)));

        Assert.Equal(first, second);
    }

    [Fact]
    public void FileName_VietnameseCode_IsAscii()
    {
        var subject = new ReportSubject(
            new(1, "ĐU-KĐ", "Đảng ủy", "/1/", false, null, null, "", "", "", "", "", "", null),
            null, PeriodSpan.Parse("2023-Q2", null)!, null, null, new(new(2023, 4, 1), new(2023, 6, 30)), false, "/1/");

        Assert.Equal("bao-cao-DU-KD-all-2023-Q2.pdf", QuarterlyReportPrint.FileName(subject, "pdf"));
    }

    /// <param name="sentOn">The day on which the wards sent their reports, which were accepted; today when not given.</param>
    private static async Task<PrintedDocument> PrintedAsync(TestDatabase database, DateOnly? sentOn = null)
    {
        var tree = await TestTree.PlantAsync(database);
        await GrowAsync(database, tree);
        await CascadeAsync(database, tree);
        await OpenAsync(database, await tree.ActorAsync(database, "officer"));
        if (sentOn is { } day)
        {
            database.Clock.SetLocal(day.Year, day.Month, day.Day);
        }

        await SendAllAsync(database, tree);
        return QuarterlyReportPrint.Of(await ReportAsync(database));
    }

    private static string TextOf(IEnumerable<PrintedBlock> blocks) => string.Join('\n', blocks.Select(block => block switch
    {
        HeadingBlock heading => $"{heading.Number} {heading.Text}",
        ParagraphBlock paragraph => string.Concat(paragraph.Runs.Select(run => run.Text)),
        ListBlock list => string.Join('\n', list.Items.Select(item => string.Concat(item.Select(run => run.Text)))),
        _ => "",
    }));
}
