using System.CommandLine;
using Microsoft.Extensions.Options;
using StudyCampaigns.Data;

namespace StudyCampaigns.Web.Commands;

/// <summary>The command line: without a command the portal starts; each command does one piece of the administrator's work.</summary>
public static class PortalCommand
{
    public static Task<int> InvokeAsync(string[] args) =>
        InvokeAsync(args, new Terminal(Console.In, Console.Out, Console.Error, !Console.IsInputRedirected));

    /// <summary>Answers the exit code: 0 done, 1 refused or failed with one sentence on standard error.</summary>
    public static async Task<int> InvokeAsync(string[] args, Terminal terminal)
    {
        var (words, settings) = SettingArguments.Split(args);
        var root = new RootCommand("Cổng sinh hoạt chính trị. Không có lệnh con: khởi động cổng.")
        {
            MigrateCommand.Create(settings, terminal),
            SeedDemoCommand.Create(settings, terminal),
            CreateAdminCommand.Create(settings, terminal),
            SelfCheckCommand.Create(settings, terminal),
            ReportCommand.Create(settings, terminal),
            BackupCommand.Create(settings, terminal),
            RestoreCommand.Create(settings, terminal),
        };

        // Without a command the host reads the rest by itself (--urls, --environment, every setting); a command refuses what it does not know.
        root.TreatUnmatchedTokensAsErrors = words is [var first, ..] && !first.StartsWith('-');
        root.SetAction((_, ct) => PortalHost.RunAsync(args, terminal, ct));

        try
        {
            return await root.Parse(words).InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = terminal.Output,
                Error = terminal.Error,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
            });
        }
        catch (DatabaseUnusableException exception)
        {
            return await terminal.RefusedAsync(exception.Message);
        }
        catch (OptionsValidationException exception)
        {
            return await terminal.RefusedAsync($"Cấu hình chưa đúng: {string.Join("; ", exception.Failures)}.");
        }
        catch (Exception exception) when (DatabaseFailure.IsCauseOf(exception))
        {
            return await terminal.RefusedAsync(
                "Cơ sở dữ liệu không dùng được lúc này (hết chỗ, đang bị khóa hoặc mất kết nối) nên việc dừng lại, không có gì ghi dở; hãy kiểm tra rồi chạy lại.");
        }
    }
}
