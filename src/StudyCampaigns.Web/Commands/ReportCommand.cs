using System.CommandLine;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Layout.Pdf;
using StudyCampaigns.Reports;
using StudyCampaigns.Web.Operations;

namespace StudyCampaigns.Web.Commands;

/// <summary>Draws a periodic report without a browser: the same bytes as the page's download for the same data.</summary>
internal static class ReportCommand
{
    private static readonly Option<string> Organization = new("--organization") { Description = "Mã tổ chức, ví dụ QU-TX.", Required = true };
    private static readonly Option<string> Campaign = new("--campaign") { Description = "Mã đợt sinh hoạt, ví dụ 147-KH-TU.", Required = true };
    private static readonly Option<string> Period = new("--period") { Description = "Mã kỳ: 2023-Q2, 2023-06, 2023-H1, 2023 hoặc all.", Required = true };
    private static readonly Option<string> Output = new("--output") { Description = "Tệp PDF sẽ ghi.", Required = true };

    public static Command Create(string[] settings, Terminal terminal)
    {
        var command = new Command("report", "Lập báo cáo kỳ ở dạng PDF.") { Organization, Campaign, Period, Output };
        command.SetAction((parsed, ct) => CommandServices.RunAsync(settings, services => DrawAsync(services, parsed, terminal, ct)));
        return command;
    }

    private static async Task<int> DrawAsync(IServiceProvider services, ParseResult parsed, Terminal terminal, CancellationToken ct)
    {
        await services.GetRequiredService<DatabaseStart>().PrepareAsync(ct);
        await DemonstrationClock.StartAsync(services, ct);

        // Whoever runs a command holds the machine and its database, so there is no scope to narrow to.
        var db = services.GetRequiredService<AppDbContext>();
        var organization = parsed.GetRequiredValue(Organization);
        var subject = await services.GetRequiredService<ReportSubjectQueries>().FindAsync(
            db.Organizations.Where(row => row.Code == organization), parsed.GetRequiredValue(Campaign), parsed.GetRequiredValue(Period), ct);
        if (subject?.Campaign is null)
        {
            return await terminal.RefusedAsync(
                $"Không có tổ chức \"{organization}\", đợt sinh hoạt \"{parsed.GetRequiredValue(Campaign)}\" của tổ chức đó, "
                + $"hoặc kỳ \"{parsed.GetRequiredValue(Period)}\"; hãy kiểm tra các mã.");
        }

        try
        {
            var pdf = await services.GetRequiredService<ReportPrintQueries>().PdfAsync(subject, ct);
            if (pdf.Refusal is { } refusal)
            {
                return await terminal.RefusedAsync(refusal.Sentence);
            }

            var file = Path.GetFullPath(parsed.GetRequiredValue(Output));
            await File.WriteAllBytesAsync(file, pdf.Value!, ct);
            services.GetRequiredService<AuditTrail>().Record(
                null, "report.export", subject.Organization.Id, "Report", null,
                after: new { campaign = subject.CampaignCode, period = subject.Span.Code, format = "pdf" });
            await db.SaveChangesAsync(ct);
            return await terminal.DoneAsync($"Đã lập báo cáo {subject.Span.Name} của {subject.Organization.Name} vào {file}.");
        }
        catch (TypesettingFailedException failure)
        {
            return await terminal.RefusedAsync(failure.UserMessage);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return await terminal.RefusedAsync($"Không ghi được tệp \"{parsed.GetRequiredValue(Output)}\": {failure.Message}");
        }
    }
}
