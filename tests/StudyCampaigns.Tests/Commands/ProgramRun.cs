using System.Diagnostics;

namespace StudyCampaigns.Tests.Commands;

/// <summary>The program as a process of its own, for what the process around a test cannot have: another environment, another file system.</summary>
internal sealed record ProgramRun(int Code, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string[] NoLogs = ["--Logs:Folder="];

    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "StudyCampaigns.Web.dll");

    /// <param name="before">Shell commands that change what the process sees of the file system, for it alone; needs <see cref="NamespaceFactAttribute"/>.</param>
    /// <exception cref="TimeoutException">It did not end by itself.</exception>
    public static async Task<ProgramRun> RunAsync(
        IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? before = null)
    {
        using var process = Start(arguments, environment, before);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The program did not end. Output: {await output} Error: {await error}");
        }

        return new(process.ExitCode, await output, await error);
    }

    public static Process Start(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? before = null)
    {
        string[] program = ["dotnet", Path, .. arguments, .. NoLogs.Where(_ => !arguments.Any(IsLogs)), "--Demonstration:Load=false"];
        string[] line = before is null ? program : ["unshare", "-m", "sh", "-c", $"{before} && exec \"$@\"", "sh", .. program];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static bool IsLogs(string argument) => argument.StartsWith(NoLogs[0], StringComparison.Ordinal);
}
