using System.Buffers.Binary;
using System.Text;
using StudyCampaigns.Attachments;

namespace StudyCampaigns.Tests.Attachments;

/// <summary>Files that are two things at once: a picture or a PDF for one program, an archive or a PDF for another.</summary>
public sealed class HostileImageTests
{
    private static readonly byte[] Archive = SampleFiles.Zip("a.txt", [1, 2, 3]);

    private static readonly Dictionary<string, (string Name, byte[] Bytes, Refusal Reason)> Cases = new()
    {
        ["PNG with an archive behind"] = ("a.png", [.. SampleFiles.Png, .. Archive], AttachmentRefusals.Mixed),
        ["PNG with an archive in a chunk"] = ("a.png", PngWith("tEXt", [.. "a\0"u8, .. Archive]), AttachmentRefusals.Mixed),
        ["PNG with an archive whose comment is the rest"] = ("a.png", PngWith("tEXt", Commented(Archive, 4 + 12)), AttachmentRefusals.Mixed),
        ["PNG with a PDF in a chunk"] = ("a.png", PngWith("tEXt", Encoding.ASCII.GetBytes("a\0\n%PDF-1.4\n1 0 obj")), AttachmentRefusals.Mixed),
        ["PNG with an archive of another kind"] = ("a.png", PngWith("tEXt", [.. "a\0Rar!\x1A\x07\x01\0"u8]), AttachmentRefusals.Mixed),
        ["PNG without an end"] = ("a.png", SampleFiles.Png[..^12], AttachmentRefusals.Broken),
        ["JPEG with an archive in a comment"] = ("a.jpg", JpegWith(Archive), AttachmentRefusals.Mixed),
        ["JPEG with a PDF in a comment"] = ("a.jpg", JpegWith("%PDF-1.7 "u8), AttachmentRefusals.Mixed),
        ["JPEG with an archive of another kind"] = ("a.jpg", [.. SampleFiles.Jpeg, 0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], AttachmentRefusals.Mixed),
        ["PDF with an archive behind"] = ("a.pdf", [.. new PdfBytes().ToBytes(), .. Archive], AttachmentRefusals.Mixed),
        ["PDF with an archive whose comment is the rest"] = ("a.pdf", [.. new PdfBytes().ToBytes(), .. Commented(Archive, 8), .. "\n%%EOF\r\n"u8], AttachmentRefusals.Mixed),
        ["Word file with a comment of the archive"] = ("a.docx", [.. Commented(OfficePackage.Word().ToBytes(), 4), 1, 2, 3, 4], AttachmentRefusals.Mixed),
        ["SVG"] = ("a.svg", [.. "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8], AttachmentRefusals.UnknownKind),
        ["SVG as PNG"] = ("a.png", [.. "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8], AttachmentRefusals.NotWhatItSays(".png", "loại khác")),
        ["page of HTML as JPEG"] = ("a.jpg", [.. "<html><script>alert(1)</script>"u8], AttachmentRefusals.NotWhatItSays(".jpg", "loại khác")),
        ["presentation"] = ("a.pptx", OfficePackage.Word().ToBytes(), AttachmentRefusals.UnknownKind),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Check_FileOfTwoKinds_IsRefused(string name)
    {
        var (file, bytes, reason) = Cases[name];

        Assert.Equal(reason, (await SampleCheck.CheckAsync(file, bytes)).Refusal);
    }

    [Fact]
    public async Task Check_PicturesWithHonestChunks_AreTaken()
    {
        Assert.Null((await SampleCheck.CheckAsync("a.png", PngWith("tEXt", [.. "Software\0GIMP"u8]))).Refusal);
        Assert.Null((await SampleCheck.CheckAsync("a.jpg", JpegWith("Chụp ngày 2/3"u8))).Refusal);
        Assert.Null((await SampleCheck.CheckAsync("a.jpg", [.. SampleFiles.Jpeg, .. "....ftypmp42 data of a telephone"u8])).Refusal);
    }

    /// <summary>One more chunk behind the head.</summary>
    private static byte[] PngWith(string type, byte[] content)
    {
        var head = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(head, content.Length);
        Encoding.ASCII.GetBytes(type, head.AsSpan(4));
        return [.. SampleFiles.Png.AsSpan(0, 33), .. head, .. content, 0, 0, 0, 0, .. SampleFiles.Png.AsSpan(33)];
    }

    private static byte[] JpegWith(ReadOnlySpan<byte> comment)
    {
        var head = new byte[] { 0xFF, 0xFE, 0, 0 };
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)(comment.Length + 2));
        return [.. SampleFiles.Jpeg.AsSpan(0, 2), .. head, .. comment, .. SampleFiles.Jpeg.AsSpan(2)];
    }

    /// <summary>The archive says that so many bytes behind it are its comment.</summary>
    private static byte[] Commented(byte[] archive, int length)
    {
        var changed = archive.ToArray();
        BinaryPrimitives.WriteUInt16LittleEndian(changed.AsSpan(changed.Length - 2), (ushort)length);
        return changed;
    }
}
