using DocumentFormat.OpenXml.Wordprocessing;

namespace StudyCampaigns.Layout.Docx;

/// <summary>Everything above the body: letterhead, title, number, place and date, type and subject, addressees.</summary>
internal static class FrontMatter
{
    public const string PartyTitleText = "ĐẢNG CỘNG SẢN VIỆT NAM";

    private const double Narrowest = 170;

    public static void Write(PrintedDocument document, Flow flow)
    {
        flow.Add(Frame.Row([(Measures.PortraitWidth - Measures.TitleCell, Left(document)), (Measures.TitleCell, Right(document))]));
        if (Filled(document.TypeName))
        {
            flow.Leave(Measures.Points(24));
            flow.Add(WordText.Paragraph(StyleSheet.TypeName, WordText.Capitals(document.TypeName)));
            if (Filled(document.Subject))
            {
                flow.Add(Balanced(StyleSheet.Subject, document.Subject, Measures.PortraitWidth));
            }

            flow.Add(WordText.Paragraph(StyleSheet.Hyphens, "-----"));
            flow.Leave(Measures.Points(12));
        }
        else
        {
            flow.Leave(Measures.Points(24));
        }

        if (document.Addressees.Count > 0)
        {
            flow.Add(WordText.Paragraph(StyleSheet.Addressees,
                [new TextRun($"{document.Salutation}: ", Italic: true), new TextRun(string.Join("; ", document.Addressees))]));
            flow.Leave(Measures.Points(12));
        }
    }

    private static IEnumerable<Paragraph> Left(PrintedDocument document)
    {
        if (Filled(document.Letterhead.Superior))
        {
            yield return WordText.Paragraph(StyleSheet.Superior, WordText.Capitals(document.Letterhead.Superior));
        }

        yield return Balanced(StyleSheet.Issuer, WordText.Capitals(document.Letterhead.Issuer), Measures.PortraitWidth - Measures.TitleCell);
        yield return WordText.Paragraph(StyleSheet.Superior, "*");
        yield return WordText.Paragraph(StyleSheet.Number, document.NumberLine);
        if (!Filled(document.TypeName) && Filled(document.Subject))
        {
            yield return WordText.Paragraph(StyleSheet.LetterSubject, document.Subject);
        }

        if (Filled(document.Urgency))
        {
            yield return WordText.Paragraph(StyleSheet.UrgencyMark, WordText.Capitals(document.Urgency));
        }

        foreach (var mark in new[] { document.DraftMark, document.CirculationMark }.Where(Filled))
        {
            yield return WordText.Paragraph(StyleSheet.Mark, mark!);
        }
    }

    private static IEnumerable<Paragraph> Right(PrintedDocument document)
    {
        yield return WordText.Paragraph(StyleSheet.PartyTitle, PartyTitleText);
        var place = WordText.Paragraph(StyleSheet.PlaceAndDate, document.PlaceAndDate);
        place.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = $"{Measures.AbovePlace}" };
        yield return place;
    }

    /// <summary>A bold title in lines of about one length.</summary>
    private static Paragraph Balanced(string style, string text, int room)
    {
        var clean = WordText.Clean(text);
        var width = LetterWidths.Balanced(clean, room / 20.0, Narrowest, 14, bold: true);
        var paragraph = WordText.Paragraph(style, clean);
        // Two points of reserve: a font that differs by a hair must not take another line.
        var beside = Measures.Points((room / 20.0 - width - 2) / 2);
        if (beside > 0)
        {
            paragraph.ParagraphProperties!.Indentation = new Indentation { Left = $"{beside}", Right = $"{beside}" };
        }

        return paragraph;
    }

    private static bool Filled(string? text) => !string.IsNullOrWhiteSpace(text);
}
