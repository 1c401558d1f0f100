using System.Text.RegularExpressions;

namespace StudyCampaigns.Documents.Checking;

/// <summary>One text of a document, with the field it stands in.</summary>
public sealed partial record DocumentText(string Field, string Text)
{
    public bool IsHeading => Field.EndsWith(".Heading", StringComparison.Ordinal);

    public bool IsBody => Field.EndsWith(".Body", StringComparison.Ordinal);

    /// <summary>
    /// The text, as long as it is, with blanks for citations of the library (<c>[short](directive:12 "full")</c>): the system prints them,
    /// in full where they come first, so that nothing in them is the writer's.
    /// </summary>
    public static string WithoutCitations(string text) => Citation().Replace(text, match => new string(' ', match.Length));

    /// <summary>The text with the words of those citations alone.</summary>
    public static string WithShortCitations(string text) => Citation().Replace(text, "${short}");

    /// <summary>The citations of the library, in order.</summary>
    public static IEnumerable<string> CitationsIn(string text) => Citation().Matches(text).Select(match => match.Value);

    [GeneratedRegex("""\[(?<short>[^\]\n]*)\]\(directive:\d+(?: "[^"\n]*")?\)""", RegexOptions.NonBacktracking)]
    private static partial Regex Citation();
}
