namespace StudyCampaigns.Layout.RichText;

/// <summary>Why a text cannot be drawn as it was meant.</summary>
public enum RichTextFault
{
    /// <summary>Lists, quotations or emphasis inside each other beyond <see cref="MarkdownParser.MaximumListLevels"/>.</summary>
    TooDeep,

    /// <summary>So many marks in one paragraph that they are no marks of a writer.</summary>
    TooManyMarks,

    /// <summary>A letter with more marks above and below it than any language has.</summary>
    StackedAccents,

    /// <summary>A table of more than <see cref="MarkdownParser.MaximumColumns"/> columns.</summary>
    TableTooWide,
}
