using System.Text.RegularExpressions;

namespace StudyCampaigns.Tests.Walls;

/// <summary>The source files, for rules that the compiler does not know.</summary>
internal static partial class SourceTree
{
    private static readonly string[] NotSource = ["bin", "obj", "node_modules", "Migrations"];

    public static string Root { get; } = FindRoot();

    public static string Library { get; } = Path.Combine(Root, "src", "StudyCampaigns");

    public static string Portal { get; } = Path.Combine(Root, "src", "StudyCampaigns.Web");

    /// <summary>Path below <paramref name="folder"/> with slashes, and text.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string folder, params string[] extensions)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (extensions.Contains(Path.GetExtension(file)) && !path.Split('/').Any(NotSource.Contains))
            {
                yield return (path, File.ReadAllText(file));
            }
        }
    }

    /// <summary>The rooms of the library that a file asks for, by <c>using</c> or by full name.</summary>
    public static IEnumerable<string> RoomsAskedFor(string text) => Room().Matches(text).Select(match => match.Groups["room"].Value);

    [GeneratedRegex(@"^\s*using\s+(static\s+|\w+\s*=\s*)?StudyCampaigns\.(?<room>[A-Za-z]+)", RegexOptions.Multiline)]
    private static partial Regex Room();

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "StudyCampaigns.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the source tree.");
        }

        return folder;
    }
}
