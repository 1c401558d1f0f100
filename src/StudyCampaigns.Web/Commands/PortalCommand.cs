using System.CommandLine;
using StudyCampaigns.Data;

namespace StudyCampaigns.Web.Commands;

/// <summary>The command line: without a verb the portal starts; each verb does one piece of the administrator's work.</summary>
public static class PortalCommand
{
    /// <summary>Answers the exit code: 0 done, 1 refused or failed with one sentence on standard error.</summary>
    public static async Task<int> InvokeAsync(string[] args)
    {
        var root = new RootCommand("Cổng sinh hoạt chính trị. Không có lệnh con: khởi động cổng.") { TreatUnmatchedTokensAsErrors = false };
        root.SetAction((_, ct) => PortalHost.RunAsync(args, ct));

        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (DatabaseUnusableException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }
}
