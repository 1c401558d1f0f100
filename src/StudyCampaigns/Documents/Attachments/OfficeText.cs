using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace StudyCampaigns.Documents.Attachments;

/// <summary>The words of one XML part of a Word or Excel file; each paragraph, cell text and note on a line of its own.</summary>
internal static partial class OfficeText
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = 150_000_000,
    };

    // The texts of both formats and of the drawings in them; struck-out text is still in the file.
    private static readonly HashSet<string> Words = ["t", "delText", "oddHeader", "evenHeader", "firstHeader", "oddFooter", "evenFooter", "firstFooter"];

    private static readonly HashSet<string> Lines = ["p", "si", "is", "br", "cr", "oddHeader", "evenHeader", "firstHeader", "oddFooter", "evenFooter", "firstFooter"];

    /// <exception cref="XmlException">The part is no XML, or declares entities.</exception>
    public static void Append(Stream part, StringBuilder text)
    {
        using var reader = XmlReader.Create(part, Settings);
        var depth = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.IsEmptyElement:
                    text.Append(Lines.Contains(reader.LocalName) ? "\n" : reader.LocalName == "tab" ? "\t" : "");
                    break;
                case XmlNodeType.Element when Words.Contains(reader.LocalName):
                    depth++;
                    break;
                case XmlNodeType.EndElement:
                    depth -= Words.Contains(reader.LocalName) ? 1 : 0;
                    text.Append(Lines.Contains(reader.LocalName) ? "\n" : "");
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when depth > 0:
                    text.Append(PageCodes().Replace(reader.Value, "\n"));
                    break;
            }
        }

        text.Append('\n');
    }

    /// <summary><c>&amp;C</c>, <c>&amp;"Times New Roman,Bold"</c>, <c>&amp;14</c> in the headers of sheets.</summary>
    [GeneratedRegex("&(?:[LCRBIUESXYPNDTAFGZ]|\"[^\"]*\"|\\d+|K[0-9A-F]{6})", RegexOptions.NonBacktracking)]
    private static partial Regex PageCodes();
}
