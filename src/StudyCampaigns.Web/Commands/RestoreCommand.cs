using System.CommandLine;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Web.Commands;

/// <summary>Puts a backup in the place of the SQLite database, with the portal stopped.</summary>
internal static class RestoreCommand
{
    public static Command Create(string[] settings, Terminal terminal)
    {
        var input = new Option<string>("--input") { Description = "Tệp do lệnh backup tạo.", Required = true };
        var command = new Command("restore", "Khôi phục cơ sở dữ liệu SQLite và các tệp đính kèm từ bản sao lưu; phải dừng cổng trước.") { input };
        command.SetAction((parsed, ct) => CommandServices.RunAsync(settings, async services =>
        {
            var file = parsed.GetRequiredValue(input);
            var result = await services.GetRequiredService<RestoreDatabase>().HandleAsync(new(file), ct);
            if (result.Refusal is { } refusal)
            {
                return await terminal.RefusedAsync(refusal.Sentence);
            }

            var restored = result.Value!;
            var kept = restored.Earlier is { } earlier ? $" Cơ sở dữ liệu trước đó được giữ ở {earlier}." : "";
            return await terminal.DoneAsync(
                $"Đã khôi phục từ {Path.GetFullPath(file)}, gồm {VietnameseFormat.Number(restored.Files)} tệp đính kèm.{kept} Có thể khởi động cổng.");
        }));
        return command;
    }
}
