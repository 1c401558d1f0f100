using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using StudyCampaigns.Tests.Commands;
using StudyCampaigns.Web.Operations;

namespace StudyCampaigns.Tests.Operations;

public sealed class StartWarningsTests
{
    [Theory]
    [InlineData(true, "", true)]
    [InlineData(true, "AllowedHosts=*", true)]
    [InlineData(true, "AllowedHosts=portal.example.org;*", true)]
    [InlineData(true, "AllowedHosts=portal.example.org", false)]
    [InlineData(false, "AllowedHosts=*", false)]
    public void Find_AnyHostInProduction_IsNamed(bool production, string setting, bool warned) =>
        Assert.Equal(warned, Find(production, ["https://+:443"], setting).Any(sentence => sentence.Contains("AllowedHosts")));

    [Theory]
    [InlineData("http://localhost:5147", "", true)]
    [InlineData("http://localhost:5147", "Portal:Https=true", true)]
    [InlineData("http://localhost:5147", "Portal:Https=false", false)]
    [InlineData("http://localhost:5147", "Portal:HttpsPort=443", false)]
    [InlineData("http://localhost:5147", "HTTPS_PORT=443", false)]
    [InlineData("http://localhost:5147", "Portal:TrustedProxies:0=10.0.0.1", false)]
    [InlineData("https://localhost:5148", "", false)]
    public void Find_HttpsWithoutAnyone_WhoHoldsACertificate_IsNamed(string address, string setting, bool warned) =>
        Assert.Equal(warned, Find(true, [address], setting).Any(sentence => sentence.Contains("Portal:Https=true")));

    [Fact]
    public async Task Start_InProductionWithoutSettings_WarnsOnTheConsoleAndRuns()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var process = ProgramRun.Start(["--urls=http://127.0.0.1:0", $"--Database:ConnectionString={database.ConnectionString}"]);
        var lines = new List<string>();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (lines.Count(line => line.StartsWith("Cảnh báo:", StringComparison.Ordinal)) < 2
            && await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            lines.Add(line);
        }

        var runs = !process.HasExited;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();

        Assert.True(runs, string.Join('\n', lines));
        Assert.Contains(lines, line => line.Contains("AllowedHosts"));
        Assert.Contains(lines, line => line.Contains("Portal:HttpsPort"));
    }

    [Theory]
    [InlineData("--Portal:TrustedProxies:0=proxy", "Portal:TrustedProxies")]
    [InlineData("--Limits:Search:PerMinute=0", "PerMinute")]
    [InlineData("--Health:FreeMegabytes=-1", "FreeMegabytes")]
    [InlineData("--Pdf:Workers=0", "Workers")]
    public async Task Start_SettingIsWrong_IsRefusedInOneSentence(string setting, string names)
    {
        await using var database = await TestDatabase.CreateAsync();

        var run = await ProgramRun.RunAsync(["--urls=http://127.0.0.1:0", $"--Database:ConnectionString={database.ConnectionString}", setting]);

        Assert.Equal(1, run.Code);
        Assert.Contains(names, run.Error);
        Assert.StartsWith("Cấu hình chưa đúng", run.Error);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    private static IEnumerable<string> Find(bool production, string[] addresses, string setting)
    {
        var parts = setting.Split('=');
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(parts.Length == 2 ? new Dictionary<string, string?> { [parts[0]] = parts[1] } : [])
            .Build();
        return StartWarnings.Find(configuration, production, addresses);
    }
}
