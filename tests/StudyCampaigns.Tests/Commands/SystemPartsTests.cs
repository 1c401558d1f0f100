namespace StudyCampaigns.Tests.Commands;

/// <summary>A machine without what the program needs of it: one sentence and exit code 1, and no stack trace.</summary>
public sealed class SystemPartsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("study-campaigns-parts-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [UnixTheory]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1", "")]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "true", "self-check")]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1", "--help")]
    public async Task Start_NoLanguages_IsRefused(string name, string value, string command)
    {
        var run = await RunAsync(command, new() { [name] = value });

        AssertRefused(run, "ICU");
    }

    /// <summary>Cultures may be made then, but know nothing of Vietnamese.</summary>
    [UnixFact]
    public async Task Start_NoLanguagesAndAnyCultureAllowed_IsRefused()
    {
        var run = await RunAsync("", new()
        {
            ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1",
            ["DOTNET_SYSTEM_GLOBALIZATION_PREDEFINED_CULTURES_ONLY"] = "0",
        });

        AssertRefused(run, "ICU");
    }

    [UnixTheory]
    [InlineData("")]
    [InlineData("migrate")]
    public async Task Start_NoTimeZones_IsRefused(string command)
    {
        var run = await RunAsync(command, new() { ["TZDIR"] = folder });

        AssertRefused(run, "tzdata");
    }

    [NamespaceFact]
    public async Task Start_IcuNotInstalled_IsRefused()
    {
        const string Hidden = "for file in $(find /usr/lib /lib /usr/local/lib -name 'libicu*.so*' -type f); do mount --bind /dev/null $file; done";

        var run = await ProgramRun.RunAsync(Arguments(""), before: Hidden);

        AssertRefused(run, "ICU");
    }

    private Task<ProgramRun> RunAsync(string command, Dictionary<string, string> environment) => ProgramRun.RunAsync(Arguments(command), environment);

    private string[] Arguments(string command) =>
    [
        .. new[] { command }.Where(word => word.Length > 0), "--urls=http://127.0.0.1:0", $"--Database:ConnectionString=Data Source={Path.Combine(folder, "portal.db")}",
    ];

    private void AssertRefused(ProgramRun run, string reason)
    {
        Assert.Equal(1, run.Code);
        Assert.Contains(reason, run.Error);
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.Equal("", run.Output);
        Assert.Empty(Directory.EnumerateFiles(folder));
    }
}
