using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Documents;
using StudyCampaigns.Layout;
using StudyCampaigns.Layout.Docx;
using StudyCampaigns.Plans;
using StudyCampaigns.Reports;
using StudyCampaigns.Tests.Demo;
using StudyCampaigns.Tests.Layout.Pdf;
using StudyCampaigns.Tests.Reports;

namespace StudyCampaigns.Tests.Layout.Docx;

/// <summary>The DOCX, opened by LibreOffice, and the PDF of the typesetter hold the same text on the same pages.</summary>
[Collection(nameof(TypesetterCollection))]
public sealed class DocxAgreementTests(TypesetterFixture fixture)
{
    [LibreOfficeFact]
    public async Task Write_DemonstrationDocuments_AgreeWithThePdfPageByPage()
    {
        var documents = await DemonstrationAsync();

        Assert.True(documents.Count > 80, $"{documents.Count} papers");
        await AssertSamePagesAsync(documents);
    }

    [LibreOfficeFact]
    public async Task Write_EachKindOfDocument_AgreesWithThePdfPageByPage() => await AssertSamePagesAsync(SampleDocuments.Kinds());

    [LibreOfficeFact]
    public async Task Write_LongDocuments_LoseNoLineAndAgreeWithThePdf()
    {
        var documents = new Dictionary<string, PrintedDocument> { ["rows"] = SampleDocuments.Plan(SampleDocuments.WardTable(200)), ["pages"] = SampleDocuments.Long(sections: 15) };

        var pages = await AssertSamePagesAsync(documents);

        Assert.True(pages["pages"].Count >= 60, $"{pages["pages"].Count} pages");
        var text = string.Concat(pages["pages"]);
        Assert.All(from section in Enumerable.Range(1, 15) from part in Enumerable.Range(1, 20) select $"Hếtđoạn{section}.{part}.", end => Assert.Contains(end, text));
        Assert.All(pages["rows"].SkipLast(1), page => Assert.Contains("Đảngviêndự", page));
    }

    [LibreOfficeFact]
    public async Task Write_WordsWiderThanTheirColumn_StayOnThePage()
    {
        var pdf = await LibreOffice.ConvertAsync(new DocxWriter().Write(SampleDocuments.WideWords()), "pdf");

        var corners = await PdfText.ReadCornersAsync(pdf);
        // 15 mm of right margin and 20 mm below, and what Poppler adds to the box of a glyph.
        Assert.InRange(corners.Max(corner => corner.X), 100, 595.3 - 42.5 + 1);
        Assert.InRange(corners.Max(corner => corner.Y), 100, 841.9 - 56.7 + 6);
        var text = string.Concat(await PdfText.ReadBarePagesAsync(pdf));
        Assert.Equal(3000, text.Split("dài").Length - 1);
        Assert.Equal(14 * 300, text.Count(letter => letter == 'W'));
    }

    [LibreOfficeFact]
    public async Task Write_SavedAgainByLibreOffice_KeepsItsLayout()
    {
        var document = (await DemonstrationAsync())["report"];
        var docx = new DocxWriter().Write(document);

        var again = await LibreOffice.ConvertAsync(docx, "docx");

        Assert.Equal(
            await PdfText.ReadBarePagesAsync(await LibreOffice.ConvertAsync(docx, "pdf")),
            await PdfText.ReadBarePagesAsync(await LibreOffice.ConvertAsync(again, "pdf")));
        using var stream = new MemoryStream(again);
        using var package = WordprocessingDocument.Open(stream, isEditable: false);
        var main = package.MainDocumentPart!;
        var names = main.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(style => style.StyleName!.Val!.Value!.ToLowerInvariant()).ToList();
        Assert.All(["heading 1", "heading 2", "thân văn bản", "chữ trong bảng", "nơi nhận (danh sách)"], name => Assert.Contains(name, names));
        var body = main.Document.Body!;
        var header = body.Elements<Table>().First();
        Assert.Equal(2, Assert.Single(header.Elements<TableRow>()).Elements<TableCell>().Count());
        Assert.Equal(6, body.Descendants<TableHeader>().Count() + 2);
        var headings = body.Elements<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is "Heading1").ToList();
        Assert.Equal(3, headings.Count);
        Assert.DoesNotContain(headings, heading => heading.InnerText.StartsWith('I'));
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> AssertSamePagesAsync(IReadOnlyDictionary<string, PrintedDocument> documents)
    {
        var writer = new DocxWriter();
        var converted = await LibreOffice.ConvertAsync(documents.ToDictionary(document => document.Key, document => writer.Write(document.Value)), "pdf");
        var all = new Dictionary<string, IReadOnlyList<string>>();
        var different = new List<string>();
        foreach (var (name, document) in documents)
        {
            var expected = await PdfText.ReadBarePagesAsync(await fixture.Typesetter.RenderPdfAsync(document, CancellationToken.None));
            all[name] = await PdfText.ReadBarePagesAsync(converted[name]);
            if (!expected.SequenceEqual(all[name]))
            {
                var page = expected.Zip(all[name]).TakeWhile(pair => pair.First == pair.Second).Count();
                different.Add($"{name}, page {page + 1}: {expected.Count} pages as PDF, {all[name].Count} as DOCX, ends …{expected[page]} and …{all[name][page]}");
            }
        }

        Assert.True(different.Count == 0, string.Join(Environment.NewLine, different));

        return all;
    }

    private static async Task<Dictionary<string, PrintedDocument>> DemonstrationAsync()
    {
        var database = await DemoDatabase.SharedAsync();
        await using var db = database.NewContext();
        var documents = new Dictionary<string, PrintedDocument>();
        foreach (var document in await db.Documents.AsNoTracking()
            .Include(row => row.Type)
            .Include(row => row.Organization.Type)
            .Include(row => row.Organization.Parent)
            .Include(row => row.Sections)
            .Include(row => row.Tasks)
            .AsSplitQuery()
            .ToListAsync())
        {
            documents[$"paper-{document.Id}"] = DocumentPrint.Of(document, new DateOnly(2023, 6, 20));
        }

        documents["report"] = QuarterlyReportPrint.Of(await ReportTree.ReportAsync(database, "QU-TX"));
        return documents;
    }
}
