using System.Buffers.Binary;

namespace StudyCampaigns.Attachments;

/// <summary>The structure of a picture: a size it can have, and its own end at the end of the file.</summary>
internal static class ImageFile
{
    private const int MaximumSide = 30_000;
    private const long MaximumPixels = 200_000_000;

    public static Refusal? Validate(AttachmentKind kind, byte[] bytes) => kind == AttachmentKind.Png ? ValidatePng(bytes) : ValidateJpeg(bytes);

    private static Refusal? ValidatePng(ReadOnlySpan<byte> bytes)
    {
        var at = 8;
        var isFirst = true;
        while (at + 12 <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            var type = bytes.Slice(at + 4, 4);
            if (length > bytes.Length - at - 12 || isFirst != type.SequenceEqual("IHDR"u8) || (isFirst && length != 13))
            {
                return AttachmentRefusals.Broken;
            }

            if (isFirst && ValidateSize(BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 8)..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 12)..])) is { } refusal)
            {
                return refusal;
            }

            at += (int)length + 12;
            isFirst = false;
            if (type.SequenceEqual("IEND"u8))
            {
                return at == bytes.Length ? null : AttachmentRefusals.Mixed;
            }
        }

        return AttachmentRefusals.Broken;
    }

    private static Refusal? ValidateJpeg(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        var hasSize = false;
        while (at + 4 <= bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length)
            {
                return AttachmentRefusals.Broken;
            }

            // Start of frame: every kind but DHT, JPG and DAC.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                if (length < 8)
                {
                    return AttachmentRefusals.Broken;
                }

                hasSize = true;
                var size = ValidateSize(BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
                if (size is not null)
                {
                    return size;
                }
            }

            at += 2 + length;
            if (marker == 0xDA)
            {
                return hasSize ? ValidateEnd(bytes[at..]) : AttachmentRefusals.Broken;
            }
        }

        return AttachmentRefusals.Broken;
    }

    /// <summary>Telephones write data of their own behind the picture, which is no harm; a second file there is.</summary>
    private static Refusal? ValidateEnd(ReadOnlySpan<byte> scan)
    {
        var end = scan.IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]);
        if (end < 0)
        {
            return AttachmentRefusals.Broken;
        }

        var behind = scan[(end + 2)..];
        return behind.IndexOf("PK\x03\x04"u8) >= 0 || behind.IndexOf("%PDF-"u8) >= 0 ? AttachmentRefusals.Mixed : null;
    }

    private static Refusal? ValidateSize(uint width, uint height) =>
        width == 0 || height == 0 ? AttachmentRefusals.Broken
        : width > MaximumSide || height > MaximumSide || (long)width * height > MaximumPixels ? AttachmentRefusals.ImageTooLarge
        : null;
}
