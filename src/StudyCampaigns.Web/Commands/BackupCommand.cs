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
        var command = new Command("backup", "Sao lưu cơ sở dữ liệu SQLite và các tệp đính kèm; cổng có thể đang chạy.") { output };
        command.SetAction((parsed, ct) => CommandServices.RunAsync(settings, async services =>
        {
            var file = parsed.GetRequiredValue(output);
            var result = await services.GetRequiredService<BackUpDatabase>().HandleAsync(new(file), ct);
            if (result.Refusal is { } refusal)
            {
                return await terminal.RefusedAsync(refusal.Sentence);
            }

            var made = result.Value!;
            var missing = made.MissingFiles > 0
                ? $" Thiếu {VietnameseFormat.Number(made.MissingFiles)} tệp đính kèm không còn trong thư mục; hãy tìm trong các bản sao lưu trước."
                : "";
            return await terminal.DoneAsync(
                $"Đã sao lưu vào {Path.GetFullPath(file)} ({VietnameseFormat.Number(made.Size)} byte, gồm {VietnameseFormat.Number(made.Files)} tệp đính kèm), đã kiểm tra toàn vẹn.{missing}");
        }));
        return command;
    }
}
