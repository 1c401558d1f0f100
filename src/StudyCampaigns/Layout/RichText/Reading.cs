using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax.Inlines;
using Syntax = Markdig.Syntax;

namespace StudyCampaigns.Layout.RichText;

/// <summary>One pass over the syntax tree of a text, whose depth <see cref="MarkdownParser"/> has bounded.</summary>
internal sealed class Reading(Citations citations)
{
    private readonly HeadingCount headings = new();

    public void Append(Syntax.Block block, List<PrintedBlock> blocks)
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
                blocks.AddRange(Lists(list, level: 1));
                break;
            case Table table:
                blocks.Add(ReadTable(table));
                break;
            case Syntax.LeafBlock { Inline: null } leaf and not Syntax.ThematicBreakBlock:
                blocks.AddRange(leaf.Lines.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new ParagraphBlock(line)));
                break;
            case Syntax.ContainerBlock container:
                foreach (var inner in container)
                {
                    Append(inner, blocks);
                }

                break;
        }
    }

    /// <summary>The items of a list; what is nested in one of them follows it as a list of the level below, the deepest of documents.</summary>
    private IEnumerable<ListBlock> Lists(Syntax.ListBlock list, int level)
    {
        var items = new List<IReadOnlyList<TextRun>>();
        foreach (var item in list.OfType<Syntax.ListItemBlock>())
        {
            items.Add(Runs(item));
            foreach (var nested in item.OfType<Syntax.ListBlock>().SelectMany(inner => Lists(inner, level: 2)))
            {
                if (nested.Level == level)
                {
                    items.AddRange(nested.Items);
                    continue;
                }

                yield return new ListBlock([.. items], level);
                items.Clear();
                yield return nested;
            }
        }

        if (items.Count > 0)
        {
            yield return new ListBlock([.. items], level);
        }
    }

    private TableBlock ReadTable(Table table)
    {
        var rows = table.OfType<TableRow>().Select(row => (row.IsHeader, Cells: row.OfType<TableCell>().Select(CellText).ToList())).ToList();
        var width = rows.Max(row => row.Cells.Count);
        var header = rows.FirstOrDefault(row => row.IsHeader).Cells ?? [];
        var columns = Enumerable.Range(0, width).Select(at => new TableColumn(
            header.ElementAtOrDefault(at) ?? "", 1, table.ColumnDefinitions.ElementAtOrDefault(at)?.Alignment switch
            {
                TableColumnAlign.Center => ColumnAlignment.Center,
                TableColumnAlign.Right => ColumnAlignment.Right,
                _ => ColumnAlignment.Left,
            }));
        return new TableBlock("", [.. columns], [.. rows.Where(row => !row.IsHeader).Select(row => (IReadOnlyList<string>)row.Cells)]);
    }

    private string CellText(TableCell cell) =>
        string.Join('\n', cell.OfType<Syntax.ParagraphBlock>().Select(paragraph => Text(paragraph.Inline)));

    private List<TextRun> Runs(Syntax.ListItemBlock item)
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

    private string Text(ContainerInline? inlines) => string.Join(' ', Lines(inlines).Select(line => string.Concat(line.Select(run => run.Text))));

    private List<List<TextRun>> Lines(ContainerInline? inlines)
    {
        var lines = new List<List<TextRun>> { new() };
        if (inlines is not null)
        {
            Append(inlines, lines, bold: false, italic: false);
        }

        return [.. lines.Select(Merge).Where(line => line.Count > 0 && !IsRule(line))];
    }

    private void Append(ContainerInline inlines, List<List<TextRun>> lines, bool bold, bool italic)
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
                case LinkInline { Url: { } url } link when Citations.IsCitation(url):
                    lines[^1].Add(new TextRun(citations.Cite(url, Words(link), link.Title), bold, italic));
                    break;
                case ContainerInline container:
                    Append(container, lines, bold, italic);
                    break;
            }
        }
    }

    private string Words(LinkInline link)
    {
        var lines = new List<List<TextRun>> { new() };
        Append(link, lines, bold: false, italic: false);
        return string.Concat(lines.SelectMany(line => line).Select(run => run.Text));
    }

    /// <summary>A line of hyphens drawn under a title.</summary>
    private static bool IsRule(List<TextRun> line) => line is [{ Text: { Length: >= 3 } text }] && text.All(character => character is '-' or '_' or '=');

    private static List<TextRun> Merge(List<TextRun> line)
    {
        var merged = new List<TextRun>();
        var text = new StringBuilder();
        for (var at = 0; at < line.Count; at++)
        {
            text.Append(line[at].Text);
            if (at + 1 < line.Count && line[at + 1] is var next && next.Bold == line[at].Bold && next.Italic == line[at].Italic)
            {
                continue;
            }

            if (text.Length > 0)
            {
                merged.Add(line[at] with { Text = text.ToString() });
                text.Clear();
            }
        }

        return merged;
    }
}
