using System.CommandLine;
using StudyCampaigns.Data;
using StudyCampaigns.Sessions;
using StudyCampaigns.Text;

namespace StudyCampaigns.Web.Commands;

/// <summary>Recomputes every figures row from attendance and lists where it differs from what is stored.</summary>
internal static class SelfCheckCommand
{
    public static Command Create(string[] settings, Terminal terminal)
    {
        var command = new Command("self-check", "Tính lại mọi dòng số liệu từ điểm danh và so với số đang lưu; không thay đổi gì.");
        command.SetAction((_, ct) => VerbServices.RunAsync(settings, services => CheckAsync(services, terminal, ct)));
        return command;
    }

    private static async Task<int> CheckAsync(IServiceProvider services, Terminal terminal, CancellationToken ct)
    {
        await services.GetRequiredService<DatabaseStart>().PrepareAsync(ct);
        var differences = await services.GetRequiredService<FiguresSelfCheck>().RunAsync(ct);
        foreach (var difference in differences)
        {
            var campaign = difference.CampaignKey == MonthlyFigures.AllSessions ? "mọi buổi" : $"đợt {difference.CampaignKey}";
            await terminal.Output.WriteLineAsync(
                $"Chi bộ {difference.CellId}, {campaign}, tháng {difference.Month:MM/yyyy}, {difference.Figure}: "
                + $"đang lưu {difference.Stored}, tính lại {difference.Recomputed}");
        }

        return differences.Count == 0
            ? await terminal.DoneAsync("Mọi dòng số liệu khớp với điểm danh.")
            : await terminal.RefusedAsync($"Có {VietnameseFormat.Number(differences.Count)} chỗ số liệu không khớp với điểm danh; hãy báo bộ phận kỹ thuật kèm danh sách trên.");
    }
}
