using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using StudyCampaigns.Tests.Walls;

namespace StudyCampaigns.Tests.Docs;

/// <summary>The guides in docs/guides put in bold what the pages say, and nothing else: a guide that names a button of yesterday fails here.</summary>
public sealed partial class GuideTests
{
    private const string Index = "README.md";

    private static readonly string Folder = Path.Combine(SourceTree.Root, "docs", "guides");

    private static readonly Lazy<string> Screens = new(ReadScreens);

    public static TheoryData<string> Guides() => [.. Directory.EnumerateFiles(Folder, "*.md").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Guides))]
    public void Guide_EveryBoldPhrase_IsOnTheScreen(string guide)
    {
        var phrases = Bold(File.ReadAllText(Path.Combine(Folder, guide))).Distinct().ToList();

        Assert.True(guide == Index || phrases.Count > 0, "A guide names what is on the screen in bold.");
        Assert.Equal([], phrases.Where(phrase => !IsOnTheScreen(phrase)));
    }

    [Theory]
    [InlineData("Gửi lên cấp trên", true)]
    [InlineData("Ghi buổi sinh hoạt tháng", true)]
    [InlineData("Gửi lên cấp", false)]
    [InlineData("gửi lên cấp trên", false)]
    [InlineData("Gửi lên phường", false)]
    public void Phrase_PartOrOtherWords_IsNotOnTheScreen(string phrase, bool expected) => Assert.Equal(expected, IsOnTheScreen(phrase));

    [Fact]
    public void Index_EveryRoleAndGuide_IsThere()
    {
        var index = File.ReadAllText(Path.Combine(Folder, Index));
        using var roles = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, "seeds", "reference", "roles.json")));
        var wanted = roles.RootElement.GetProperty("roles").EnumerateArray().Select(role => role.GetProperty("name").GetString()!)
            .Concat(Directory.EnumerateFiles(Folder, "*.md").Select(file => Path.GetFileName(file)).Where(name => name != Index).Select(name => $"({name})"));

        Assert.Equal([], wanted.Where(words => !index.Contains(words, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Guide_EveryLink_LeadsToAFile(string guide)
    {
        var targets = Link().Matches(File.ReadAllText(Path.Combine(Folder, guide))).Select(match => match.Groups[1].Value);

        Assert.Equal([], targets.Where(target => !File.Exists(Path.Combine(Folder, target))));
    }

    /// <summary>A whole phrase of a page: what stands before and after it in the source is no word, so that half a button's name is not enough.</summary>
    private static bool IsOnTheScreen(string phrase)
    {
        var screens = Screens.Value;
        for (var at = screens.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = screens.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            if (!IsWord(screens, at - 1, -1) && !IsWord(screens, at + phrase.Length, 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(string text, int at, int step)
    {
        var next = text[at] == ' ' ? at + step : at;
        return char.IsLetterOrDigit(text[next]);
    }

    private static IEnumerable<string> Bold(string guide) => BoldText().Matches(guide).Select(match => OneSpace(match.Groups[1].Value));

    /// <summary>Everything that may put words on a screen, in one line; a line of its own stands between two files.</summary>
    private static string ReadScreens()
    {
        var text = new StringBuilder("\n\n");
        foreach (var (_, page) in SourceTree.Files(SourceTree.Portal, ".cshtml"))
        {
            text.Append(OneSpace(WebUtility.HtmlDecode(RazorComment().Replace(page, "")))).Append("\n\n");
        }

        foreach (var (_, code) in SourceTree.Files(SourceTree.Portal, ".cs", ".ts").Concat(SourceTree.BelowThePortal()))
        {
            text.Append(OneSpace(SourceTree.Code(code).Replace("\\n", " ", StringComparison.Ordinal))).Append("\n\n");
        }

        foreach (var (_, seed) in new[] { "reference", "demo" }.SelectMany(folder => SourceTree.Files(Path.Combine(SourceTree.Root, "seeds", folder), ".json")))
        {
            text.Append(OneSpace(seed)).Append("\n\n");
        }

        return text.ToString();
    }

    private static string OneSpace(string text) => Space().Replace(text.Normalize(), " ");

    [GeneratedRegex(@"\*\*(.+?)\*\*", RegexOptions.Singleline)]
    private static partial Regex BoldText();

    [GeneratedRegex(@"\]\(([^)#:]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex RazorComment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
