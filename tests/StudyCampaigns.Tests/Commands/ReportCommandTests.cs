using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Demo;
using StudyCampaigns.Tests.Reports;

namespace StudyCampaigns.Tests.Commands;

public sealed class ReportCommandTests : IAsyncLifetime
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");

    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFixture.StartAsync();
        await ReportTree.GrowAsync(portal.Database, portal.Tree);
        await using var db = portal.Database.NewContext();
        db.Settings.Add(new PortalSetting { Name = DemoSeed.LoadedSetting, Value = "true" });
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        File.Delete(file);
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Report_KnownCodes_WritesTheBytesOfThePageAtTheDemonstrationsDate()
    {
        var run = await ReportAsync("QU-T", "147-KH-TU", "2023-Q2");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains($"Đã lập báo cáo quý II/2023 của Quận ủy Thử vào {file}.", run.Output);
        var client = await portal.SignInAsync("leader");
        var page = await (await client.GetAsync("/reports/QU-T/147-KH-TU/2023-Q2/pdf")).Content.ReadAsByteArrayAsync();
        Assert.Equal(page, await File.ReadAllBytesAsync(file));
        await using var db = portal.Database.NewContext();
        Assert.Equal(["Hệ thống", "Tài khoản leader"], await db.AuditEntries.Where(row => row.Action == "report.export").OrderBy(row => row.Id).Select(row => row.AccountName).ToListAsync());
    }

    [Theory]
    [InlineData("QU-X", "147-KH-TU", "2023-Q2")]
    [InlineData("QU-T", "148-KH-TU", "2023-Q2")]
    [InlineData("QU-T", "147-KH-TU", "2023-Q9")]
    public async Task Report_UnknownCode_EndsWithOneSentence(string organization, string campaign, string period)
    {
        var run = await ReportAsync(organization, campaign, period);

        Assert.Equal(1, run.Code);
        Assert.StartsWith("Không có tổ chức", run.Error);
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task Report_FolderMissing_EndsWithOneSentence()
    {
        var run = await CommandRun.RunAsync(
            portal.Database, "", "report", "--organization", "QU-T", "--campaign", "147-KH-TU", "--period", "2023-Q2",
            "--output", Path.Combine(file, "none", "out.pdf"));

        Assert.Equal(1, run.Code);
        Assert.StartsWith("Không ghi được tệp", run.Error);
    }

    private Task<CommandRun> ReportAsync(string organization, string campaign, string period) => CommandRun.RunAsync(
        portal.Database, "", "report", "--organization", organization, "--campaign", campaign, "--period", period, "--output", file,
        "--Demonstration:StartsAt", "2023-06-20T08:00:00");
}
