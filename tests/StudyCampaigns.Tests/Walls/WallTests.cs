using System.Text.RegularExpressions;
using StudyCampaigns.Data;

namespace StudyCampaigns.Tests.Walls;

/// <summary>The walls of docs/architecture.md: who may ask whom, and where a vendor's name may stand.</summary>
public sealed class WallTests
{
    // Identity's store and hashing; nothing that knows a request.
    private static readonly HashSet<string> AllowedFrameworkParts =
    [
        "Microsoft.AspNetCore.Cryptography.KeyDerivation",
        "Microsoft.AspNetCore.DataProtection.EntityFrameworkCore",
        "Microsoft.AspNetCore.Identity.EntityFrameworkCore",
    ];

    private static readonly string[] Ground = ["Data", "Text", "Time"];

    private static readonly string[] Rights = [.. Ground, "Organizations", "Accounts", "Audit"];

    private static readonly Dictionary<string, string[]> MayAskFor = new()
    {
        ["Text"] = [],
        ["Time"] = [],
        ["Layout"] = ["Text"],
        ["Attachments"] = ["Text", "Layout"],
        ["Organizations"] = ["Text", "Time"],
        ["Accounts"] = [.. Ground, "Organizations", "Audit"],
        ["Audit"] = [.. Ground, "Accounts"],
        ["Members"] = [.. Ground, "Organizations"],
        ["Directives"] = [.. Rights, "Attachments"],
        ["Registers"] = Rights,
        ["Campaigns"] = [.. Rights, "Directives"],
        ["Prints"] = [.. Ground, "Layout"],
        ["Documents"] = [.. Rights, "Directives", "Campaigns", "Registers", "Attachments", "Layout", "Prints"],
        ["Plans"] = [.. Rights, "Directives", "Campaigns", "Layout", "Documents"],
        ["Figures"] = [.. Ground, "Organizations"],
        ["Sessions"] = [.. Rights, "Figures", "Members", "Directives", "Campaigns", "Documents"],
        ["Reports"] = [.. Rights, "Figures", "Members", "Directives", "Campaigns", "Layout", "Plans", "Sessions", "Documents", "Prints"],
    };

    // Data maps every entity; seeding fills the tables of reference data.
    private static readonly HashSet<string> MayAskForAll = ["Data", "Seeding"];

    private static readonly (string Name, string OnlyBelow)[] Vendors =
    [
        ("Jering", "Layout/Pdf/"),
        ("DocumentFormat.OpenXml", "Layout/Docx/"),
        ("Markdig", "Layout/"),
        ("Microsoft.Data.Sqlite", "Data/"),
        ("Microsoft.Data.SqlClient", "Data/"),
        ("Microsoft.AspNetCore.Http", "nowhere"),
        ("Microsoft.AspNetCore.Mvc", "nowhere"),
        ("Serilog", "nowhere"),
    ];

    [Fact]
    public void Library_References_NoPartOfTheWebFramework()
    {
        var web = typeof(AppDbContext).Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

        Assert.Equal([], web.Except(AllowedFrameworkParts));
    }

    [Fact]
    public void Library_EachRoom_AsksOnlyThoseBelowIt()
    {
        var wrong = new List<string>();
        foreach (var (path, text) in SourceTree.Files(SourceTree.Library, ".cs").Where(file => file.Path.Contains('/')))
        {
            var room = path.Split('/')[0];
            if (MayAskForAll.Contains(room))
            {
                continue;
            }

            Assert.True(MayAskFor.ContainsKey(room), $"The folder {room} has no line in the table of rooms.");
            wrong.AddRange(SourceTree.RoomsAskedFor(text).Where(asked => asked != room && !MayAskFor[room].Contains(asked))
                .Select(asked => $"{path} asks for {asked}"));
        }

        Assert.Equal([], wrong);
    }

    /// <summary>The compiler holds out a reference; this holds out what only the demonstration needs, by name or in a comment.</summary>
    [Fact]
    public void Library_Demonstration_IsNotNamed()
    {
        var named = SourceTree.Files(SourceTree.Library, ".cs", ".csproj")
            .SelectMany(file => Regex.Matches(file.Text, @".*\b(?:Demo(?!nstration)\w*|seeds/(?:demo|\*)).*").Select(match => $"{file.Path}: {match.Value.Trim()}"));

        Assert.Equal(["StudyCampaigns.csproj: <InternalsVisibleTo Include=\"StudyCampaigns.Demo\" />"], named);
    }

    [Fact]
    public void Portal_Demonstration_IsAskedForByItsStartAndCommandsAlone()
    {
        var wrong = SourceTree.Files(SourceTree.Portal, ".cs", ".cshtml")
            .Where(file => SourceTree.RoomsAskedFor(file.Text).Contains("Demo"))
            .Select(file => file.Path).Order(StringComparer.Ordinal);

        Assert.Equal(["Commands/SeedDemoCommand.cs", "Operations/Demonstration.cs", "Operations/DemonstrationClock.cs"], wrong);
    }

    [Fact]
    public void Library_VendorNames_StandInOneRoom()
    {
        var wrong = from file in SourceTree.BelowThePortal()
                    from vendor in Vendors
                    where Regex.IsMatch(SourceTree.Code(file.Text), $@"\b{Regex.Escape(vendor.Name)}\b")
                          && !file.Path.StartsWith(vendor.OnlyBelow, StringComparison.Ordinal)
                    select $"{file.Path} names {vendor.Name}";

        Assert.Equal([], wrong);
    }

    [Fact]
    public void Library_Typst_IsNamedOnlyWhereItDraws()
    {
        var wrong = SourceTree.BelowThePortal()
            .Where(file => file.Text.Contains("typst", StringComparison.OrdinalIgnoreCase) && !file.Path.StartsWith("Layout/Pdf/", StringComparison.Ordinal))
            .Select(file => file.Path);

        Assert.Equal([], wrong);
    }

