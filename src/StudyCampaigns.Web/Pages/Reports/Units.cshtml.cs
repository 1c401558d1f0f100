using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Reports;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;
using StudyCampaigns.Web.Pages.Shared;

namespace StudyCampaigns.Web.Pages.Reports;

/// <summary>The list behind one number of the dashboard. Units and cells only, no member is named.</summary>
public sealed class UnitsModel(
    AppDbContext db, ReportSubjectQueries subjects, ReportListQueries lists, PeriodFiguresQueries figures, UnitProgressQueries progress, TimeProvider clock) : PageModel
{
    /// <param name="Code">In the address.</param>
    /// <param name="Cells">The list of cells; null for plans, reports and topics.</param>
    /// <param name="TitleOfAll">The heading where all sessions are told of, which nobody studies as a campaign; null where there is no such list.</param>
    public sealed record Kind(string Code, string Title, ReportList? Cells, string? TitleOfAll)
    {
        public Kind(string code, string title, ReportList? cells)
            : this(code, title, cells, title)
        {
        }

        public string? TitleIn(ReportSubject subject) => subject.Campaign is null ? TitleOfAll : Title;
    }

    public static readonly Kind[] Kinds =
    [
        new("cells-held", "Chi bộ đã sinh hoạt thường kỳ", ReportList.CellsHeld),
        new("cells-missing", "Chi bộ chưa có buổi nào", ReportList.CellsMissing),
        new("sessions-held", "Buổi thường kỳ đã tổ chức", ReportList.SessionsHeld),
        new("sessions-missing", "Buổi quá hạn", ReportList.SessionsMissing),
        new("sessions-in-time", "Buổi còn hạn", ReportList.SessionsInTime),
        new("cells-studied", "Chi bộ đã học nội dung đợt", ReportList.CellsStudied, "Chi bộ đã sinh hoạt chuyên đề"),
        new("cells-not-studied", "Chi bộ chưa học nội dung đợt", ReportList.CellsNotStudied, "Chi bộ chưa sinh hoạt chuyên đề"),
        new("people", "Đảng viên đã học nội dung đợt", ReportList.PeopleStudied, null),
        new("topics", "Đảng viên đã học theo từng nội dung", null, null),
        new("attendance", "Lượt đảng viên dự", ReportList.Attendance),
        new("absences", "Lượt đảng viên vắng", ReportList.Absences),
        new("plans-issued", "Đã ban hành kế hoạch", null),
        new("plans-missing", "Chưa ban hành kế hoạch", null),
        new("reports-received", "Đã gửi báo cáo", null),
        new("reports-waiting", "Báo cáo chờ tiếp nhận", null),
        new("reports-missing", "Chưa gửi báo cáo", null),
    ];

    public IEnumerable<Kind> Offered => Kinds.Where(kind => kind.TitleIn(Subject) is not null);

    [FromRoute]
    public string Organization { get; set; } = "";

    [FromRoute]
    public string Campaign { get; set; } = "";

    [FromRoute]
    public string Period { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string List { get; set; } = "sessions-missing";

    /// <summary>Code of one unit below; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public ReportSubject Subject { get; private set; } = null!;

    public ReportAddress Address { get; private set; } = null!;

    /// <summary>Of the list of topics.</summary>
    public IReadOnlyList<TopicStudy> Topics { get; private set; } = [];

    /// <summary>Of the list of topics: people bound to attend.</summary>
    public int Bound { get; private set; }

    public string Heading { get; private set; } = "";

    public string? UnitName { get; private set; }

    public int Total { get; private set; }

    /// <summary>Null for plans and reports.</summary>
    public ReportListPage? Cells { get; private set; }

    public IReadOnlyList<PlanProgress> Plans { get; private set; } = [];

    public IReadOnlyList<ReportProgress> Reports { get; private set; } = [];

    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var kind = Array.Find(Kinds, kind => kind.Code == List);
        var scope = HttpContext.Actor().Scope(Permission.ViewReports);
        if (kind is null || await subjects.FindAsync(Organization, Campaign, Period, scope, ct) is not { } subject || kind.TitleIn(subject) is not { } title)
        {
            return NotFound();
        }

        (Subject, Address, Heading) = (subject, ReportAddress.Of(subject), title);
        string? unitPath = null;
        if (Unit is not null)
        {
            if (await FindUnitAsync(subject, ct) is not { } unit)
            {
                return NotFound();
            }

            (UnitName, unitPath) = (unit.Name, unit.Path);
        }

        await ReadAsync(kind.Cells, unitPath, ct);
        return Page();
    }

    private async Task ReadAsync(ReportList? cells, string? unitPath, CancellationToken ct)
    {
        if (cells is { } list)
        {
            Cells = await lists.ReadAsync(Subject, list, unitPath, P, ct);
            (Total, P) = (Cells.Count, Cells.Page);
        }
        else if (List == "topics")
        {
            Topics = await figures.TopicsAsync(Subject, unitPath, ct);
            Bound = await figures.PeopleAsync(Subject, unitPath, ct);
            Total = Topics.Count;
        }
        else if (List.StartsWith("plans", StringComparison.Ordinal))
        {
            var wanted = (await progress.PlansAsync(Subject, ct))
                .Where(plan => plan.IsAnswered == (List == "plans-issued") && (Unit is null || plan.UnitCode == Unit)).ToList();
            (Total, Plans) = (wanted.Count, PageOf(wanted));
        }
        else
        {
            var wanted = (await progress.ReportsAsync(Subject, ct))
                .Where(report => (List == "reports-waiting" ? report.State == ReportState.Submitted : report.IsReceived == (List == "reports-received")) && (Unit is null || report.UnitCode == Unit)).ToList();
            (Total, Reports) = (wanted.Count, PageOf(wanted));
        }
    }

    private List<T> PageOf<T>(List<T> rows)
    {
        P = PagerModel.Within(P, rows.Count);
        return [.. rows.Skip((P - 1) * PagerModel.Size).Take(PagerModel.Size)];
    }

    /// <summary>A unit below as it stood on the window's last day.</summary>
    private Task<UnitPlace?> FindUnitAsync(ReportSubject subject, CancellationToken ct)
    {
        var (day, root) = (subject.Window.To, subject.RootPath);
        return db.OrganizationPlacements.AsNoTracking().On(day)
            .Where(place => place.Organization.Code == Unit && place.Path.StartsWith(root))
            .Select(place => new UnitPlace(place.Organization.Name, place.Path))
            .FirstOrDefaultAsync(ct);
    }

    private sealed record UnitPlace(string Name, string Path);
}
