using System.Text.RegularExpressions;
using StudyCampaigns.Data;

namespace StudyCampaigns.Tests.Walls;

/// <summary>The source files, for rules that the compiler does not know.</summary>
internal static partial class SourceTree
{
    private static readonly string[] NotSource = ["bin", "obj", "node_modules", "Migrations", "CompiledModels"];

    public static string Root { get; } = FindRoot();

    public static string Library { get; } = Path.Combine(Root, "src", "StudyCampaigns");

    public static string Demonstration { get; } = Path.Combine(Root, "src", "StudyCampaigns.Demo");

    public static string Portal { get; } = Path.Combine(Root, "src", "StudyCampaigns.Web");

    /// <summary>What is no part of the portal: the library and the demonstration.</summary>
    public static IEnumerable<(string Path, string Text)> BelowThePortal() => Files(Library, ".cs").Concat(Files(Demonstration, ".cs"));

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

    /// <summary>The rooms of the library that a file asks for: by <c>using</c>, by full name, or as <c>Room.Type</c>, which needs no using.</summary>
    public static IEnumerable<string> RoomsAskedFor(string text)
    {
        var code = Code(text);
        return FullName().Matches(code).Select(match => match.Groups["room"].Value)
            .Concat(ShortName().Matches(code).Where(match => Types.Contains(match.Value)).Select(match => match.Groups["room"].Value))
            .Distinct();
    }

    /// <summary>Without comments and the file's own namespace.</summary>
    public static string Code(string text) => NotCode().Replace(text, "");

    private static readonly HashSet<string> Types =
        [.. typeof(AppDbContext).Assembly.GetTypes().Where(type => type.Namespace is not null).Select(type => $"{type.Namespace!.Split('.')[^1]}.{type.Name}")];

    [GeneratedRegex(@"\bStudyCampaigns\.(?<room>[A-Za-z]+)")]
    private static partial Regex FullName();

    [GeneratedRegex(@"(?<![\w.])(?<room>[A-Z]\w+)\.[A-Z]\w+")]
    private static partial Regex ShortName();

    [GeneratedRegex(@"^\s*//.*$|^\s*namespace\s.*$", RegexOptions.Multiline)]
    private static partial Regex NotCode();

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
