using System.Text;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Documents;
using StudyCampaigns.Documents.Checking;
using StudyCampaigns.Layout;
using StudyCampaigns.Organizations;
using StudyCampaigns.Plans;
using StudyCampaigns.Reports;
using StudyCampaigns.Tests.Documents.Checking;

namespace StudyCampaigns.Tests.Demo;

/// <summary>The demonstration shows documents as they should be: the checker finds no fault in any of them.</summary>
public sealed class DemoDocumentsCheckTests(ITestOutputHelper output)
{
    // The sources give no date for 39-KH/TU, and none was invented.
    private static readonly string[] WarningsThatRemain = ["citation"];

    [Fact]
    public async Task EveryDocument_HasNoFaultAndOnlyTheWarningsKnown()
    {
        var database = await DemoDatabase.SharedAsync();
        await using var db = database.NewContext();
        var reading = new CheckedDocumentLoader(db, database.Clock);
        var everywhere = new OrganizationScope([new("/", AndBelow: true)]);
        var found = new List<(int Document, Finding Finding)>();

        foreach (var id in await db.Documents.Select(row => row.Id).ToListAsync())
        {
            var loaded = await reading.FindAsync(everywhere, id, CancellationToken.None);
            found.AddRange(CheckedDocuments.Check.Run(loaded!.Checked).Select(finding => (id, finding)));
        }

        foreach (var group in found.GroupBy(row => (row.Finding.Severity, Rule: row.Finding.Key.Split(':')[0])))
        {
            output.WriteLine($"{group.Key.Severity} {group.Key.Rule}: {group.Count()}, documents {string.Join(", ", group.Select(row => row.Document).Distinct().Take(8))}");
            output.WriteLine(string.Join('\n', group.Select(row => $"    {row.Finding.Place.Field}: {row.Finding.Sentence} | {row.Finding.Place.Excerpt}").Distinct().Take(8)));
        }

        Assert.Equal([], found.Where(row => row.Finding.Severity == Severity.Error).Select(row => $"{row.Document} {row.Finding.Key}: {row.Finding.Sentence}"));
        Assert.Equal([], found.Select(row => row.Finding.Key.Split(':')[0]).Distinct().Except(WarningsThatRemain));
    }

    [Theory]
    [InlineData("QU-TX", "147-KH-TU", "2023-Q2")]
    [InlineData("QU-TX", "CHUYEN-DE-2023", "2023-Q1")]
    [InlineData("QU-DD", "NEU-GUONG-2023", "2023-Q2")]
    [InlineData("DU-KHUONG-DINH", "147-KH-TU", "2023-Q2")]
    public async Task QuarterlyReport_HasNoFaultAndNoWarning(string organization, string campaign, string period)
    {
        var database = await DemoDatabase.SharedAsync();
        await using var db = database.NewContext();
        var subject = await new ReportSubjectQueries(db).FindAsync(
            organization, campaign, period, new OrganizationScope([new("/", AndBelow: true)]), CancellationToken.None);
        var report = await new QuarterlyReportQueries(db, new(db, new(db, new(db, database.Clock), database.Clock)), new(db, database.Clock), database.Clock).ReadAsync(subject!, CancellationToken.None);
        var print = QuarterlyReportPrint.Of(report);

        var document = new CheckedDocument
        {
            Content = ContentOf(print),
            Type = await db.DocumentTypes.SingleAsync(row => row.Code == "BAO-CAO"),
            Organization = await db.Organizations.Include(row => row.Type).SingleAsync(row => row.Code == organization),
            Date = new DateOnly(2023, 6, 20),
            SignerAuthority = print.Signature.Authority,
            SignerPosition = print.Signature.Position,
            SignerName = print.Signature.Name,
            Known = await db.Directives.Select(row => new CheckedDocument.CitedDocument(row.Number, row.TypeName, row.Issuer, row.IssuedOn)).ToListAsync(),
        };

        Assert.True(document.Content.Sections.Count >= 3);
        Assert.Equal(
            [],
            CheckedDocuments.Check.Run(document)
                .Where(row => row.Severity == Severity.Error || !WarningsThatRemain.Contains(row.Key.Split(':')[0]))
                .Select(row => $"{row.Key}: {row.Sentence} {row.Place.Excerpt}"));
    }

    /// <summary>What a writer would have typed to get that document.</summary>
    private static DocumentContent ContentOf(PrintedDocument document)
    {
        var preamble = new StringBuilder();
        var sections = new List<(string Heading, StringBuilder Body)>();
        foreach (var block in document.Blocks)
        {
            var text = sections.Count == 0 ? preamble : sections[^1].Body;
            switch (block)
            {
                case HeadingBlock { Level: 1 } heading:
                    sections.Add((heading.Text, new()));
                    break;
                case HeadingBlock heading:
                    text.Append($"### {heading.Text}\n\n");
                    break;
                case ParagraphBlock paragraph:
                    text.Append(string.Concat(paragraph.Runs.Select(run => run.Text)) + "\n\n");
                    break;
                case ListBlock list:
                    text.Append(string.Concat(list.Items.Select(item => $"- {string.Concat(item.Select(run => run.Text))}\n")) + "\n");
                    break;
            }
        }

        return new DocumentContent(
            document.Subject,
            preamble.ToString(),
            string.Join('\n', document.Recipients),
            [.. sections.Select(row => new DocumentContent.Section(null, row.Heading, row.Body.ToString()))],
            []).Cleaned();
    }
}
