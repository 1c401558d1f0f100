using System.Globalization;
using System.Text;

namespace StudyCampaigns.Attachments;

/// <summary>
/// The words of PDF's syntax one after the other (ISO 32000-1, 7.2 and 7.3), from any place on. Keeps nothing and never goes back, so
/// that neither nesting nor length costs memory.
/// </summary>
internal sealed class PdfTokens(byte[] bytes, int at)
{
    // Longer names, each letter escaped, are none that matters.
    private const int LongestName = 3 * 32;

    private Range content;

    /// <summary>Where the next token is looked for.</summary>
    public int At { get; private set; } = at;

    public PdfTokenKind Kind { get; private set; }

    /// <summary>Of a name, without its stroke and its escapes; of a keyword, as it stands.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Of a whole number that is not negative; else -1.</summary>
    public int Number { get; private set; } = -1;

    public bool Read()
    {
        SkipBlanks();
        if (At >= bytes.Length)
        {
            Kind = PdfTokenKind.End;
            return false;
        }

        switch (bytes[At])
        {
            case (byte)'/':
                ReadName();
                break;
            case (byte)'(':
                ReadString();
                break;
            case (byte)'<' when At + 1 < bytes.Length && bytes[At + 1] == '<':
                Take(PdfTokenKind.BeginDictionary, 2);
                break;
            case (byte)'<':
                ReadHexString();
                break;
            case (byte)'>' when At + 1 < bytes.Length && bytes[At + 1] == '>':
                Take(PdfTokenKind.EndDictionary, 2);
                break;
            case (byte)'[':
                Take(PdfTokenKind.BeginArray, 1);
                break;
            case (byte)']':
                Take(PdfTokenKind.EndArray, 1);
                break;
            case (byte)')' or (byte)'>' or (byte)'{' or (byte)'}':
                Take(PdfTokenKind.Other, 1);
                break;
            default:
                ReadWord();
                break;
        }

        return true;
    }

    /// <summary>The words of a string, its escapes undone; the first few thousand of them.</summary>
    public string Text()
    {
        var whole = bytes.AsSpan(content);
        var start = whole[..Math.Min(whole.Length, 8000)];
        var plain = Kind == PdfTokenKind.HexString ? PdfStrings.FromHex(start) : PdfStrings.WithoutEscapes(start);
        return plain.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(plain.AsSpan(2))
            : plain.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode.GetString(plain.AsSpan(2))
            : plain.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? Encoding.UTF8.GetString(plain.AsSpan(3))
            : Encoding.Latin1.GetString(plain);
    }

    private void SkipBlanks()
    {
        while (At < bytes.Length)
        {
            if (IsBlank(bytes[At]))
            {
                At++;
            }
            else if (bytes[At] == '%')
            {
                var length = bytes.AsSpan(At).IndexOfAny((byte)'\r', (byte)'\n');
                At = length < 0 ? bytes.Length : At + length;
            }
            else
            {
                return;
            }
        }
    }

    private void ReadName()
    {
        var start = ++At;
        SkipRegular();
        var raw = bytes.AsSpan(start..At);
        Kind = PdfTokenKind.Name;
        Name = raw.Length > LongestName ? "" : raw.Contains((byte)'#') ? PdfStrings.WithoutNameEscapes(raw) : Encoding.Latin1.GetString(raw);
    }

    private void ReadWord()
    {
        var start = At;
        SkipRegular();
        var raw = bytes.AsSpan(start..At);
        Number = int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        Kind = raw[0] is >= (byte)'0' and <= (byte)'9' or (byte)'+' or (byte)'-' or (byte)'.' ? PdfTokenKind.Number : PdfTokenKind.Keyword;
        Name = Kind == PdfTokenKind.Keyword && raw.Length <= LongestName ? Encoding.Latin1.GetString(raw) : "";
    }

    private void ReadString()
    {
        var start = ++At;
        var depth = 1;
        while (At < bytes.Length && depth > 0)
        {
            var length = bytes.AsSpan(At).IndexOfAny((byte)'(', (byte)')', (byte)'\\');
            if (length < 0)
            {
                At = bytes.Length;
                break;
            }

            At += length;
            depth += bytes[At] == '(' ? 1 : bytes[At] == ')' ? -1 : 0;
            At = Math.Min(bytes.Length, At + (bytes[At] == '\\' ? 2 : 1));
        }

        Kind = PdfTokenKind.String;
        content = start..(depth == 0 ? At - 1 : At);
    }

    private void ReadHexString()
    {
        var start = ++At;
        var length = bytes.AsSpan(At).IndexOf((byte)'>');
        content = length < 0 ? start..bytes.Length : start..(start + length);
        At = length < 0 ? bytes.Length : At + length + 1;
        Kind = PdfTokenKind.HexString;
    }

    private void SkipRegular()
    {
        while (At < bytes.Length && !IsBlank(bytes[At]) && !IsDelimiter(bytes[At]))
        {
            At++;
        }
    }

    private void Take(PdfTokenKind kind, int length)
    {
        Kind = kind;
        At += length;
    }

    public static bool IsBlank(byte character) => character is 0 or (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r' or (byte)' ';

    private static bool IsDelimiter(byte character) =>
        character is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';
}
