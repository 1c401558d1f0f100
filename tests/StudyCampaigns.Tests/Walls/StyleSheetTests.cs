using System.Text.RegularExpressions;

namespace StudyCampaigns.Tests.Walls;

/// <summary>Pages name only classes that the style sheet knows: a browser says nothing about one that it does not.</summary>
public sealed partial class StyleSheetTests
{
    // Not for the eye: held on to by a test.
    private static readonly string[] Hooks = ["parent-task", "task-row"];

    [Fact]
    public void Pages_EveryWrittenClass_IsInTheStyleSheet()
    {
        var sheet = File.ReadAllText(Path.Combine(SourceTree.Portal, "wwwroot", "dist", "site.css"));
        var known = ClassInSheet().Matches(sheet).Select(match => match.Groups[1].Value).Concat(Hooks).ToHashSet();

        var unknown = SourceTree.Files(Path.Combine(SourceTree.Portal, "Pages"), ".cshtml")
            .SelectMany(file => ClassAttribute().Matches(file.Text)
                .SelectMany(match => match.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(name => !known.Contains(name))
                .Select(name => $"{file.Path}: {name}"))
            .Distinct();

        Assert.Empty(unknown);
    }

    [GeneratedRegex(@"\.([a-zA-Z][\w-]*)")]
    private static partial Regex ClassInSheet();

    // One that is computed holds an @; what it may become stands in the code.
    [GeneratedRegex("class=\"([^\"@]*)\"")]
    private static partial Regex ClassAttribute();
}
