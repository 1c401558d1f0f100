namespace StudyCampaigns.Documents.Checking;

/// <summary>Where a finding lies.</summary>
/// <param name="Field">A part of <see cref="DocumentContent"/> such as <c>Sections[2].Body</c>; <c>Number</c>, <c>Place</c> and <c>Signature</c> lie beside it.</param>
/// <param name="Excerpt">The words in question with some of those around them; null where there are none.</param>
/// <param name="Words">The words in question alone.</param>
public sealed record FindingPlace(string Field, string? Excerpt = null, string? Words = null)
{
    public const string Number = "Number";
    public const string Place = "Place";
    public const string Signature = "Signature";

    private const int Around = 32;

    public static FindingPlace In(DocumentText text, int start, int length)
    {
        var (from, to) = (Math.Max(0, start - Around), Math.Min(text.Text.Length, start + length + Around));
        var words = DocumentText.WithShortCitations(text.Text[from..to]).ReplaceLineEndings(" ").Trim();
        return new(text.Field, $"{(from > 0 ? "…" : "")}{words}{(to < text.Text.Length ? "…" : "")}", text.Text.Substring(start, length));
    }
}
