using System.Buffers.Binary;
using System.IO.Compression;

namespace StudyCampaigns.Attachments;

/// <summary>The outside of an Office file: a ZIP that is one archive to every reader, with parts of sensible number, names and lengths.</summary>
internal static class OfficeArchive
{
    private const int LengthOfEnd = 22;

    /// <summary>The end of the archive is the end of the file: nothing is hung on behind it, not even as its comment.</summary>
    public static Refusal? ValidateEnd(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || end + LengthOfEnd > bytes.Length)
        {
            return AttachmentRefusals.Broken;
        }

        if (end + LengthOfEnd != bytes.Length)
        {
            return AttachmentRefusals.Mixed;
        }

        // Counted before the list is read, which holds each part in memory.
        return BinaryPrimitives.ReadUInt16LittleEndian(bytes[(end + 10)..]) > OfficeLimits.MaximumParts || bytes.Count("PK\x01\x02"u8) > 2 * OfficeLimits.MaximumParts
            ? AttachmentRefusals.Bomb
            : null;
    }

    public static Refusal? ValidateParts(IReadOnlyCollection<ZipArchiveEntry> parts)
    {
        if (parts.Count > OfficeLimits.MaximumParts)
        {
            return AttachmentRefusals.Bomb;
        }

        if (parts.Any(part => part.IsEncrypted))
        {
            return AttachmentRefusals.Encrypted;
        }

        if (OfficePartName.AreAmbiguous(parts))
        {
            return AttachmentRefusals.Mixed;
        }

        if (parts.Any(part => part.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            return AttachmentRefusals.Macros;
        }

        // Nothing grows by packing: one of the two lengths is a lie.
        if (parts.Any(part => part.CompressedLength > part.Length + (part.Length / 1000) + 1024))
        {
            return AttachmentRefusals.Broken;
        }

        return parts.Any(part => part.Length > OfficeLimits.MaximumUnpacked) || parts.Sum(part => part.Length) > OfficeLimits.MaximumUnpacked || parts.Any(part => OfficeLimits.IsBomb(part.Length, part.CompressedLength))
            ? AttachmentRefusals.Bomb
            : null;
    }
}
