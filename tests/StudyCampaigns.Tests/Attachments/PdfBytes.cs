using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace StudyCampaigns.Tests.Attachments;

/// <summary>A PDF of one page written object by object, so that it can be wrong where no library would write it so.</summary>
internal sealed class PdfBytes
{
    private const string Content = "BT /F1 14 Tf 72 720 Td (Ke hoach) Tj ET";

    private readonly List<(int Number, byte[] Body)> objects = [];
    private readonly List<string> inObjectStream = [];
    private string trailer = "";

    /// <param name="catalog">More entries of the catalog.</param>
    /// <param name="page">More entries of the page.</param>
    /// <param name="annotation">The entries of one annotation, number 6.</param>
    public PdfBytes(string catalog = "", string page = "", string? annotation = null)
    {
        Object(1, $"<< /Type /Catalog /Pages 2 0 R {catalog} >>");
        Object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        var notes = annotation is null ? "" : "/Annots [6 0 R]";
        Object(3, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> {notes} {page} >>");
        Object(4, $"<< /Length {Content.Length} >>\nstream\n{Content}\nendstream");
        Object(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        if (annotation is not null)
        {
            Object(6, $"<< /Type /Annot /Rect [10 10 90 40] {annotation} >>");
        }
    }

    public PdfBytes Object(int number, string body) => Object(number, Encoding.Latin1.GetBytes(body));

    public PdfBytes Object(int number, byte[] body)
    {
        objects.Add((number, body));
        return this;
    }

    /// <summary>A stream packed by Flate.</summary>
    public PdfBytes Packed(int number, string entries, byte[] content) => Object(number, Stream($"{entries} /Filter /FlateDecode", Pack(content)));

    /// <summary>Objects that lie packed in a stream of objects; they are numbered from 20.</summary>
    public PdfBytes InObjectStream(params string[] bodies)
    {
        inObjectStream.AddRange(bodies);
        return this;
    }

    public PdfBytes Trailer(string entries)
    {
        trailer = entries;
        return this;
    }

    /// <summary>With a table of objects, or with a stream of it where objects lie in a stream of objects.</summary>
    public byte[] ToBytes() => ToBytes(PackedObjects);

    /// <param name="objectStream">Makes the stream of objects from them and the offset of the first.</param>
    public byte[] ToBytes(Func<string, int, byte[]> objectStream)
    {
        using var file = new MemoryStream();
        Write(file, "%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n");
        var places = new SortedDictionary<int, long>();
        if (inObjectStream.Count > 0)
        {
            var head = "";
            var bodies = "";
            for (var i = 0; i < inObjectStream.Count; i++)
            {
                head += $"{20 + i} {bodies.Length} ";
                bodies += inObjectStream[i] + "\n";
            }

            objects.Add((19, objectStream(head + bodies, head.Length)));
        }

        foreach (var (number, body) in objects)
        {
            places[number] = file.Length;
            Write(file, $"{number} 0 obj\n");
            file.Write(body);
            Write(file, "\nendobj\n");
        }

        var table = file.Length;
        if (inObjectStream.Count > 0)
        {
            Write(file, "99 0 obj\n");
            file.Write(TableStream(places, table));
            Write(file, "\nendobj\n");
        }
        else
        {
            var last = places.Keys.Max();
            Write(file, $"xref\n0 {last + 1}\n0000000000 65535 f \n");
            for (var number = 1; number <= last; number++)
            {
                Write(file, places.TryGetValue(number, out var place) ? $"{place:D10} 00000 n \n" : "0000000000 00000 f \n");
            }

            Write(file, $"trailer\n<< /Size {last + 1} /Root 1 0 R {trailer} >>\n");
        }

        Write(file, $"startxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }

    private byte[] PackedObjects(string objects, int first) =>
        Stream($"/Type /ObjStm /N {inObjectStream.Count} /First {first} /Filter /FlateDecode", Pack(Encoding.Latin1.GetBytes(objects)));

    public static byte[] Stream(string entries, byte[] content) =>
        [.. Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<< {entries} /Length {content.Length} >>\nstream\n")), .. content, .. "\nendstream"u8];

    public static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(content);
        }

        return packed.ToArray();
    }

    private byte[] TableStream(SortedDictionary<int, long> places, long table)
    {
        places[99] = table;
        using var rows = new MemoryStream();
        for (var number = 0; number < 100; number++)
        {
            var (kind, place, index) = places.TryGetValue(number, out var offset) ? (1, offset, 0)
                : number >= 20 && number < 20 + inObjectStream.Count ? (2, 19L, number - 20)
                : (0, 0L, 0);
            rows.Write([(byte)kind, (byte)(place >> 16), (byte)(place >> 8), (byte)place, (byte)index]);
        }

        return Stream($"/Type /XRef /Size 100 /W [1 3 1] /Root 1 0 R {trailer} /Filter /FlateDecode", Pack(rows.ToArray()));
    }

    private static void Write(Stream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
