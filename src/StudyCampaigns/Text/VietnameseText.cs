using System.Buffers;
using System.Globalization;
using System.Text;

#pragma warning disable RS0030 // Here, and nowhere else, text is normalized.

namespace StudyCampaigns.Text;

/// <summary>What a computer must know about Vietnamese text before it stores, searches or sorts it.</summary>
public static class VietnameseText
{
    private const int SoftLineEnd = '\v';

    /// <summary>Most text has none of these.</summary>
    private static readonly SearchValues<char> MaybeIllegible = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Where(code => char.IsSurrogate((char)code) || IsIllegible(code)).Select(code => (char)code)]);

    /// <summary>The culture of everything a user reads. Throws where ICU is missing, so that the start fails and not a page.</summary>
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Text as it is stored: Unicode NFC, legible, trimmed, line ends as <c>\n</c>. Null for null or blank text.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var clean = Composed(text).ReplaceLineEndings("\n").Trim();
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>Legible text as composed Unicode (NFC), whatever it was.</summary>
    public static string Composed(string text) => Legible(text).Normalize(NormalizationForm.FormC);

    /// <summary>Legible text as letters with their marks behind them (NFD).</summary>
    public static string Decomposed(string text) => Legible(text).Normalize(NormalizationForm.FormD);

    /// <summary>
    /// Text without what nobody sees and nothing can hold: control characters, halves of characters, code points that are none
    /// (normalizing throws at some of them), marks that turn the direction of writing. Tabs and line ends stay; Word's soft one becomes one.
    /// </summary>
    public static string Legible(string text)
    {
        var first = text.AsSpan().IndexOfAny(MaybeIllegible);
        if (first < 0)
        {
            return text;
        }

        var legible = new StringBuilder(text.Length).Append(text, 0, first);
        for (var rest = text.AsSpan(first); rest.Length > 0;)
        {
            var isWhole = Rune.DecodeFromUtf16(rest, out var rune, out var length) == OperationStatus.Done;
            if (rune.Value == SoftLineEnd)
            {
                legible.Append('\n');
            }
            else if (isWhole && !IsIllegible(rune.Value))
            {
                legible.Append(rest[..length]);
            }

            rest = rest[length..];
        }

        return legible.ToString();
    }

    /// <summary>
    /// Text as it is searched: lower case, no marks, đ as d, single spaces. It makes <c>uỷ = ủy</c> and <c>hoà = hòa</c>,
    /// which culture comparison does not. Any text has a folded form: what is no character becomes a space.
    /// </summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var folded = new StringBuilder(text.Length);
        foreach (var character in WithoutNonCharacters(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var lower = char.ToLowerInvariant(character);
            if (char.IsWhiteSpace(lower))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }

                continue;
            }

            folded.Append(lower == 'đ' ? 'd' : lower);
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>Normalizing throws at half a surrogate pair and at U+FFFE.</summary>
    private static string WithoutNonCharacters(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && !text.Contains('\uFFFE'))
        {
            return text;
        }

        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            sound.Append(rune == Rune.ReplacementChar || rune.Value == 0xFFFE ? " " : rune.ToString());
        }

        return sound.ToString();
    }

    /// <summary>The text with a capital first letter, for a line that begins with it.</summary>
    public static string Capitalized(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Culture) + text[1..];

    /// <summary>
    /// A key that sorts as the Vietnamese alphabet does with ordinal comparison, in every database: the culture's sort key in
    /// hexadecimal, cut to <paramref name="length"/> characters.
    /// </summary>
    public static string SortKey(string text, int length = 160)
    {
        var key = Convert.ToHexString(Culture.CompareInfo.GetSortKey(text).KeyData);
        return key.Length <= length ? key : key[..length];
    }

    private static bool IsIllegible(int code) => code switch
    {
        '\t' or '\n' or '\r' or '\f' or 0x85 => false,
        < 0x20 or (>= 0x7F and <= 0x9F) => true,
        0x61C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => true,
        0xFEFF or (>= 0xFDD0 and <= 0xFDEF) => true,
        _ => (code & 0xFFFE) == 0xFFFE,
    };

    /// <summary>The key by which people are listed: given name (the last word) first, then the full name.</summary>
    public static string PersonSortKey(string fullName)
    {
        var given = fullName[(fullName.LastIndexOf(' ') + 1)..];
        return SortKey($"{given} {fullName}");
    }

    /// <summary>Family and middle names, and the given name (the last word) by which people are listed and called.</summary>
    public static (string Before, string Given) SplitName(string fullName)
    {
        var start = fullName.LastIndexOf(' ') + 1;
        return (fullName[..start], fullName[start..]);
    }
}
