using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StudyCampaigns.Layout.Docx;

/// <summary>One named paragraph style; what is not set comes from the style it is based on. Sizes in points, distances in twips.</summary>
internal sealed record ParagraphStyle(string Id, string Name)
{
    public string BasedOn { get; init; } = Normal;
    public double? Size { get; init; }
    public bool Bold { get; init; }
    public bool Italic { get; init; }
    public bool Underline { get; init; }
    public JustificationValues? Align { get; init; }
    public int? FirstLine { get; init; }
    public int? After { get; init; }
    public int? Line { get; init; }
    public bool WithNext { get; init; }
    public int? Outline { get; init; }
    public int? NumberLevel { get; init; }
    public int? BulletLevel { get; init; }
    public bool RecipientBullet { get; init; }
    public bool RuleBelow { get; init; }

    private const string Normal = "Normal";

    public Style Create()
    {
        var style = new Style
        {
            Type = StyleValues.Paragraph,
            StyleId = Id,
            Default = Id == Normal ? true : null,
            CustomStyle = char.IsUpper(Name[0]) && Name is not (Normal or "Title" or "Subtitle" or "List Bullet" or "List Bullet 2") ? true : null,
            StyleName = new StyleName { Val = Name },
            BasedOn = Id == Normal ? null : new BasedOn { Val = BasedOn },
            NextParagraphStyle = Outline is null ? null : new NextParagraphStyle { Val = StyleSheet.Body },
            PrimaryStyle = new PrimaryStyle(),
        };
        style.StyleParagraphProperties = new StyleParagraphProperties
        {
            KeepNext = WithNext ? new KeepNext() : null,
            NumberingProperties = Numbering(),
            ParagraphBorders = RuleBelow
                ? new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 6, Space = 0, Color = "000000" })
                : null,
            SpacingBetweenLines = Spacing(),
            Indentation = Indents(),
            Justification = Align is { } align ? new Justification { Val = align } : null,
            OutlineLevel = Outline is { } outline ? new OutlineLevel { Val = outline } : null,
        };
        style.StyleRunProperties = new StyleRunProperties
        {
            Bold = Bold ? new Bold() : null,
            Italic = Italic ? new Italic() : null,
            Underline = Underline ? new Underline { Val = UnderlineValues.Single } : null,
            FontSize = Size is { } size ? new FontSize { Val = $"{size * 2:0}" } : null,
            FontSizeComplexScript = Size is { } complex ? new FontSizeComplexScript { Val = $"{complex * 2:0}" } : null,
        };
        return style;
    }

    private NumberingProperties? Numbering() => (NumberLevel, BulletLevel, RecipientBullet) switch
    {
        ({ } level, _, _) => HeadingNumbers.Properties(level, HeadingNumbers.FirstInstance),
        (_, { } level, _) => HeadingNumbers.Properties(level, HeadingNumbers.Bullets),
        (_, _, true) => HeadingNumbers.Properties(0, HeadingNumbers.RecipientBullets),
        _ => null,
    };

    private SpacingBetweenLines? Spacing() => After is null && Line is null ? null : new SpacingBetweenLines
    {
        After = After is { } after ? new StringValue($"{after}") : null,
        Line = Line is { } line ? new StringValue($"{line}") : null,
        LineRule = Line is null ? null : new EnumValue<LineSpacingRuleValues>(LineSpacingRuleValues.Exact),
    };

    private Indentation? Indents() => (RuleBelow, FirstLine) switch
    {
        (true, _) => new Indentation { Left = $"{StyleSheet.BesideTitle}", Right = $"{StyleSheet.BesideTitle}" },
        (_, { } first) => new Indentation { FirstLine = $"{first}" },
        _ => null,
    };
}
