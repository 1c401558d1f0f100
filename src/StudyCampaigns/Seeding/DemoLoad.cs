using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Seeding;

/// <summary>One run of loading the demonstration: the order of its parts, and the saves between them.</summary>
internal sealed class DemoLoad(AppDbContext db, DemoFiles files, Action<string> report)
{
    public async Task RunAsync(CancellationToken ct)
    {
        db.Settings.Add(new PortalSetting { Name = PortalSetting.Demonstration, Value = "true" });
        var tree = await DemoTree.PlantAsync(db, files, ct);
        report($"Tổ chức đảng: {VietnameseFormat.Number(tree.Units.Count)}, trong đó {VietnameseFormat.Number(tree.Cells.Count)} chi bộ.");

        var accounts = await DemoAccounts.AddAsync(db, files, tree, ct);
        report($"Tài khoản: {VietnameseFormat.Number(accounts.Count)}.");

        await DemoMembers.AddAsync(db, files, tree.Cells, () => SaveBulkAsync(tree, ct), ct);
        report($"Đảng viên (giả định): {VietnameseFormat.Number(tree.Cells.Sum(cell => cell.Size))}.");
    }

    /// <summary>Saves many rows and forgets them; the tree stays known, because everything hangs on it.</summary>
    private async Task SaveBulkAsync(DemoTree tree, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        db.AttachRange(tree.Units.Values);
    }
}
