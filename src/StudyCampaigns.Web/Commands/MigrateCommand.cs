using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Seeding;

namespace StudyCampaigns.Web.Commands;

/// <summary>Brings the database to this program's version, or prints the script with which a database administrator does.</summary>
internal static class MigrateCommand
{
    public static Command Create(string[] settings, Terminal terminal)
    {
        var script = new Option<bool>("--script") { Description = "Chỉ in tập lệnh SQL, không đụng tới cơ sở dữ liệu." };
        var command = new Command("migrate", "Tạo hoặc nâng cấp cơ sở dữ liệu.") { script };
        command.SetAction((parsed, ct) => CommandServices.RunAsync(settings, services =>
            parsed.GetValue(script) ? PrintAsync(services, terminal) : MigrateAsync(services, terminal, ct)));
        return command;
    }

    private static async Task<int> PrintAsync(IServiceProvider services, Terminal terminal)
    {
        await terminal.Output.WriteAsync(services.GetRequiredService<MigrationScript>().Write());
        return 0;
    }

    private static async Task<int> MigrateAsync(IServiceProvider services, Terminal terminal, CancellationToken ct)
    {
        var db = services.GetRequiredService<AppDbContext>();
        await services.GetRequiredService<DatabaseStart>().MigrateAsync(ct);
        await ReferenceSeed.LoadAsync(db, SeedFiles.Reference, ct);
        var version = (await db.Database.GetAppliedMigrationsAsync(ct)).Last();
        return await terminal.DoneAsync($"Cơ sở dữ liệu đã ở phiên bản của chương trình ({version}).");
    }
}
