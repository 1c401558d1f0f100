using System.Globalization;

namespace StudyCampaigns.Text;

/// <summary>
/// The words by which people look for a document, which are those they copy from another one: <c>Kế hoạch số 36-KH/QU, ngày 10/4/2023 của
/// Quận ủy</c>. All of them stand in its column of search, the small ones too, so that no word of a citation has to be guessed away.
/// </summary>
public static class CitedWords
{
    /// <summary>Enough for type, number, day and body of a citation, in all their forms.</summary>
    public const int Length = 600;

    /// <param name="length">Of the column.</param>
    /// <param name="number">As printed, for example <c>36-KH/QU</c>; null before issue.</param>
    /// <param name="issuer">The body that signs and the unit whose document it is.</param>
    /// <param name="about">What else a search may name.</param>
    public static string Column(int length, string? typeName, string? number, DateOnly? day, string? issuer, params ReadOnlySpan<string?> about) =>
        SearchWords.Column(
            length,
            [
                typeName,
                number is null ? null : $"số {number} {SymbolFirst(number)}",
                day is { } date ? string.Create(CultureInfo.InvariantCulture, $"ngày {date:d/M/yyyy} ngày {date.Day} tháng {date.Month} năm {date.Year}") : null,
                issuer is null ? null : $"của {issuer} về việc v/v",
                .. about,
            ]);

    /// <summary><c>KH 36</c> for <c>36-KH/QU</c>.</summary>
    private static string? SymbolFirst(string number) =>
        SearchWords.Of(number).Phrases is [var phrase, ..] && phrase.Split(' ') is [var digits, var symbol, ..] && char.IsDigit(digits[0])
            ? $"{symbol} {digits}"
            : null;
}
