using System.Globalization;
using System.Text;

namespace StudyCampaigns.Attachments;

/// <summary>The escapes of PDF's names and strings, undone (ISO 32000-1, 7.3.4 and 7.3.5).</summary>
internal static class PdfStrings
{
    public static string WithoutNameEscapes(ReadOnlySpan<byte> raw)
    {
        var plain = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '#' && i + 2 < raw.Length && byte.TryParse(raw.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var letter))
            {
                plain.Append((char)letter);
                i += 2;
            }
            else
            {
                plain.Append((char)raw[i]);
            }
        }

        return plain.ToString();
    }

    public static byte[] FromHex(ReadOnlySpan<byte> raw)
    {
        var digits = new List<int>(raw.Length);
        foreach (var character in raw)
        {
            if (char.IsAsciiHexDigit((char)character))
            {
                digits.Add(Convert.ToInt32(((char)character).ToString(), 16));
            }
        }

        return [.. digits.Chunk(2).Select(pair => (byte)((pair[0] << 4) | (pair.Length > 1 ? pair[1] : 0)))];
    }

    public static byte[] WithoutEscapes(ReadOnlySpan<byte> raw)
    {
        var plain = new List<byte>(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 == raw.Length)
            {
                plain.Add(raw[i]);
                continue;
            }

            i++;
            if (raw[i] is >= (byte)'0' and <= (byte)'7')
            {
                var code = 0;
                var end = Math.Min(raw.Length, i + 3);
                for (; i < end && raw[i] is >= (byte)'0' and <= (byte)'7'; i++)
                {
                    code = (code * 8) + raw[i] - '0';
                }

                i--;
                plain.Add((byte)code);
            }
            else if (raw[i] is not ((byte)'\r' or (byte)'\n'))
            {
                // \n, \t and the like are blanks in an address.
                plain.Add(raw[i] switch { (byte)'n' or (byte)'r' or (byte)'t' or (byte)'b' or (byte)'f' => (byte)' ', var other => other });
            }
            else if (raw[i] == '\r' && i + 1 < raw.Length && raw[i + 1] == '\n')
            {
                i++;
            }
        }

        return [.. plain];
    }
}
