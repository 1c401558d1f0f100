using System.Text.RegularExpressions;

namespace StudyCampaigns.Tests.Walls;

/// <summary>Code, reference data and pages cite only what is in this project: whoever follows a citation finds the page and the section.</summary>
public sealed partial class CitationTests
{
    [Fact]
    public void Citations_EachPage_IsThere()
    {
        var wrong = Files().SelectMany(file => Page().Matches(File.ReadAllText(file))
            .Where(match => !File.Exists(Path.Combine(SourceTree.Root, match.Value)))
            .Select(match => $"{Path.GetRelativePath(SourceTree.Root, file)} cites {match.Value}")).ToList();

        Assert.Equal([], wrong);
    }

    [Fact]
    public void Citations_EachSectionOfTheField_IsThere()
    {
        var field = File.ReadAllText(Path.Combine(SourceTree.Root, "docs/domain.md"));
        var cited = Files().SelectMany(file => Section().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).ToList();

        Assert.True(cited.Count > 50, $"{cited.Count} citations were found.");
        Assert.Equal([], cited.Distinct().Where(section => !IsThere(field, section)).Order());
    }

    private static IEnumerable<string> Files() => new[] { "src", "tests", "seeds" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(SourceTree.Root, folder), "*", SearchOption.AllDirectories))
        .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" or ".json" or ".ts" or ".typ" or ".csproj" or ".props")
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "CompiledModels"));

    /// <summary>Of section 0 the items are cited, of the others their headings.</summary>
    private static bool IsThere(string field, string section) => section.StartsWith("0.", StringComparison.Ordinal)
        ? field.Contains($"\n{section[2..]}. **", StringComparison.Ordinal)
        : Regex.IsMatch(field, $@"\n##+ {Regex.Escape(section)}\.? ");

    [GeneratedRegex(@"(?<![\w/.-])[\w-]+(?:/[\w-]+)*\.md\b")]
    private static partial Regex Page();

    [GeneratedRegex(@"docs/domain\.md ([0-9](?:\.[0-9])?)\b")]
    private static partial Regex Section();
}
