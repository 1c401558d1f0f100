using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Sessions;
using StudyCampaigns.Text;

namespace StudyCampaigns.Demo;

/// <summary>One run of loading the demonstration: the order of its parts, and the saves between them.</summary>
internal sealed class DemoLoad(AppDbContext db, DemoFiles files, Action<string> report)
{
    private const int CellsPerSave = 60;

    private DemoTree tree = null!;
    private Dictionary<string, StudyCampaign> campaigns = [];

    public async Task RunAsync(CancellationToken ct)
    {
        db.Settings.Add(new PortalSetting { Name = DemoSeed.LoadedSetting, Value = "true" });
        tree = await DemoTree.PlantAsync(db, files, ct);
        report($"Tổ chức đảng: {VietnameseFormat.Number(tree.Units.Count)}, trong đó {VietnameseFormat.Number(tree.Cells.Count)} chi bộ.");

        var accounts = await DemoAccounts.AddAsync(db, files, tree, ct);
        report($"Tài khoản: {VietnameseFormat.Number(accounts.Count)}.");

        campaigns = await DemoCampaigns.AddAsync(db, files, tree, ct);
        report($"Đợt sinh hoạt: {VietnameseFormat.Number(campaigns.Count)}.");

        await DemoMembers.AddAsync(db, files, tree.Cells, () => SaveBulkAsync(ct), ct);
        report($"Đảng viên (giả định): {VietnameseFormat.Number(tree.Cells.Sum(cell => cell.Size))}.");

        var people = new DemoPeople(accounts);
        await AddSessionsAsync(people, ct);
        await new DemoPlans(db, files, tree, campaigns, people).AddAsync(ct);
        report("Kế hoạch và việc triển khai ở các cấp.");

        await new DemoReports(db, files, tree, campaigns).AddAsync(ct);
        report("Kỳ báo cáo và báo cáo của các đơn vị.");

        await new DemoAudit(db, accounts).AddAsync(new DateOnly(2023, files.Sessions.LastDay.Month, 1), ct);
        report("Nhật ký hệ thống.");
    }

    private async Task AddSessionsAsync(DemoPeople people, CancellationToken ct)
    {
        var sessions = new DemoSessions(files, campaigns, people);
        var figures = new DemoFigures(campaigns.Values);
        var (held, lines) = (0, 0);
        foreach (var cells in tree.Cells.Chunk(CellsPerSave))
        {
            List<(Session Session, List<AttendanceRecord> Roll)> rolls = [];
            foreach (var session in cells.SelectMany(sessions.Of))
            {
                rolls.Add((session, [.. session.Roll]));
                session.Roll.Clear();
                db.Sessions.Add(session);
            }

            var months = files.Sessions.Months.Select(row => new DateOnly(2023, row.Month, 1)).ToList();
            await SaveBulkAsync(ct);
            await DemoBulk.WriteAsync(db, rolls, ct);
            var rows = DemoFigures.RowsOf(rolls.Select(row => row.Session));
            await DemoBulk.WriteAsync(db, rows, ct);
            await DemoBulk.WriteAsync(db, DemoFigures.StudiesOf(rolls), ct);
            var byCell = rows.ToLookup(row => row.CellId);
            await DemoBulk.WriteAsync(db, cells.SelectMany(cell => figures.DutiesOf(cell, months, byCell)), ct);
            held += rolls.Count;
            lines += rolls.Sum(row => row.Roll.Count);
        }

        report($"Buổi sinh hoạt: {VietnameseFormat.Number(held)}, với {VietnameseFormat.Number(lines)} lượt điểm danh.");
    }

    /// <summary>Saves many rows and forgets them; tree and campaigns stay known, because everything hangs on them.</summary>
    private async Task SaveBulkAsync(CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        db.AttachRange(tree.Units.Values);
        db.AttachRange(campaigns.Values);
    }
}
