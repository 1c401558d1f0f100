using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StudyCampaigns.Layout.Docx;

/// <summary>The running text: paragraphs and tables one below the other. Word gives tables no space around them, so the next paragraph carries it.</summary>
internal sealed class Flow(Body body)
{
    private int space;

    public void Add(Paragraph paragraph)
    {
        if (space > 0)
        {
            var properties = paragraph.ParagraphProperties ??= new ParagraphProperties();
            properties.SpacingBetweenLines ??= new SpacingBetweenLines();
            properties.SpacingBetweenLines.Before = $"{space}";
            space = 0;
        }

        body.Append(paragraph);
    }

    public void Add(Table table)
    {
        if (space > 0 || body.LastChild is Table)
        {
            AddSpacer(Math.Max(space, 20), withNext: true);
        }

        body.Append(table);
    }

    /// <summary>Space before whatever comes next, in twips; the larger of two counts.</summary>
    public void Leave(int twips) => space = Math.Max(space, twips);

    public void LeaveAtMost(int twips) => space = Math.Min(space, twips);

    /// <summary>Ends the section with the last paragraph of it.</summary>
    public void EndSection(SectionProperties section)
    {
        End();
        if (body.LastChild is not Paragraph last)
        {
            throw new InvalidOperationException("A section ends with a paragraph.");
        }

        last.ParagraphProperties ??= new ParagraphProperties();
        last.ParagraphProperties.SectionProperties = section;
    }

    /// <summary>A table cannot be the last of a section: a line too low to need a new page follows it.</summary>
    public void End()
    {
        space = 0;
        if (body.LastChild is not Paragraph)
        {
            AddSpacer(20, withNext: false);
        }
    }

    private void AddSpacer(int twips, bool withNext)
    {
        space = 0;
        body.Append(new Paragraph(new ParagraphProperties
        {
            ParagraphStyleId = new ParagraphStyleId { Val = StyleSheet.Spacer },
            KeepNext = withNext ? new KeepNext() : null,
            SpacingBetweenLines = new SpacingBetweenLines { Line = $"{twips}", LineRule = LineSpacingRuleValues.Exact },
        }));
    }
}
