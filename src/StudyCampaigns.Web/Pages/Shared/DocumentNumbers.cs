using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace StudyCampaigns.Web.Pages.Shared;

/// <summary>Keeps a document's number (<c>36-KH/QU</c>) on one line wherever it stands in a text: a browser breaks it at the hyphen.</summary>
public static partial class DocumentNumbers
{
    public static IHtmlContent Keep(string? text)
    {
        var content = new HtmlContentBuilder();
        var rest = 0;
        foreach (Match number in Number().Matches(text ?? ""))
        {
            content.Append(text![rest..number.Index])
                .AppendHtml("<span class=\"nowrap\">")
                .Append(number.Value)
                .AppendHtml("</span>");
            rest = number.Index + number.Length;
        }

        return content.Append(text?[rest..] ?? "");
    }

    [GeneratedRegex(@"\d+-\p{Lu}[\p{Lu}\p{Ll}]*/\p{Lu}+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
