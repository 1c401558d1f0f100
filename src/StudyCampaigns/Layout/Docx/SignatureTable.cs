using DocumentFormat.OpenXml.Wordprocessing;

namespace StudyCampaigns.Layout.Docx;

/// <summary>The end of the document: recipients on the left and the signer on the right, or two signers with the recipients below.</summary>
internal static class SignatureTable
{
    private const int AboveTable = 160;
    private const int ForTheSignature = 1920;
    private const int BetweenCells = 160;
    private const int MostRecipients = 40;

    public static void Write(PrintedDocument document, Flow flow)
    {
        var recipients = Recipients(document.Recipients).ToList();
        var splits = recipients.Count > MostRecipients || new[] { document.Signature, document.LeftSignature }.OfType<SignatureBlock>().Any(IsTall);
        // The rest of the space above stands in the cells.
        flow.LeaveAtMost(Measures.ParagraphGap);
        if (document.LeftSignature is null)
        {
            var left = Measures.PortraitWidth - Measures.SignatureCell;
            flow.Add(Separated(Frame.Row(
                [(left, Lowered(recipients)), (Measures.SignatureCell, Lowered([.. Signer(document.Signature)]))], splits)));
        }
        else
        {
            var half = Measures.PortraitWidth / 2;
            flow.Add(Separated(Frame.Row(
                [(half, Lowered([.. Signer(document.LeftSignature)])), (Measures.PortraitWidth - half, Lowered([.. Signer(document.Signature)]))], splits)));
            flow.Leave(Measures.ParagraphGap);
            foreach (var paragraph in recipients)
            {
                flow.Add(paragraph);
            }
        }
    }

    private static IEnumerable<Paragraph> Signer(SignatureBlock signer)
    {
        var lines = new List<Paragraph>();
        if (!string.IsNullOrWhiteSpace(signer.Authority))
        {
            lines.Add(WordText.Paragraph(StyleSheet.Authority, WordText.Capitals(signer.Authority)));
        }

        // The line of the position stays even without one: the room for the signature hangs from it.
        lines.Add(WordText.Paragraph(StyleSheet.Position, WordText.Capitals(signer.Position)));
        var name = WordText.Paragraph(StyleSheet.Signer, signer.Name ?? "");
        name.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = $"{ForTheSignature}" };
        return [.. lines, name];
    }

    private static IEnumerable<Paragraph> Recipients(IReadOnlyList<string> recipients)
    {
        if (recipients.Count == 0)
        {
            yield break;
        }

        yield return WordText.Paragraph(StyleSheet.RecipientsTitle, "Nơi nhận:");
        foreach (var (index, recipient) in recipients.Index())
        {
            var item = WordText.Clean(recipient).TrimStart('-', ' ', '\n').TrimEnd('-', ';', '.', ' ', '\n');
            yield return WordText.Paragraph(StyleSheet.Recipients, item + (index == recipients.Count - 1 ? "." : ";"));
        }
    }

    private static IReadOnlyList<Paragraph> Lowered(IReadOnlyList<Paragraph> paragraphs)
    {
        if (paragraphs is [{ ParagraphProperties: { } first }, ..])
        {
            first.SpacingBetweenLines ??= new SpacingBetweenLines();
            first.SpacingBetweenLines.Before = $"{AboveTable}";
        }

        return paragraphs;
    }

    private static Table Separated(Table table)
    {
        foreach (var cell in table.Descendants<TableCell>().Where(cell => cell.NextSibling() is TableCell))
        {
            cell.TableCellProperties!.TableCellMargin = new TableCellMargin
            {
                RightMargin = new RightMargin { Width = $"{BetweenCells}", Type = TableWidthUnitValues.Dxa },
            };
        }

        return table;
    }

    private static bool IsTall(SignatureBlock signer) =>
        new[] { signer.Authority, signer.Position, signer.Name }
            .Sum(text => LetterWidths.Lines(WordText.Clean(text), (Measures.SignatureCell - BetweenCells) / 20.0, 14, bold: true)) > Measures.TallestUnsplitRow;
}
