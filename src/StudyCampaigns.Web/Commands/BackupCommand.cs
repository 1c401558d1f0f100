using System.CommandLine;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Web.Commands;

/// <summary>Backs the SQLite database up while the portal runs.</summary>
internal static class BackupCommand
{
    public static Command Create(string[] settings, Terminal terminal)
    {
        var output = new Option<string>("--output") { Description = "Tệp sao lưu sẽ tạo; chưa được có.", Required = true };
        var command = new Command("backup", "Sao lưu cơ sở dữ liệu SQLite; cổng có thể đang chạy.") { output };
        command.SetAction((parsed, ct) => VerbServices.RunAsync(settings, async services =>
        {
            var file = parsed.GetRequiredValue(output);
            var result = await services.GetRequiredService<BackUpDatabase>().HandleAsync(new(file), ct);
            return result.Refusal is { } refusal
                ? await terminal.RefusedAsync(refusal.Sentence)
                : await terminal.DoneAsync($"Đã sao lưu vào {Path.GetFullPath(file)} ({VietnameseFormat.Number(result.Value)} byte), đã kiểm tra toàn vẹn.");
        }));
        return command;
    }
}
