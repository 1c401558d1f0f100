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

    private static TableColumn[] StudyColumns(ReportSubject subject) =>
    [
        new("TT", 0.8, ColumnAlignment.Center),
        new("Đơn vị", 5.6),
        new("Chi bộ phải học", 1.2, ColumnAlignment.Right),
        new($"Chi bộ {ReportTexts.Studied(subject)}", 1.5, ColumnAlignment.Right),
        new("Tỷ lệ", 1.5, ColumnAlignment.Right),
        new("Đảng viên phải học (người)", 1.6, ColumnAlignment.Right),
        new("Đảng viên đã học (người)", 1.6, ColumnAlignment.Right),
        new("Tỷ lệ", 1.5, ColumnAlignment.Right),
    ];

    private static TableColumn[] MissingColumns(ReportSubject subject) =>
    [
        new("TT", 0.8, ColumnAlignment.Center),
        new("Đơn vị", 4),
        new("Kế hoạch", 2),
        new($"Chi bộ {ReportTexts.NotHeld(subject.IsClosed)}", 2, ColumnAlignment.Right),
        new("Buổi quá hạn", 1.6, ColumnAlignment.Right),
        new($"Chi bộ {ReportTexts.NotStudied(subject)}", 2, ColumnAlignment.Right),
        new("Báo cáo", 2),
    ];

    public static IEnumerable<Annex> Of(QuarterlyReport report)
    {
        yield return new Annex(
            "PHỤ LỤC 1",
            $"KẾT QUẢ SINH HOẠT THEO ĐƠN VỊ, {report.Subject.Span.Name.ToUpper(Text.VietnameseText.Culture)}",
            [
                new TableBlock("Kết quả sinh hoạt theo đơn vị", FigureColumns, [.. FigureRows(report, report.Figures.Units), TotalRow(report.Figures)], TotalRow: true),
                .. Pending(report),
            ],
            Landscape: true);
        if (HasStudy(report))
        {
            yield return new Annex(
                "PHỤ LỤC 2", $"KẾT QUẢ HỌC TẬP THEO ĐƠN VỊ, {report.Subject.Span.Name.ToUpper(Text.VietnameseText.Culture)}", [Study(report)]);
        }


        var missing = MissingRows(report).ToList();
        if (missing.Count > 0)
        {
            yield return new Annex(
                $"PHỤ LỤC {NumberOfMissing(report)}",
                "DANH SÁCH ĐƠN VỊ CÒN VIỆC QUÁ HẠN VỀ KẾ HOẠCH, SINH HOẠT HOẶC BÁO CÁO",
                [new TableBlock("Đơn vị chưa hoàn thành", MissingColumns(report.Subject), missing)]);
        }
    }

    /// <summary>The number of the annex that names who has not acted.</summary>
    public static int NumberOfMissing(QuarterlyReport report) => HasStudy(report) ? 3 : 2;

    private static bool HasStudy(QuarterlyReport report) => report.Figures.Studied.Expected > 0 || report.Figures.People.Bound > 0;

    /// <summary>The headline of a campaign by unit: cells by its own duty, and people.</summary>
    private static TableBlock Study(QuarterlyReport report) => new(
        "Kết quả học tập theo đơn vị",
        StudyColumns(report.Subject),
        [
            .. report.Figures.Units.Select((unit, index) => (IReadOnlyList<string>)[$"{index + 1}", unit.Name, .. Studies(unit.Studied, unit.People)]),
            ["", "Cộng", .. Studies(report.Figures.Studied, report.Figures.People)],
        ],
        TotalRow: true);

    private static IEnumerable<string> Studies(CellTally cells, PeopleTally people) =>
    [
        Number(cells.Expected),
        Number(cells.Met),
        Percent(cells.Met, cells.Expected),
        Number(people.Bound),
        Number(people.Studied),
        Percent(people.Studied, people.Bound),
    ];

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

    private static IEnumerable<TableBlock> Pending(QuarterlyReport report) => report.Sums.Pending.Count == 0
        ? []
        : [new TableBlock("Đơn vị chưa có báo cáo được tiếp nhận (tạm tính, không cộng)", FigureColumns, [.. FigureRows(report, report.Sums.Pending)])];

    private static IEnumerable<IReadOnlyList<string>> FigureRows(QuarterlyReport report, IEnumerable<PeriodFigures.Unit> units) => units.Select((unit, index) =>
        (IReadOnlyList<string>)
        [
            $"{index + 1}",
            unit.Name,
            PlanText(report, unit.Id),
            .. Figures(unit.Cells, unit.Sums),
            Note(report, unit),
        ]);

    private static IReadOnlyList<string> TotalRow(PeriodFigures figures) =>
        ["", "Cộng", "", .. Figures(figures.Cells, figures.Total), ""];

    private static IEnumerable<string> Figures(CellTally cells, StudySums sums) =>
    [
        Number(cells.Expected),
        Number(cells.Met),
        Percent(cells.Met, cells.Expected),
        Number(sums.Attendance.Expected),
        Number(sums.Attendance.Present),
        Percent(sums.Attendance.Present, sums.Attendance.Expected),
        Number(sums.Attendance.Excused),
        Number(sums.Attendance.Unexcused),
        Number(sums.Attendance.Exempt),
        Number(sums.Attendance.Others),
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
        if (unit.Cells.Overdue > 0)
        {
            notes.Add($"{Number(unit.Cells.Overdue)} chi bộ {NotHeld(report)}");
        }

        if (unit.Studied.Overdue > 0)
        {
            notes.Add($"{Number(unit.Studied.Overdue)} chi bộ {ReportTexts.NotStudied(report.Subject)}");
        }

        if (report.NotReported.Any(row => row.UnitId == unit.Id))
        {
            notes.Add("chưa gửi báo cáo");
        }

        return string.Join("; ", notes);
    }

    private static IEnumerable<IReadOnlyList<string>> MissingRows(QuarterlyReport report)
    {
        var units = report.Figures.Units.Concat(report.Sums.Pending).ToList();
        var names = units.Select(unit => (unit.Id, unit.Name))
            .Concat(report.Plans.Select(plan => (Id: plan.UnitId, Name: plan.UnitName)))
            .Concat(report.Reports.Select(row => (Id: row.UnitId, Name: row.UnitName)))
            .DistinctBy(unit => unit.Id);
        var index = 0;
        foreach (var (id, name) in names)
        {
            var unit = units.Find(unit => unit.Id == id);
            var (cells, late, study) = (unit?.Cells.Overdue ?? 0, unit?.Sums.SessionsOverdue ?? 0, unit?.Studied.Overdue ?? 0);
            var plan = report.WithoutPlan.Any(row => row.UnitId == id) ? "chưa ban hành" : "";
            var sent = report.NotReported.FirstOrDefault(row => row.UnitId == id) is { } owed ? NotReportedText(owed.State) : "";
            if (late > 0 || study > 0 || plan != "" || sent != "")
            {
                yield return [$"{++index}", name, plan, Count(cells), Count(late), Count(study), sent];
            }
        }
    }

    private static string Count(int count) => count > 0 ? Number(count) : "";

    private static string NotHeld(QuarterlyReport report) => ReportTexts.NotHeld(report.Subject.IsClosed);

    private static string NotReportedText(ReportState state) => state == ReportState.Returned ? "bị trả lại, chưa gửi lại" : "chưa gửi";
}
