using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Seeding;

namespace StudyCampaigns.Demo;

/// <summary>
/// Loads the demonstration of <c>seeds/demo</c>: one old district full size, a second one thinner, January to 20/06/2023. The same files
/// give the same rows, byte for byte, except the random versions of <see cref="IVersioned"/>. See docs/demonstration.md.
/// </summary>
public static class DemoSeed
{
    /// <summary>In <see cref="PortalSetting"/>, with value "true": the demonstration was loaded; turns on its clock and banner.</summary>
    public const string LoadedSetting = "demonstration";

    /// <summary>The moment the demonstration shows, in Vietnam: its clock starts here.</summary>
    public static readonly DateTime Now = new(2023, 6, 20, 8, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Name and password of an account that the first start prints.</summary>
    public sealed record ShownAccount(string UserName, string Password);

    /// <summary>Whether this database holds it.</summary>
    public static Task<bool> IsLoadedAsync(AppDbContext db, CancellationToken ct) =>
        db.Settings.AnyAsync(row => row.Name == LoadedSetting, ct);

    /// <summary>The accounts worth telling whoever starts the portal.</summary>
    public static async Task<IReadOnlyList<ShownAccount>> ShownAccountsAsync(CancellationToken ct)
    {
        var file = await SeedFiles.ReadAsync<DemoFiles.AccountFile>(DemoFiles.Folder, "accounts.json", ct);
        return [.. file.Accounts.Where(row => row.Shown).Select(row => row.UserName).Concat(file.Shown)
            .Select(userName => new ShownAccount(userName, file.Password))];
    }

    /// <summary>
    /// Loads all of it in one transaction: killed half-way, the database is as before. Reference data must stand. It belongs into a database
    /// without organizations.
    /// </summary>
    /// <param name="report">Takes one Vietnamese line for each step.</param>
    /// <returns>False when it was loaded already.</returns>
    /// <exception cref="InvalidOperationException">The database holds other organizations.</exception>
    public static async Task<bool> LoadAsync(AppDbContext db, Action<string> report, CancellationToken ct)
    {
        if (await IsLoadedAsync(db, ct))
        {
            return false;
        }

        if (await db.Organizations.AnyAsync(ct))
        {
            throw new InvalidOperationException("Cơ sở dữ liệu đã có tổ chức; dữ liệu trình diễn chỉ nạp vào cơ sở dữ liệu trống.");
        }

        var files = await DemoFiles.LoadAsync(DemoFiles.Folder, ct);
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await new DemoLoad(db, files, report).RunAsync(ct);
            await transaction.CommitAsync(ct);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
            db.ChangeTracker.Clear();
        }

        report("Đã nạp xong dữ liệu trình diễn.");
        return true;
    }
}
