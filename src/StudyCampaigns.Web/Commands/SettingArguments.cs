namespace StudyCampaigns.Web.Commands;

/// <summary>Settings given on the command line (<c>--Database:Provider SqlServer</c>) stand apart from the words of a command.</summary>
internal static class SettingArguments
{
    public static (string[] Words, string[] Settings) Split(string[] args)
    {
        var words = new List<string>();
        var settings = new List<string>();
        for (var index = 0; index < args.Length; index++)
        {
            var isSetting = args[index].StartsWith("--", StringComparison.Ordinal) && args[index].Split('=')[0].Contains(':');
            (isSetting ? settings : words).Add(args[index]);
            if (isSetting && !args[index].Contains('=') && index + 1 < args.Length)
            {
                settings.Add(args[++index]);
            }
        }

        return ([.. words], [.. settings]);
    }
}
