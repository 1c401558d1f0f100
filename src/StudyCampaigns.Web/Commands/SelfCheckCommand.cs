using System.CommandLine;
using StudyCampaigns.Data;
using StudyCampaigns.Figures;
using StudyCampaigns.Prints;
using StudyCampaigns.Sessions;
using StudyCampaigns.Text;

namespace StudyCampaigns.Web.Commands;

/// <summary>Recomputes every figures row from attendance, and the hash of every stored print, and lists where they differ from what is stored.</summary>
internal static class SelfCheckCommand
{
    public static Command Create(string[] settings, Terminal terminal)
    {
        var command = new Command("self-check", "Tính lại mọi dòng số liệu từ điểm danh và mã kiểm tra của mọi bản in đã lưu, so với số đang lưu; không thay đổi gì.");
        command.SetAction((_, ct) => CommandServices.RunAsync(settings, services => CheckAsync(services, terminal, ct)));
        return command;
    }

    private static async Task<int> CheckAsync(IServiceProvider services, Terminal terminal, CancellationToken ct)
    {
        await services.GetRequiredService<DatabaseStart>().PrepareAsync(ct);
        var differences = await services.GetRequiredService<FiguresSelfCheck>().RunAsync(ct);
        foreach (var difference in differences)
        {
            var campaign = difference.CampaignKey == SessionFigures.AllCampaigns ? "mọi buổi" : $"đợt {difference.CampaignKey}";
            await terminal.Output.WriteLineAsync(
                $"Chi bộ {difference.CellId}, {campaign}, ngày {difference.Day:dd/MM/yyyy}, {difference.Figure}: "
                + $"đang lưu {OrNone(difference.Stored)}, tính lại {OrNone(difference.Recomputed)}");
        }

        var prints = await services.GetRequiredService<FrozenPrintSelfCheck>().RunAsync(ct);
        foreach (var difference in prints.Differences)
        {
            await terminal.Output.WriteLineAsync($"{Owner(difference)}, {(difference.IsPdf ? "tệp PDF" : "nội dung in")}: {difference.Sentence}");
        }

        return (differences.Count, prints.Differences.Count) switch
        {
            (0, 0) => await terminal.DoneAsync(
                $"Mọi dòng số liệu khớp với điểm danh; {VietnameseFormat.Number(prints.Checked)} bản in đã lưu khớp với mã kiểm tra."),
            var (figures, damaged) => await terminal.RefusedAsync(
                $"Có {VietnameseFormat.Number(figures)} chỗ số liệu không khớp với điểm danh, {VietnameseFormat.Number(damaged)} bản in đã lưu không khớp với mã kiểm tra; "
                + "hãy báo bộ phận kỹ thuật kèm danh sách trên."),
        };
    }

    private static string OrNone(string value) => value.Length == 0 ? "(không có)" : value;

    private static string Owner(FrozenPrintSelfCheck.Difference difference) => difference switch
    {
        { DocumentId: { } document } => $"Bản in số {difference.PrintId} của văn bản {document}",
        { ReportId: { } report } => $"Bản in số {difference.PrintId} của báo cáo {report}",
        _ => $"Bản in số {difference.PrintId}",
    };
}
