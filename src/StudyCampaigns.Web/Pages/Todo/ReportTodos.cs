using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Reports;
using StudyCampaigns.Web.Pages.Reports;

namespace StudyCampaigns.Web.Pages.Todo;

/// <summary>Reports the actor's unit owes, and reports that wait to be taken. One SQL command.</summary>
internal static class ReportTodos
{
    public static async Task<List<TodoItem>> ReadAsync(AppDbContext db, Actor actor, DateOnly today, CancellationToken ct)
    {
        if (!actor.MaySomewhere(Permission.SubmitReports) && !actor.MaySomewhere(Permission.AcceptReports))
        {
            return [];
        }

        var reports = db.ExpectedReports.AsNoTracking();
        var owed = actor.Scope(Permission.SubmitReports).Within(reports, row => row.Organization.Path)
            .Where(row => row.State == ReportState.Expected || row.State == ReportState.Returned)
            .Select(row => new
            {
                IsOwed = true,
                row.State,
                Unit = row.Organization.Code,
                UnitName = row.Organization.ShortName,
                To = row.Period.Organization.Code,
                Campaign = row.Period.Campaign.Code,
                CampaignName = row.Period.Campaign.ShortName,
                Period = row.Period.Code,
                row.Period.CutoffOn,
                row.Period.DueOn,
            });
        var waiting = actor.Scope(Permission.AcceptReports).Within(reports, row => row.Period.Organization.Path)
            .Where(row => row.State == ReportState.Submitted)
            .Select(row => new
            {
                IsOwed = false,
                row.State,
                Unit = row.Organization.Code,
                UnitName = row.Organization.ShortName,
                To = row.Period.Organization.Code,
                Campaign = row.Period.Campaign.Code,
                CampaignName = row.Period.Campaign.ShortName,
                Period = row.Period.Code,
                row.Period.CutoffOn,
                row.Period.DueOn,
            });
        var rows = await owed.Concat(waiting).ToListAsync(ct);

        var toSend = rows.Where(row => row.IsOwed).Select(row =>
        {
            var todo = TodoItem.Limited(
                $"Gửi báo cáo {NameOf(row.Period)}",
                $"{row.CampaignName} · chốt số liệu {row.CutoffOn:dd/MM}, hạn {row.DueOn:dd/MM}",
                new ReportAddress(row.Unit, row.Campaign, row.Period).Submission,
                row.DueOn,
                today);
            return row.State == ReportState.Returned ? todo with { Urgency = Urgency.Late, Title = $"Báo cáo {NameOf(row.Period)} bị trả lại", Status = "Trả lại" } : todo;
        });
        var toTake = rows.Where(row => !row.IsOwed).GroupBy(row => new { row.To, row.Campaign, row.Period }).Select(group => new TodoItem(
            Urgency.Soon,
            $"{group.Count()} báo cáo {NameOf(group.Key.Period)} chờ tiếp nhận",
            $"{TodoItem.Names([.. group.Select(row => row.UnitName).Order(StringComparer.Ordinal)])} · {group.First().CampaignName}",
            "Chờ tiếp nhận",
            new ReportAddress(group.Key.To, group.Key.Campaign, group.Key.Period).List("reports-waiting")));
        return [.. toSend, .. toTake];
    }

    private static string NameOf(string period) => PeriodSpan.Parse(period, null)?.Name ?? "toàn đợt";
}
