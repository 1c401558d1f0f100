using StudyCampaigns.Documents;
using StudyCampaigns.Layout;
using StudyCampaigns.Plans;
using static StudyCampaigns.Text.VietnameseFormat;

namespace StudyCampaigns.Reports;

/// <summary>The annexes of a periodic report: figures by unit, and who has not acted. They follow the signature.</summary>
internal static class QuarterlyReportAnnexes
{
    /// <summary>More names than this stand in the annex only.</summary>
    private const int NamesInText = 12;

    private static readonly TableColumn[] FigureColumns =
    [
        new("TT", 0.8, ColumnAlignment.Center),
        new("Đơn vị", 3.2),
        new("Số, ngày ban hành kế hoạch", 1.9),
        new("Chi bộ phải sinh hoạt", 1, ColumnAlignment.Right),
        new("Chi bộ đã sinh hoạt", 1, ColumnAlignment.Right),
        new("Tỷ lệ", 1.3, ColumnAlignment.Right),
        new("ĐV phải dự (lượt)", 1.1, ColumnAlignment.Right),
        new("ĐV dự (lượt)", 1.1, ColumnAlignment.Right),
        new("Tỷ lệ", 1.3, ColumnAlignment.Right),
        new("Vắng có lý do", 1.1, ColumnAlignment.Right),
        new("Vắng không lý do", 1.2, ColumnAlignment.Right),
        new("Miễn (lượt)", 1.05, ColumnAlignment.Right),
        new("Quần chúng (lượt)", 1.05, ColumnAlignment.Right),
        new("Ghi chú", 1.9),
    ];

    private static readonly TableColumn[] MissingColumns =
    [
        new("TT", 0.8, ColumnAlignment.Center),
        new("Đơn vị", 4),
        new("Kế hoạch", 2),
        new("Chi bộ chưa sinh hoạt", 2, ColumnAlignment.Right),
        new("Báo cáo", 2),
    ];

    public static IEnumerable<Annex> Of(QuarterlyReport report)
    {
        yield return new Annex(
            "PHỤ LỤC 1",
            $"KẾT QUẢ SINH HOẠT THEO ĐƠN VỊ, {report.Subject.Span.Name.ToUpper(Text.VietnameseText.Culture)}",
            [new TableBlock("Kết quả sinh hoạt theo đơn vị", FigureColumns, [.. FigureRows(report), TotalRow(report.Figures)], TotalRow: true)],
            Landscape: true);
        var missing = MissingRows(report).ToList();
        if (missing.Count > 0)
        {
            yield return new Annex(
                "PHỤ LỤC 2",
                "DANH SÁCH ĐƠN VỊ CHƯA BAN HÀNH KẾ HOẠCH, CÒN CHI BỘ CHƯA SINH HOẠT HOẶC CHƯA GỬI BÁO CÁO",
                [new TableBlock("Đơn vị chưa hoàn thành", MissingColumns, missing)]);
        }
    }

    /// <summary>"A, B và C"; a long row is cut and refers to the annex.</summary>
    public static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count switch
        {
            0 => "",
            1 => all[0],
            <= NamesInText => $"{string.Join(", ", all[..^1])} và {all[^1]}",
            _ => $"{string.Join(", ", all[..NamesInText])} và {Number(all.Count - NamesInText)} đơn vị khác",
        };
    }

    private static IEnumerable<IReadOnlyList<string>> FigureRows(QuarterlyReport report) => report.Figures.Units.Select((unit, index) =>
        (IReadOnlyList<string>)
        [
            $"{index + 1}",
            unit.Name,
            PlanText(report, unit.Id),
            .. Figures(unit.CellsExpected, unit.CellsMet, unit.Sums),
            Note(report, unit),
        ]);

    private static IReadOnlyList<string> TotalRow(PeriodFigures figures) =>
        ["", "Cộng", "", .. Figures(figures.CellsExpected, figures.CellsMet, figures.Total), ""];

    private static IEnumerable<string> Figures(int cellsExpected, int cellsMet, StudySums sums) =>
    [
        Number(cellsExpected),
        Number(cellsMet),
        Percent(cellsMet, cellsExpected),
        Number(sums.MembersExpected),
        Number(sums.MembersPresent),
        Percent(sums.MembersPresent, sums.MembersExpected),
        Number(sums.MembersExcused),
        Number(sums.MembersUnexcused),
        Number(sums.MembersExempt),
        Number(sums.OthersPresent),
    ];

    private static string PlanText(QuarterlyReport report, int unitId)
    {
        var plans = report.Plans.Where(plan => plan.UnitId == unitId).ToList();
        return plans.Count == 0 ? "" : string.Join("; ", plans.Select(plan => plan switch
        {
            { IsOverdue: true } => "chưa ban hành",
            { AnsweredOn: null } => $"còn hạn đến {Date(plan.DueOn)}",
            { Answer: AssignmentAnswer.AppliesDirectly } => "áp dụng trực tiếp",
            _ => $"{plan.NumberText}, {Date(plan.AnsweredOn.Value)}",
        }));
    }

    private static string Note(QuarterlyReport report, PeriodFigures.Unit unit)
    {
        List<string> notes = [];
        if (unit.CellsMissing > 0)
        {
            notes.Add($"{Number(unit.CellsMissing)} chi bộ chưa sinh hoạt");
        }

        if (report.NotReported.Any(row => row.UnitId == unit.Id))
        {
            notes.Add("chưa gửi báo cáo");
        }

        return string.Join("; ", notes);
    }

    private static IEnumerable<IReadOnlyList<string>> MissingRows(QuarterlyReport report)
    {
        var names = report.Figures.Units.Select(unit => (unit.Id, unit.Name))
            .Concat(report.Plans.Select(plan => (Id: plan.UnitId, Name: plan.UnitName)))
            .Concat(report.Reports.Select(row => (Id: row.UnitId, Name: row.UnitName)))
            .DistinctBy(unit => unit.Id);
        var index = 0;
        foreach (var (id, name) in names)
        {
            var cells = report.Figures.Units.FirstOrDefault(unit => unit.Id == id)?.CellsMissing ?? 0;
            var plan = report.WithoutPlan.Any(row => row.UnitId == id) ? "chưa ban hành" : "";
            var sent = report.NotReported.FirstOrDefault(row => row.UnitId == id) is { } late ? NotReportedText(late.State) : "";
            if (cells > 0 || plan != "" || sent != "")
            {
                yield return [$"{++index}", name, plan, cells > 0 ? Number(cells) : "", sent];
            }
        }
    }

    private static string NotReportedText(ReportState state) => state == ReportState.Returned ? "bị trả lại, chưa gửi lại" : "chưa gửi";
}
