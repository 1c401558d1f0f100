using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StudyCampaigns.Web.Pages;

/// <summary>
/// Draws the list of a form's errors only when there are some: the framework's own leaves an empty box, with an inline style that the
/// Content-Security-Policy refuses.
/// </summary>
[HtmlTargetElement("div", Attributes = "asp-validation-summary")]
public sealed class FormErrorsTagHelper : TagHelper
{
    public override int Order => int.MaxValue;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName("asp-validation-summary")]
    public ValidationSummary Shown { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = Shown == ValidationSummary.All
            ? ViewContext.ModelState.Values.SelectMany(entry => entry.Errors)
            : ViewContext.ModelState.TryGetValue("", out var ownEntry) ? ownEntry.Errors : Enumerable.Empty<ModelError>();
        var sentences = errors.Select(error => error.ErrorMessage).Where(sentence => sentence.Length > 0).ToList();
        if (sentences.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.Attributes.SetAttribute("role", "alert");
        output.Content.Clear();
        output.PostContent.Clear();
        foreach (var sentence in sentences)
        {
            var paragraph = new TagBuilder("p");
            paragraph.InnerHtml.Append(sentence);
            output.Content.AppendHtml(paragraph);
        }
    }
}
