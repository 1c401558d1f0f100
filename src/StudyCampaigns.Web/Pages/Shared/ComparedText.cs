using Microsoft.AspNetCore.Html;
using StudyCampaigns.Text;

namespace StudyCampaigns.Web.Pages.Shared;

/// <summary>A comparison as one line of HTML: what was added is underlined, what was removed struck through, both said to a screen reader.</summary>
public static class ComparedText
{
    public static IHtmlContent Of(IEnumerable<TextPiece> pieces)
    {
        var content = new HtmlContentBuilder();
        foreach (var piece in pieces)
        {
            _ = piece.Kind switch
            {
                PieceKind.Added => content.AppendHtml("<ins><span class=\"visually-hidden\">[thêm] </span>").Append(piece.Text).AppendHtml("</ins>"),
                PieceKind.Removed => content.AppendHtml("<del><span class=\"visually-hidden\">[bỏ] </span>").Append(piece.Text).AppendHtml("</del>"),
                _ => content.Append(piece.Text),
            };
        }

        return content;
    }
}
