using System.Text.RegularExpressions;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using Syntax = Markdig.Syntax;

namespace StudyCampaigns.Documents.RichText;

/// <summary>
/// Reads the Markdown of a section into the blocks of an <see cref="OfficialDocument"/>: paragraphs (each line its own), bold and
/// italic, "-" lists, "1." items and <c>###</c> sub-headings. HTML is text like any other: nothing of it passes as markup.
/// </summary>
public static partial class MarkdownReading
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    public static IReadOnlyList<DocumentBlock> Read(string? markdown)
    {
        var blocks = new List<DocumentBlock>();
        if (!string.IsNullOrWhiteSpace(markdown))
        {
            var headings = new HeadingCount();
            foreach (var block in Markdown.Parse(markdown, Pipeline))
            {
                Append(block, blocks, headings);
            }
        }

        return blocks;
    }

    private static MarkdownPipeline BuildPipeline()
    {
        // An office worker who indents a line or underlines it with hyphens means neither code nor a heading.
        var builder = new MarkdownPipelineBuilder().DisableHtml();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        return builder.Build();
    }

    private static void Append(Syntax.Block block, List<DocumentBlock> blocks, HeadingCount headings)
    {
        switch (block)
        {
            case Syntax.HeadingBlock heading:
                blocks.Add(headings.Next(heading.Level, Text(heading.Inline)));
                break;
            case Syntax.ParagraphBlock paragraph:
                blocks.AddRange(Lines(paragraph.Inline).Select(line => new ParagraphBlock(line)));
                break;
            case Syntax.ListBlock { IsOrdered: true } list:
                blocks.AddRange(list.OfType<Syntax.ListItemBlock>().Select(item =>
                    new ParagraphBlock([new TextRun($"{item.Order}. "), .. Runs(item)])));
                break;
            case Syntax.ListBlock list:
                blocks.Add(new ListBlock([.. list.OfType<Syntax.ListItemBlock>().SelectMany(Items)]));
                break;
            case Syntax.LeafBlock { Inline: null } leaf and not Syntax.ThematicBreakBlock:
                blocks.AddRange(leaf.Lines.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new ParagraphBlock(line)));
                break;
            case Syntax.ContainerBlock container:
                foreach (var inner in container)
                {
                    Append(inner, blocks, headings);
                }

                break;
        }
    }

    /// <summary>The item itself, then those nested in it: papers have one level of hyphens.</summary>
    private static IEnumerable<IReadOnlyList<TextRun>> Items(Syntax.ListItemBlock item)
    {
        yield return Runs(item);
        foreach (var nested in item.OfType<Syntax.ListBlock>().SelectMany(list => list.OfType<Syntax.ListItemBlock>()).SelectMany(Items))
        {
            yield return nested;
        }
    }

    private static List<TextRun> Runs(Syntax.ListItemBlock item)
    {
        var runs = new List<TextRun>();
        foreach (var line in item.OfType<Syntax.ParagraphBlock>().SelectMany(paragraph => Lines(paragraph.Inline)))
        {
            if (runs.Count > 0)
            {
                runs.Add(new TextRun(" "));
            }

            runs.AddRange(line);
        }

        return runs;
    }

    private static string Text(ContainerInline? inlines) => string.Join(' ', Lines(inlines).Select(line => string.Concat(line.Select(run => run.Text))));

    private static List<List<TextRun>> Lines(ContainerInline? inlines)
    {
        var lines = new List<List<TextRun>> { new() };
        if (inlines is not null)
        {
            Append(inlines, lines, bold: false, italic: false);
        }

        return [.. lines.Select(Merge).Where(line => line.Count > 0 && !IsRule(line))];
    }

    private static void Append(ContainerInline inlines, List<List<TextRun>> lines, bool bold, bool italic)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    lines[^1].Add(new TextRun(literal.Content.ToString(), bold, italic));
                    break;
                case HtmlEntityInline entity:
                    lines[^1].Add(new TextRun(entity.Transcoded.ToString(), bold, italic));
                    break;
                case CodeInline code:
                    lines[^1].Add(new TextRun(code.Content, bold, italic));
                    break;
                case AutolinkInline link:
                    lines[^1].Add(new TextRun(link.Url, bold, italic));
                    break;
                case LineBreakInline:
                    lines.Add([]);
                    break;
                case EmphasisInline emphasis:
                    Append(emphasis, lines, bold || emphasis.DelimiterCount > 1, italic || emphasis.DelimiterCount % 2 == 1);
                    break;
                case ContainerInline container:
                    Append(container, lines, bold, italic);
                    break;
            }
        }
    }

    /// <summary>A line of hyphens drawn under a title.</summary>
    private static bool IsRule(List<TextRun> line) => line is [{ Text: { Length: >= 3 } text }] && text.All(character => character is '-' or '_' or '=');

    private static List<TextRun> Merge(List<TextRun> line)
    {
        var merged = new List<TextRun>();
        foreach (var run in line)
        {
            if (merged.Count > 0 && merged[^1] is var last && last.Bold == run.Bold && last.Italic == run.Italic)
            {
                merged[^1] = last with { Text = last.Text + run.Text };
            }
            else if (run.Text.Length > 0)
            {
                merged.Add(run);
            }
        }

        return merged;
    }

    /// <summary>Numbers sub-headings as papers do (1., then a)), unless the writer has typed a number.</summary>
    private sealed partial class HeadingCount
    {
        private int numbers;
        private int letters;

        public HeadingBlock Next(int markdownLevel, string text)
        {
            var level = markdownLevel <= 3 ? 2 : 3;
            var typed = Number().Match(text);
            if (level == 2)
            {
                numbers++;
                letters = 0;
            }
            else
            {
                letters++;
            }

            return typed.Success
                ? new HeadingBlock(level, typed.Groups[1].Value, text[typed.Length..])
                : new HeadingBlock(level, level == 2 ? $"{numbers}." : $"{(char)('a' + ((letters - 1) % 26))})", text);
        }

        [GeneratedRegex(@"^(\d{1,2}\.|[a-zđ]\))\s+")]
        private static partial Regex Number();
    }
}
