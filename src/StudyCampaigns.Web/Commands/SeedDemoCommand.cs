using System.CommandLine;
using StudyCampaigns.Data;
using StudyCampaigns.Demo;
using StudyCampaigns.Seeding;

namespace StudyCampaigns.Web.Commands;

/// <summary>Loads the demonstration into a database without organizations.</summary>
internal static class SeedDemoCommand
{
    public static Command Create(string[] settings, Terminal terminal)
    {
        var command = new Command("seed-demo", "Nạp dữ liệu trình diễn vào cơ sở dữ liệu trống; không dùng cho cơ sở dữ liệu thật.");
        command.SetAction((_, ct) => CommandServices.RunAsync(settings, services => LoadAsync(services, terminal, ct)));
        return command;
    }

    private static async Task<int> LoadAsync(IServiceProvider services, Terminal terminal, CancellationToken ct)
    {
        await services.GetRequiredService<DatabaseStart>().PrepareAsync(ct);
        var db = services.GetRequiredService<AppDbContext>();
        await ReferenceSeed.LoadAsync(db, SeedFiles.Reference, ct);
        try
        {
            return await DemoSeed.LoadAsync(db, terminal.Output.WriteLine, ct)
                ? 0
                : await terminal.DoneAsync("Cơ sở dữ liệu đã có dữ liệu trình diễn; không nạp lại.");
        }
        catch (InvalidOperationException exception)
        {
            return await terminal.RefusedAsync(exception.Message);
        }
    }
}
