using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StudyCampaigns.Layout.Docx;

/// <summary>
/// Writes official documents for Word, in the same measures as the PDF: the pages agree wherever the font is as wide as Times New Roman.
/// The same document gives the same bytes. Thread-safe.
/// </summary>
public sealed class DocxWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string HeaderId = "rIdHeader";

    /// <summary>Writes the whole document, annexes included.</summary>
    public byte[] Write(PrintedDocument document)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            // Every relationship is named, because the names made up by the library differ from run to run.
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "rIdDocument");
            var numbering = new HeadingNumbers(document);
            main.Document = new Document(Body(document, numbering));
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = StyleSheet.Create();
            main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering").Numbering = numbering.Create();
            main.AddNewPart<FontTablePart>("rIdFonts").Fonts = DocumentSettings.Fonts();
            main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = DocumentSettings.Create();
            main.AddNewPart<HeaderPart>(HeaderId).Header = PageNumber();
            var properties = package.AddCoreFilePropertiesPart();
            package.ChangeIdOfPart(properties, "rIdProperties");
            DocumentSettings.WriteProperties(document, properties);
        }

        return FixedArchive.Of(stream);
    }

    private static Body Body(PrintedDocument document, HeadingNumbers numbering)
    {
        var body = new Body();
        var flow = new Flow(body);
        var blocks = new BlockWriter(flow, numbering, Measures.PortraitWidth);
        FrontMatter.Write(document, flow);
        blocks.WriteBeforeSignature(document.Blocks);
        SignatureTable.Write(document, flow);

        var landscape = false;
        var isFirstSection = true;
        foreach (var annex in document.Annexes)
        {
            // Turning the document needs a section of its own; otherwise a new page is enough.
            var turns = annex.Landscape != landscape;
            if (turns)
            {
                flow.EndSection(Section(landscape, isFirstSection));
                isFirstSection = false;
                landscape = annex.Landscape;
            }

            var width = landscape ? Measures.LandscapeWidth : Measures.PortraitWidth;
            var title = string.Join('\n', new[] { annex.Label, annex.Title }.Where(line => !string.IsNullOrWhiteSpace(line)));
            flow.Add(AnnexTitle(title, startsPage: !turns));
            new BlockWriter(flow, numbering, width).Write(annex.Blocks, captioned: annex.Blocks.Count > 1 || title.Length == 0);
        }

        flow.End();
        body.Append(Section(landscape, isFirstSection));
        return body;
    }

    private static Paragraph AnnexTitle(string title, bool startsPage)
    {
        var paragraph = WordText.Paragraph(StyleSheet.AnnexTitle, title);
        if (startsPage)
        {
            paragraph.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        }

        return paragraph;
    }

    private static SectionProperties Section(bool landscape, bool isFirst)
    {
        var section = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = HeaderId },
            new SectionType { Val = SectionMarkValues.NextPage },
            new PageSize
            {
                Width = (uint)(landscape ? Measures.PaperHeight : Measures.PaperWidth),
                Height = (uint)(landscape ? Measures.PaperWidth : Measures.PaperHeight),
                Orient = landscape ? PageOrientationValues.Landscape : PageOrientationValues.Portrait,
            },
            new PageMargin
            {
                Top = Measures.TopMargin,
                Bottom = Measures.BottomMargin,
                Left = Measures.LeftMargin,
                Right = Measures.RightMargin,
                Header = Measures.PageNumberFromEdge,
                Footer = Measures.PageNumberFromEdge,
                Gutter = 0,
            });
        if (isFirst)
        {
            // No first-page header is defined: the first page carries no number.
            section.Append(new TitlePage());
        }

        return section;
    }

    private static Header PageNumber() => new(new Paragraph(
        new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = StyleSheet.PageHeader } },
        new SimpleField(new Run(WordText.Literal("2"))) { Instruction = " PAGE " }));
}
