using System.Text;

namespace StudyCampaigns.Attachments;

/// <summary>What a file is by its first bytes, against what its name says.</summary>
internal static class FileSignature
{
    private static readonly Dictionary<string, AttachmentKind> KindOfEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = AttachmentKind.Pdf,
        [".docx"] = AttachmentKind.Docx,
        [".xlsx"] = AttachmentKind.Xlsx,
        [".jpg"] = AttachmentKind.Jpeg,
        [".jpeg"] = AttachmentKind.Jpeg,
        [".png"] = AttachmentKind.Png,
    };

    private static readonly HashSet<string> MacroEndings = new(StringComparer.OrdinalIgnoreCase) { ".docm", ".xlsm", ".dotm", ".xltm", ".xlsb" };

    public static Refusal? Validate(string? name, byte[] bytes, out AttachmentKind kind)
    {
        var ending = Path.GetExtension(name?.Trim() ?? "");
        if (!KindOfEnding.TryGetValue(ending, out kind))
        {
            return MacroEndings.Contains(ending) ? AttachmentRefusals.Macros
                : ending.Equals(".doc", StringComparison.OrdinalIgnoreCase) || ending.Equals(".xls", StringComparison.OrdinalIgnoreCase) ? AttachmentRefusals.OldOffice
                : AttachmentRefusals.UnknownKind;
        }

        if (StartsAs(kind, bytes))
        {
            return null;
        }

        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            // Word and Excel wrap what they encrypt in their old container.
            return bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? AttachmentRefusals.Encrypted : AttachmentRefusals.OldOffice;
        }

        return AttachmentRefusals.NotWhatItSays(ending.ToLowerInvariant(), WhatItIs(bytes));
    }

    private static bool StartsAs(AttachmentKind kind, ReadOnlySpan<byte> bytes) => kind switch
    {
        AttachmentKind.Pdf => bytes.StartsWith("%PDF-1."u8) || bytes.StartsWith("%PDF-2."u8),
        AttachmentKind.Docx or AttachmentKind.Xlsx => bytes.StartsWith("PK\x03\x04"u8),
        AttachmentKind.Jpeg => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
        _ => bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
    };

    private static string WhatItIs(ReadOnlySpan<byte> bytes)
    {
        foreach (var kind in Enum.GetValues<AttachmentKind>())
        {
            if (kind is AttachmentKind.Docx or AttachmentKind.Xlsx)
            {
                continue;
            }

            if (StartsAs(kind, bytes))
            {
                return AttachmentTexts.Kind(kind);
            }
        }

        return bytes.StartsWith("PK\x03\x04"u8) ? "tệp nén hoặc tệp Word, Excel"
            : bytes.StartsWith("MZ"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0x7F, (byte)'E', (byte)'L', (byte)'F']) ? "chương trình chạy"
            : "loại khác";
    }
}
