using StudyCampaigns.Web.Commands;

namespace StudyCampaigns.Tests.Commands;

/// <summary>A command as a script would run it: arguments, standard input, exit code, what it printed.</summary>
internal sealed record CommandRun(int Code, string Output, string Error)
{
    public static async Task<CommandRun> RunAsync(TestDatabase database, string input, params string[] arguments) =>
        await RunAsync(database.ConnectionString, input, [.. arguments, "--Database:Provider", $"{database.Provider}"]);

    public static async Task<CommandRun> RunAsync(string connectionString, string input, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await PortalCommand.InvokeAsync(
            [.. arguments, "--Database:ConnectionString", connectionString, "--Logs:Folder="],
            new Terminal(new StringReader(input), output, error, IsInteractive: false));
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
