using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StudyCampaigns.Layout.Docx;

/// <summary>What surrounds the text in the file: settings, fonts, properties.</summary>
internal static class DocumentSettings
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static Settings Create() => new(
        new DefaultTabStop { Val = Measures.FirstLine },
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(new CompatibilitySetting
        {
            // The rules of Word 2013 and later: without them Word opens the file in an older mode with other distances.
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new ThemeFontLanguages { Val = "vi-VN" },
        new DecimalSymbol { Val = "," },
        new ListSeparator { Val = ";" });

    /// <summary>Names the family, so that a machine without the font takes one like it.</summary>
    public static Fonts Fonts() => new(new Font
    {
        Name = StyleSheet.Font,
        Panose1Number = new Panose1Number { Val = "02020603050405020304" },
        FontCharSet = new FontCharSet { Val = "A3" },
        FontFamily = new FontFamily { Val = FontFamilyValues.Roman },
        Pitch = new Pitch { Val = FontPitchValues.Variable },
    });

    /// <summary>Title and author only: no time, because the same data gives the same bytes.</summary>
    public static void WriteProperties(PrintedDocument document, CoreFilePropertiesPart part)
    {
        var title = string.Join(' ', new[] { document.TypeName, document.Subject }.Where(text => !string.IsNullOrWhiteSpace(text)));
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        writer.WriteStartElement("cp", "coreProperties", Core);
        writer.WriteElementString("dc", "title", DublinCore, OneLine(title.Length > 0 ? title : document.NumberLine));
        writer.WriteElementString("dc", "creator", DublinCore, OneLine(document.Letterhead.Issuer));
        writer.WriteElementString("dc", "language", DublinCore, "vi-VN");
        writer.WriteEndElement();
    }

    private static string OneLine(string text) => WordText.Clean(text).Replace('\n', ' ');
}