    /// <summary>A page that drew a document by itself would draw an issued one from what stands in the tables today.</summary>
    [Fact]
    public void Portal_WhatIsPrinted_ComesThroughItsPrint()
    {
        string[] banned = ["DocumentPrint.Of(", "QuarterlyReportPrint.Of(", ".RenderPdfAsync("];
        var wrong = from file in SourceTree.Files(SourceTree.Portal, ".cs", ".cshtml")
                    from word in banned
                    where file.Text.Contains(word, StringComparison.Ordinal)
                    select $"{file.Path} says {word}";

        Assert.Equal([], wrong);
    }

    /// <summary>Each such link asks the router anew: 25 rows with two of them cost a page more than half its speed. Rows write their addresses.</summary>
    [Fact]
    public void Portal_RowsOfALoop_HaveNoLinkThatAsksTheRouter()
    {
        var wrong = from file in SourceTree.Files(SourceTree.Portal, ".cshtml")
                    from line in LinesOfLoops(file.Text)
                    where Regex.IsMatch(line, """<a\b[^>]*\basp-|~/""")
                    select $"{file.Path}: {line.Trim()}";

        Assert.Equal([], wrong);
    }

    [Theory]
    [InlineData("@foreach (var row in rows)\n{\n  <a asp-page=\"Details\">\n}", 1)]
    [InlineData("<a asp-page=\"Index\">\n@foreach (var row in rows)\n{\n  @if (a)\n  {\n  }\n}\n<a asp-page=\"Index\">", 0)]
    public void LinesOfLoops_Page_AreThoseInside(string page, int links) =>
        Assert.Equal(links, LinesOfLoops(page).Count(line => line.Contains("asp-page", StringComparison.Ordinal)));

    private static IEnumerable<string> LinesOfLoops(string page)
    {
        var (depth, loops, isComing) = (0, new Stack<int>(), false);
        foreach (var line in page.Split('\n'))
        {
            if (loops.Count > 0)
            {
                yield return line;
            }

            isComing |= Regex.IsMatch(line, @"^\s*@?(foreach|for|while) \(");
            foreach (var sign in line)
            {
                if (sign == '{')
                {
                    depth++;
                    if (isComing && line.Trim() == "{")
                    {
                        loops.Push(depth);
                        isComing = false;
                    }
                }
                else if (sign == '}' && depth-- == (loops.TryPeek(out var last) ? last : -1))
                {
                    loops.Pop();
                }
            }
        }
    }

    [Fact]
    public void Portal_Rights_NeverAskForARolesName()
    {
        string[] banned = ["IsInRole", "ClaimTypes.Role", "[Authorize(Roles"];
        var wrong = from file in SourceTree.Files(SourceTree.Portal, ".cs", ".cshtml").Concat(SourceTree.BelowThePortal())
                    from word in banned
                    where file.Text.Contains(word, StringComparison.Ordinal)
                    select $"{file.Path} says {word}";

        Assert.Equal([], wrong);
    }

    /// <summary>What is searched is cut into words by <c>SearchWords</c> alone, and compared with columns in <c>Data</c> alone.</summary>
    [Fact]
    public void Search_Text_IsCutAndComparedInOnePlace()
    {
        string[] banned = [@"\b(?:SearchText|SearchNumber|Folded)!?\s*\.\s*(?:Contains|StartsWith|EndsWith|IndexOf)\b", @"\bEF\.Functions\.Like\b"];
        var library = SourceTree.BelowThePortal().Where(file => !file.Path.StartsWith("Data/", StringComparison.Ordinal));
        var wrong = from file in library.Concat(SourceTree.Files(SourceTree.Portal, ".cs", ".cshtml"))
                    from pattern in banned
                    from match in Regex.Matches(SourceTree.Code(file.Text), pattern)
                    select $"{file.Path} has {match.Value}";
        // The names of a roll are folded for the browser, which filters them.
        var folded = SourceTree.Files(SourceTree.Portal, ".cs", ".cshtml")
            .Where(file => file.Text.Contains("VietnameseText.Fold(", StringComparison.Ordinal) && file.Path != "Pages/Sessions/_RollRow.cshtml")
            .Select(file => $"{file.Path} folds text");

        Assert.Equal([], wrong.Concat(folded));
    }

    /// <summary>"What held on this day" is asked by <c>DatedRows.On</c>; where the day comes from a row of the same query, it cannot be.</summary>
    [Fact]
    public void Dated_WhatHeldOnADay_IsAskedInOnePlace()
    {
        var wrong = from file in SourceTree.BelowThePortal().Concat(SourceTree.Files(SourceTree.Portal, ".cs", ".cshtml"))
                    where file.Path != "Time/DatedRows.cs"
                    from match in Regex.Matches(SourceTree.Code(file.Text), @"\.From <= \w+ && \(")
                    select $"{file.Path} has {match.Value}";

        Assert.Equal([], wrong);
    }

    [Fact]
    public void Portal_Markup_HasNoInlineStyleScriptOrHandler()
    {
        string[] banned = [@"\sstyle\s*=", @"\son[a-z]+\s*=\s*[""']", "javascript:", "<style", @"<script(?![^>]*\ssrc=)"];
        var wrong = from file in SourceTree.Files(SourceTree.Portal, ".cshtml")
                    from pattern in banned
                    from match in Regex.Matches(file.Text, pattern, RegexOptions.IgnoreCase)
                    select $"{file.Path} has {match.Value.Trim()}";

        Assert.Equal([], wrong);
    }
}
