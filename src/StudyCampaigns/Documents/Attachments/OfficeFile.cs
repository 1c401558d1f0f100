using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace StudyCampaigns.Documents.Attachments;

/// <summary>
/// A Word or Excel file (Open XML): a ZIP that is read part by part within limits, so that none of its parts can fill the memory, and
/// the text of every part (headers, notes, text boxes and struck-out text too).
/// </summary>
internal static class OfficeFile
{
    public const int MaximumParts = 2000;
    public const long MaximumUnpacked = 200_000_000;
    public const int MaximumRatio = 150;

    // Small parts pack well without harm.
    private const long RatioCountsFrom = 5_000_000;
    private const int MaximumText = 4_000_000;

    private static readonly byte[][] Nested =
        [[.. "PK\x03\x04"u8], [.. "Rar!"u8], [0x37, 0x7A, 0xBC, 0xAF], [0x1F, 0x8B, 0x08], [0xD0, 0xCF, 0x11, 0xE0], [.. "MZ"u8], [0x7F, 0x45, 0x4C, 0x46], [.. "%PDF-"u8]];

    public static string? Read(AttachmentKind kind, byte[] bytes, out Refusal? refusal)
    {
        var text = new StringBuilder();
        try
        {
            refusal = RefuseEnd(bytes);
            if (refusal is null)
            {
                using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
                refusal = RefuseParts(archive, kind) ?? ReadParts(archive, kind, text);
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or NotSupportedException or ArgumentException or EndOfStreamException or IOException)
        {
            refusal = AttachmentRefusals.Broken;
        }

        return refusal is null ? text.ToString() : null;
    }

    /// <summary>The end of the archive is the end of the file: nothing is hung on behind it.</summary>
    private static Refusal? RefuseEnd(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || end + 22 > bytes.Length)
        {
            return AttachmentRefusals.Broken;
        }

        return end + 22 + BinaryPrimitives.ReadUInt16LittleEndian(bytes[(end + 20)..]) == bytes.Length ? null : AttachmentRefusals.Mixed;
    }

    private static Refusal? RefuseParts(ZipArchive archive, AttachmentKind kind)
    {
        var parts = archive.Entries;
        if (parts.Count > MaximumParts)
        {
            return AttachmentRefusals.Bomb;
        }

        if (parts.Any(part => part.IsEncrypted))
        {
            return AttachmentRefusals.Encrypted;
        }

        if (parts.Select(part => part.FullName).Distinct(StringComparer.OrdinalIgnoreCase).Count() != parts.Count
            || parts.Any(part => part.FullName.StartsWith('/') || part.FullName.Contains('\\') || part.FullName.Split('/').Contains("..")))
        {
            return AttachmentRefusals.Mixed;
        }

        if (parts.Any(part => part.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || part.FullName.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)))
        {
            return AttachmentRefusals.Macros;
        }

        if (parts.Any(part => part.FullName.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) && part.Length > 0))
        {
            return AttachmentRefusals.Nested;
        }

        // Nothing grows by packing: one of the two lengths is a lie.
        if (parts.Any(part => part.CompressedLength > part.Length + (part.Length / 1000) + 1024))
        {
            return AttachmentRefusals.Broken;
        }

        return parts.Sum(part => part.Length) > MaximumUnpacked || parts.Any(part => IsBomb(part.Length, part.CompressedLength))
            ? AttachmentRefusals.Bomb
            : RefuseType(archive, kind);
    }

    private static Refusal? RefuseType(ZipArchive archive, AttachmentKind kind)
    {
        var (folder, main) = kind == AttachmentKind.Docx
            ? ("word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
            : ("xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
        if (archive.GetEntry("[Content_Types].xml") is not { Length: < 1_000_000 } part)
        {
            return AttachmentRefusals.NotWhatItSays(AttachmentTexts.Ending(kind), "tệp nén");
        }

        using var reader = new StreamReader(part.Open(), Encoding.UTF8);
        var types = reader.ReadToEnd();
        if (types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || types.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
        {
            return AttachmentRefusals.Macros;
        }

        return types.Contains(main, StringComparison.Ordinal) && archive.Entries.Any(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal))
            ? null
            : AttachmentRefusals.NotWhatItSays(AttachmentTexts.Ending(kind), "tệp Office loại khác");
    }

    private static Refusal? ReadParts(ZipArchive archive, AttachmentKind kind, StringBuilder text)
    {
        var folder = kind == AttachmentKind.Docx ? "word/" : "xl/";
        var left = MaximumUnpacked;
        foreach (var part in archive.Entries.Where(part => part.Length > 0))
        {
            // What a part says about its length is the sender's word: what comes out of it counts.
            using var content = new MemoryStream();
            using (var stream = part.Open())
            {
                if (!CopyUpTo(stream, content, left))
                {
                    return AttachmentRefusals.Bomb;
                }
            }

            left -= content.Length;
            if (IsBomb(content.Length, part.CompressedLength))
            {
                return AttachmentRefusals.Bomb;
            }

            content.Position = 0;
            var start = content.GetBuffer().AsSpan(0, (int)content.Length);
            foreach (var signature in Nested)
            {
                if (start.StartsWith(signature))
                {
                    return AttachmentRefusals.Nested;
                }
            }

            if (part.FullName.StartsWith(folder, StringComparison.Ordinal) && part.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            {
                OfficeText.Append(content, text);
                if (text.Length > MaximumText)
                {
                    return AttachmentRefusals.TooLong;
                }
            }
        }

        return null;
    }

    private static bool CopyUpTo(Stream from, Stream to, long most)
    {
        var buffer = new byte[81920];
        int read;
        while ((read = from.Read(buffer)) > 0)
        {
            if (to.Length + read > most)
            {
                return false;
            }

            to.Write(buffer, 0, read);
        }

        return true;
    }

    private static bool IsBomb(long length, long packed) => length > RatioCountsFrom && length > packed * MaximumRatio;
}
