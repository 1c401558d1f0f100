using System.Xml;

namespace StudyCampaigns.Attachments;

/// <summary>How XML of an uploaded file is read: no entities, nothing fetched, bounded depth and length.</summary>
internal static class OfficeXml
{
    /// <summary>Deepest nesting; tables in tables of a long document stay below 200.</summary>
    public const int MaximumDepth = 512;

    // The formats know some thousands; a reader keeps each it meets.
    private const int MostNames = 50_000;

    /// <summary>Elements one by one; text is for the caller to read.</summary>
    /// <exception cref="XmlException">The part is no XML, declares entities or is nested too deep.</exception>
    public static IEnumerable<XmlReader> Elements(Stream part)
    {
        using var reader = Open(part);
        while (Next(reader))
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                yield return reader;
            }
        }
    }

    /// <param name="isDrawing">Drawing programs write a document type into SVG: it is passed over, and entities of it are errors.</param>
    public static XmlReader Open(Stream part, bool isDrawing = false) => XmlReader.Create(part, Settings(isDrawing ? DtdProcessing.Ignore : DtdProcessing.Prohibit));

    public static XmlReader Open(TextReader part) => XmlReader.Create(part, Settings(DtdProcessing.Prohibit));

    /// <exception cref="XmlException">See <see cref="Elements"/>.</exception>
    public static bool Next(XmlReader reader) =>
        reader.Read() && (reader.Depth <= MaximumDepth ? true : throw new XmlException("The part is nested too deep."));

    private static XmlReaderSettings Settings(DtdProcessing documentTypes) => new()
    {
        DtdProcessing = documentTypes,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = 150_000_000,
        NameTable = new BoundedNames(),
    };

    private sealed class BoundedNames : NameTable
    {
        private int count;

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

        public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

        private string Counted(string added) => ++count <= MostNames ? added : throw new XmlException("The part has too many names.");
    }
}
