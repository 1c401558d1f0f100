using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using StudyCampaigns.Attachments;
using StudyCampaigns.Data;
using StudyCampaigns.Demo;
using StudyCampaigns.Documents.Checking;
using StudyCampaigns.Layout;
using StudyCampaigns.Tests.Documents.Checking;
using StudyCampaigns.Text;

namespace StudyCampaigns.Tests.Walls;

/// <summary>A pattern over what users write takes time by the length of the text and not by its square.</summary>
public sealed partial class RegexTests
{
    private const int Length = 100_000;

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Those that look around, which the engine without backtracking cannot: their looks are one letter wide, and where they repeat without
    /// end, what repeats cannot begin again inside itself, so that each run of letters or spaces is gone through once.
    /// </summary>
    private static readonly string[] Allowed =
    [
        "Documents/Checking/Rules/CitationRule.cs", "Documents/Checking/Rules/DoubleSpaceRule.cs", "Documents/Checking/Rules/MixedToneRule.cs",
        "Documents/Checking/Rules/MixedUyRule.cs", "Documents/Checking/Rules/NumberFormRule.cs",
    ];

    private static readonly Dictionary<string, string> Runs = new()
    {
        ["spaces"] = Run(" "),
        ["hard spaces"] = Run("\u00A0"),
        ["tabs"] = Run("\t"),
        ["lines"] = Run("\n"),
        ["dashes"] = Run("-"),
        ["dots"] = Run("."),
        ["ellipses"] = Run("…"),
        ["letters"] = Run("a"),
        ["capitals"] = Run("Ơ"),
        ["digits"] = Run("1"),
        ["stars"] = Run("*"),
        ["underscores"] = Run("_"),
        ["brackets"] = Run("["),
        ["braces"] = Run("{"),
        ["ampersands"] = Run("&\""),
        ["signs"] = Run("# "),
        ["bars"] = Run("|"),
        ["tones"] = Run("oà"),
        ["words"] = Run("ab "),
        ["numbers"] = Run("1-A/"),
        ["whole numbers"] = Run("01-KH/TU "),
        ["number and letters"] = "01-KH/" + Run("A") + "b",
        ["days"] = Run("ngày 1 tháng "),
        ["day and spaces"] = "ngày" + Run(" "),
        ["label and spaces"] = "Độ mật:" + Run(" "),
        ["labels"] = Run("độ mật: mật, "),
        ["số and spaces"] = "Kế hoạch số" + Run(" ") + "01-KH/TU," + Run(" "),
        ["Lưu and spaces"] = "-" + Run(" ") + "Lưu" + Run(" "),
        ["a and spaces"] = "a" + Run(" ") + "\na" + Run(" "),
        ["citations"] = Run("[a](directive:1 \"b"),
        ["Căn cứ"] = Run("Căn cứ "),
        ["Kính gửi"] = Run("Kính gửi"),
        ["I."] = Run("I. "),
    };

    public static readonly TheoryData<string> RunNames = [.. Runs.Keys];

    [Fact]
    public void Source_EveryPattern_DoesNotBacktrackOrIsAllowed()
    {
        var found = 0;
        var wrong = new List<string>();
        foreach (var (path, text) in SourceTree.BelowThePortal().Concat(SourceTree.Files(SourceTree.Portal, ".cs", ".cshtml")))
        {
            foreach (Match use in Use().Matches(SourceTree.Code(text)))
            {
                found++;
                if (!use.Value.Contains("RegexOptions.NonBacktracking", StringComparison.Ordinal) && !Allowed.Contains(path))
                {
                    wrong.Add($"{path}: {use.Value.Trim()}");
                }
            }
        }

        Assert.Equal([], wrong);
        Assert.InRange(found, 15, 100);
    }

    [Theory]
    [MemberData(nameof(RunNames))]
    public void EveryPattern_LongRun_EndsSoon(string run)
    {
        var patterns = Patterns().ToList();
        Assert.InRange(patterns.Count, 15, 100);
        foreach (var (name, pattern) in patterns)
        {
            var clock = Stopwatch.StartNew();
            _ = pattern.Count(Runs[run]);

            Assert.True(clock.Elapsed < Bound, $"{name} on {run}: {clock.Elapsed}");
        }
    }

    [Theory]
    [MemberData(nameof(RunNames))]
    public void SecrecyMarkCheckerAndComparison_LongRun_EndSoon(string run)
    {
        var text = Runs[run];
        var document = CheckedDocuments.Plan().Preamble(text).Section("MỤC", text).Recipients(text);
        var clock = Stopwatch.StartNew();

        _ = SecrecyMark.IsIn(text, out _);
        _ = CheckedDocuments.Check.Run(document);
        _ = WordComparison.Of(text, text + "b");

        Assert.True(clock.Elapsed < Bound * 2, $"{run}: {clock.Elapsed}");
    }

    /// <summary>Patterns of a field and those that the compiler writes a method for; the ones that rules put together run in the test of the checker.</summary>
    private static IEnumerable<(string Name, Regex Pattern)> Patterns()
    {
        const BindingFlags Any = BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;
        foreach (var type in new[] { typeof(AppDbContext), typeof(DemoSeed), typeof(Program) }.SelectMany(type => type.Assembly.GetTypes()).Where(type => !type.ContainsGenericParameters))
        {
            foreach (var method in type.GetMethods(Any).Where(method => method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0))
            {
                yield return ($"{type.Name}.{method.Name}", (Regex)method.Invoke(null, null)!);
            }

            foreach (var field in type.GetFields(Any).Where(field => field.FieldType == typeof(Regex)))
            {
                yield return ($"{type.Name}.{field.Name}", (Regex)field.GetValue(null)!);
            }
        }
    }

    private static string Run(string piece) => string.Concat(Enumerable.Repeat(piece, Length / piece.Length));

    // To the end of the statement, or of the attribute.
    [GeneratedRegex(@"\[GeneratedRegex\([^\n]*|\bnew Regex\([^;]*;|\bRegex\w* \w+\([^)]*\) =>\s+new\([^;]*;|\bRegex \w+ = new\([^;]*;|\bRegex\.(?:IsMatch|Match|Matches|Replace|Split|Count)\([^;]*;")]
    private static partial Regex Use();
}
