using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StudyCampaigns.Layout.RichText;

/// <summary>
/// Reads the Markdown of a section into the blocks of an <see cref="PrintedDocument"/>: paragraphs (each line its own), bold and
/// italic, "-" lists with "+" lists inside, "1." items, tables, citations and <c>###</c> sub-headings. HTML is text like any other, and
/// so is every link and picture: nothing passes as markup. Every text is read: one with a <see cref="RichTextFault"/>, which no form lets
/// through, is drawn line by line as it was typed.
/// </summary>
public static class MarkdownParser
{
    /// <summary>Lists inside lists; Word has nine.</summary>
    public const int MaximumListLevels = 10;

    /// <summary>More cannot be read on a page.</summary>
    public const int MaximumColumns = 30;

    /// <summary>A level of a list is a list and an item; below them stand a paragraph and what is bold in it.</summary>
    private const int MaximumDepth = (2 * MaximumListLevels) + 12;

    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <param name="citations">What the document has cited before this text; null when the text stands alone.</param>
    public static IReadOnlyList<PrintedBlock> Read(string? markdown, Citations? citations = null)
    {
        var blocks = new List<PrintedBlock>();
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return blocks;
        }

        if (Parse(markdown, out _) is not { } document)
        {
            return [.. markdown.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => new ParagraphBlock(line))];
        }

        var reading = new Reading(citations ?? new Citations());
        foreach (var block in document)
        {
            reading.Append(block, blocks);
        }

        return blocks;
    }

    /// <summary>Why the text must not be stored; null for one that can be drawn.</summary>
    public static RichTextFault? Validate(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return null;
        }

        Parse(markdown, out var fault);
        return fault;
    }

    /// <summary>Null for a text with a fault.</summary>
    private static MarkdownDocument? Parse(string markdown, out RichTextFault? fault)
    {
        fault = MarkGauge.Validate(markdown);
        if (fault is not null)
        {
            return null;
        }

        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            fault = Validate(document);
            return fault is null ? document : null;
        }
        catch (ArgumentException)
        {
            // How the parser says that its own limit of depth is passed.
            fault = RichTextFault.TooDeep;
            return null;
        }
    }

    private static RichTextFault? Validate(MarkdownDocument document)
    {
        var open = new Stack<(MarkdownObject Node, int Depth)>([(document, 0)]);
        while (open.TryPop(out var next))
        {
            if (next.Depth > MaximumDepth)
            {
                return RichTextFault.TooDeep;
            }

            if (next.Node is TableRow row && row.Count > MaximumColumns)
            {
                return RichTextFault.TableTooWide;
            }

            foreach (var child in Children(next.Node))
            {
                open.Push((child, next.Depth + 1));
            }
        }

        return null;
    }

    private static IEnumerable<MarkdownObject> Children(MarkdownObject node) => node switch
    {
        ContainerBlock container => container,
        LeafBlock { Inline: { } inlines } => inlines,
        ContainerInline inlines => inlines,
        _ => [],
    };

    private static MarkdownPipeline BuildPipeline()
    {
        // An office worker who indents a line or underlines it with hyphens means neither code nor a heading.
        var builder = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        return builder.Build();
    }
}
