using System.IO.Compression;
using System.Text;
using System.Xml;

namespace StudyCampaigns.Attachments;

/// <summary>
/// A Word or Excel file (Open XML): the package is read by its own rules (content types, relationships, XML) within limits. What runs,
/// fetches from elsewhere or is a file of another kind is refused; the text of every part is read (headers, notes, struck-out text too).
/// </summary>
internal sealed class OfficeFile
{
    private static readonly byte[][] Nested =
        [[.. "PK\x03\x04"u8], [.. "Rar!"u8], [0x37, 0x7A, 0xBC, 0xAF], [0x1F, 0x8B, 0x08], [0xD0, 0xCF, 0x11, 0xE0], [.. "MZ"u8], [0x7F, 0x45, 0x4C, 0x46], [.. "%PDF-"u8]];

    private readonly AttachmentKind kind;
    private readonly OfficeLimits limits;
    private readonly StringBuilder text;
    private readonly bool isInside;
    private readonly HashSet<string> workbooksOfCharts = new(StringComparer.OrdinalIgnoreCase);
    private OfficeContentTypes types = null!;
    private string? main;

    /// <param name="isInside">A file inside the uploaded one, which may hold no further.</param>
    private OfficeFile(AttachmentKind kind, OfficeLimits limits, StringBuilder text, bool isInside) => (this.kind, this.limits, this.text, this.isInside) = (kind, limits, text, isInside);

    public static string? Read(AttachmentKind kind, byte[] bytes, out Refusal? refusal)
    {
        var text = new StringBuilder();
        try
        {
            refusal = new OfficeFile(kind, new OfficeLimits(), text, isInside: false).Read(bytes);
        }
        catch (OfficeLimits.ExceededException)
        {
            refusal = AttachmentRefusals.Bomb;
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or NotSupportedException or ArgumentException or EndOfStreamException or IOException)
        {
            refusal = AttachmentRefusals.Broken;
        }

        return refusal is null ? text.ToString() : null;
    }

    private Refusal? Read(byte[] bytes)
    {
        if (OfficeArchive.ValidateEnd(bytes) is { } end)
        {
            return end;
        }

        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        return OfficeArchive.ValidateParts(archive.Entries) ?? ReadTypes(archive) ?? ReadRelationships(archive) ?? ValidateMain() ?? ReadParts(archive);
    }

    private Refusal? ReadTypes(ZipArchive archive)
    {
        if (archive.GetEntry(OfficePartName.ContentTypes) is not { } part)
        {
            return AttachmentRefusals.NotWhatItSays(AttachmentTexts.Ending(kind), "tệp nén");
        }

        using var stream = Open(part, isXml: true);
        if (OfficeContentTypes.Read(stream) is not { } read)
        {
            return AttachmentRefusals.Mixed;
        }

        types = read;
        return types.NamesMacros ? AttachmentRefusals.Macros : null;
    }

    private Refusal? ReadRelationships(ZipArchive archive)
    {
        var names = archive.Entries.Select(part => OfficePartName.Of(part.FullName)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var part in archive.Entries.Where(part => OfficePartName.IsRelationships(part.FullName)))
        {
            using var stream = Open(part, isXml: true);
            foreach (var relationship in OfficeRelationship.Read(part.FullName, stream))
            {
                // Word keeps the numbers of a chart in a workbook inside, and a chart without them is none: it is read as a file of its own.
                if (relationship.IsPackage && !isInside && names.Contains(relationship.Part) && types.Of(relationship.Part) == OfficeContentTypes.Workbook
                    && types.Of(relationship.Source) is { } source && OfficeContentTypes.IsChart(source))
                {
                    workbooksOfCharts.Add(relationship.Part);
                }
                else if (relationship.Validate() is { } refusal)
                {
                    return refusal;
                }

                if (relationship.Source.Length == 0 && relationship.IsMain)
                {
                    if (main is not null)
                    {
                        return AttachmentRefusals.Mixed;
                    }

                    main = relationship.Part;
                }
            }
        }

        return null;
    }

    /// <summary>The main part is the one to which the package points, wherever it lies.</summary>
    private Refusal? ValidateMain()
    {
        var type = main is null ? null : types.Of(main);
        return type == OfficeContentTypes.MainOf(kind) ? null : AttachmentRefusals.NotWhatItSays(AttachmentTexts.Ending(kind), "tệp Office loại khác");
    }

    private Refusal? ReadParts(ZipArchive archive)
    {
        foreach (var part in archive.Entries.Where(part => !part.FullName.EndsWith('/') && !OfficePartName.IsTrash(part.FullName) && part.FullName != OfficePartName.ContentTypes))
        {
            if (ReadPart(part, OfficePartName.Of(part.FullName)) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private Refusal? ReadPart(ZipArchiveEntry part, string name)
    {
        if (workbooksOfCharts.Contains(name))
        {
            using var stream = Open(part, isXml: false);
            using var workbook = new MemoryStream();
            stream.CopyTo(workbook);
            return new OfficeFile(AttachmentKind.Xlsx, limits, text, isInside: true).Read(workbook.ToArray());
        }

        if (StartsAsAnotherFile(part))
        {
            return AttachmentRefusals.Nested;
        }

        var type = types.Of(name);
        if (OfficePartName.IsRelationships(name))
        {
            return null;
        }

        if (OfficeContentTypes.Validate(type) is { } refusal)
        {
            return refusal;
        }

        var isXml = OfficeContentTypes.IsXml(type!);
        using var content = Open(part, isXml);
        if (isXml)
        {
            return new OfficePart(type!, text).Read(content);
        }

        content.CopyTo(Stream.Null);
        return null;
    }

    private bool StartsAsAnotherFile(ZipArchiveEntry part)
    {
        using var stream = Open(part, isXml: false);
        var start = new byte[8];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return Nested.Any(signature => start.AsSpan(0, length).StartsWith(signature));
    }

    private Stream Open(ZipArchiveEntry part, bool isXml) => limits.Watch(part.Open(), part.CompressedLength, isXml);
}
