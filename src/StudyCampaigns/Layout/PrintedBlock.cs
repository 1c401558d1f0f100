using System.Text.Json.Serialization;

namespace StudyCampaigns.Layout;

/// <summary>One block of the body of an <see cref="PrintedDocument"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(HeadingBlock), "heading")]
[JsonDerivedType(typeof(ParagraphBlock), "paragraph")]
[JsonDerivedType(typeof(ListBlock), "list")]
[JsonDerivedType(typeof(TableBlock), "table")]
[JsonDerivedType(typeof(ChartBlock), "chart")]
public abstract record PrintedBlock;

/// <summary>A heading in the Party's numbering; level 1 is <c>I.</c>, level 2 <c>1.</c>, level 3 <c>a)</c>.</summary>
/// <param name="Number">As printed, for example <c>I.</c>; empty for a heading without a number.</param>
public sealed record HeadingBlock(
    [property: JsonPropertyName("level")] int Level,
    [property: JsonPropertyName("number")] string Number,
    [property: JsonPropertyName("text")] string Text) : PrintedBlock;

/// <summary>A paragraph, first line indented, justified.</summary>
[method: JsonConstructor]
public sealed record ParagraphBlock([property: JsonPropertyName("runs")] IReadOnlyList<TextRun> Runs) : PrintedBlock
{
    public ParagraphBlock(string text) : this([new TextRun(text)]) { }
}

/// <summary>Items that start with a hyphen, or with a plus sign where they stand inside another item (docs/domain.md 1.2).</summary>
/// <param name="Level">1 for <c>-</c>, 2 for <c>+</c>.</param>
public sealed record ListBlock(
    [property: JsonPropertyName("items")] IReadOnlyList<IReadOnlyList<TextRun>> Items,
    [property: JsonPropertyName("level")] int Level = 1) : PrintedBlock;

/// <summary>A table with a header row that repeats on each page.</summary>
/// <param name="Caption">Read by screen readers and printed above the table when not empty.</param>
/// <param name="TotalRow">True when the last row is the sum ("Cộng") and is set bold.</param>
public sealed record TableBlock(
    [property: JsonPropertyName("caption")] string Caption,
    [property: JsonPropertyName("columns")] IReadOnlyList<TableColumn> Columns,
    [property: JsonPropertyName("rows")] IReadOnlyList<IReadOnlyList<string>> Rows,
    [property: JsonPropertyName("totalRow")] bool TotalRow = false) : PrintedBlock;

/// <param name="Width">Share of the width of the table relative to the other columns, above 0.</param>
public sealed record TableColumn(
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("width")] double Width,
    [property: JsonPropertyName("alignment")] ColumnAlignment Alignment = ColumnAlignment.Left);

[JsonConverter(typeof(JsonStringEnumConverter<ColumnAlignment>))]
public enum ColumnAlignment
{
    [JsonStringEnumMemberName("left")]
    Left,

    [JsonStringEnumMemberName("center")]
    Center,

    [JsonStringEnumMemberName("right")]
    Right,
}

/// <summary>A bar chart; each bar carries its value as text, so that nothing depends on colour.</summary>
/// <param name="AlternativeText">The same facts in one sentence, for screen readers.</param>
public sealed record ChartBlock(
    [property: JsonPropertyName("caption")] string Caption,
    [property: JsonPropertyName("alternativeText")] string AlternativeText,
    [property: JsonPropertyName("bars")] IReadOnlyList<ChartBar> Bars) : PrintedBlock;

/// <param name="Value">Between 0 and <paramref name="Maximum"/>.</param>
/// <param name="ValueText">As printed, for example <c>434/450 (96,44%)</c>.</param>
public sealed record ChartBar(
    [property: JsonPropertyName("label")] string Label,
    [property: JsonPropertyName("value")] double Value,
    [property: JsonPropertyName("maximum")] double Maximum,
    [property: JsonPropertyName("valueText")] string ValueText);

/// <summary>A run of text in one style.</summary>
public sealed record TextRun(
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("bold")] bool Bold = false,
    [property: JsonPropertyName("italic")] bool Italic = false);
