using Markdig;
using Markdig.Parsers;

namespace StudyCampaigns.Documents.RichText;

/// <summary>
/// Reads the Markdown of a section into the blocks of an <see cref="OfficialDocument"/>: paragraphs (each line its own), bold and
/// italic, "-" lists with "+" lists inside, "1." items, tables, citations and <c>###</c> sub-headings. HTML is text like any other, and
/// so is every link and picture: nothing passes as markup.
/// </summary>
public static class MarkdownReading
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <param name="citations">What the document has cited before this text; null when the text stands alone.</param>
    public static IReadOnlyList<DocumentBlock> Read(string? markdown, Citations? citations = null)
    {
        var blocks = new List<DocumentBlock>();
        if (!string.IsNullOrWhiteSpace(markdown))
        {
            var reading = new Reading(citations ?? new Citations());
            foreach (var block in Markdown.Parse(markdown, Pipeline))
            {
                reading.Append(block, blocks);
            }
        }

        return blocks;
    }

    private static MarkdownPipeline BuildPipeline()
    {
        // An office worker who indents a line or underlines it with hyphens means neither code nor a heading.
        var builder = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        return builder.Build();
    }
}
