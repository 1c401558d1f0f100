using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Reports;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;
using StudyCampaigns.Web.Pages.Reports;
using StudyCampaigns.Web.Pages.Shared;
using StudyCampaigns.Web.Pages.Todo;

namespace StudyCampaigns.Web.Pages;

/// <summary>What awaits this user now, in order of urgency. At most eight SQL commands, whoever it is.</summary>
public sealed class IndexModel(AppDbContext db, ReportSubjectQueries subjects, PeriodFiguresQueries figures, TimeProvider clock, IOptions<TodoOptions> options)
    : PageModel
{
    public IReadOnlyList<TodoItem> Items { get; private set; } = [];

    public DateOnly Today => clock.Today();

    public PeriodSpan Quarter { get; private set; } = null!;

    public int DaysLeft => Quarter.EndsOn.DayNumber - Today.DayNumber;

    /// <summary>Where the cell records this month's session, while it is not sent.</summary>
    public string? OpenMonth { get; private set; }

    public bool MayDraft { get; private set; }

    public bool MayManageAccounts { get; private set; }

    public bool MayReadAudit { get; private set; }

    /// <summary>The campaign under way; null where none reaches the actor's unit, or the actor may see no figures.</summary>
    public ReportSubject? Subject { get; private set; }

    public ReportAddress? Address { get; private set; }

    public PeriodTotal? Total { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (actor, today) = (HttpContext.Actor(), Today);
        Quarter = PeriodSpan.QuarterOf(today);
        MayManageAccounts = actor.MaySomewhere(Permission.ManageAccounts);
        MayReadAudit = actor.MaySomewhere(Permission.ViewAuditTrail);
        await ReadCampaignAsync(actor, today, ct);

        var sessions = await SessionTodos.ReadAsync(db, actor, today, options.Value, ct);
        OpenMonth = sessions.OpenMonth;
        MayDraft = OpenMonth is null && actor.MaySomewhere(Permission.DraftDocuments);
        List<TodoItem> items =
        [
            .. await PlanTodos.ReadAsync(db, actor, today, ct),
            .. sessions.Items,
            .. await ReportTodos.ReadAsync(db, actor, today, ct),
        ];
        if (Subject is { Opened: null } && actor.May(Permission.AcceptReports, actor.OrganizationPath))
        {
            items.Add(PeriodToOpen(today));
        }

        Items = [.. items.OrderBy(item => item.Urgency).ThenBy(item => item.Due ?? today)];
        if (ViewData["Shell"] is ShellModel shell)
        {
            ViewData["Shell"] = shell with { TodoCount = Items.Count };
        }
    }

    private async Task ReadCampaignAsync(Actor actor, DateOnly today, CancellationToken ct)
    {
        if (actor.OrganizationId is not { } home || !actor.May(Permission.ViewReports, actor.OrganizationPath))
        {
            return;
        }

        Subject = await subjects.FindCurrentAsync(home, actor.OrganizationPath, today, ct);
        if (Subject is not null)
        {
            Address = ReportAddress.Of(Subject);
            Total = await figures.TotalAsync(Subject, ct);
        }
    }

    /// <summary>From ten days before the quarter ends its reports can be asked for.</summary>
    private TodoItem PeriodToOpen(DateOnly today) => new(
        Urgency.Open,
        $"Mở kỳ báo cáo {Quarter.Name}",
        $"{Subject!.CampaignShortName} · các đơn vị chưa được giao gửi báo cáo",
        today.AddDays(10) >= Quarter.EndsOn ? "Đến kỳ" : "Chưa mở",
        $"/reports/open?campaign={Uri.EscapeDataString(Subject.CampaignCode)}&period={Quarter.Code}",
        Quarter.EndsOn);
}
