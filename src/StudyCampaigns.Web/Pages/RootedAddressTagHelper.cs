using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StudyCampaigns.Web.Pages;

/// <summary>Puts the path of the portal before the addresses that pages write, in links, forms and what is handed to scripts.</summary>
[HtmlTargetElement("a", Attributes = "href")]
[HtmlTargetElement("form", Attributes = "action")]
[HtmlTargetElement("button", Attributes = "formaction")]
[HtmlTargetElement("img", Attributes = "src")]
[HtmlTargetElement(Attributes = "data-preview")]
[HtmlTargetElement(Attributes = "data-autosave")]
[HtmlTargetElement(Attributes = "data-check")]
public sealed class RootedAddressTagHelper : TagHelper
{
    private static readonly string[] Names = ["href", "action", "formaction", "src", "data-preview", "data-autosave", "data-check"];

    /// <summary>Before the framework's own, which write the path themselves.</summary>
    public override int Order => int.MinValue;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var path = ViewContext.HttpContext.Request.PathBase;
        if (!path.HasValue)
        {
            return;
        }

        foreach (var name in Names)
        {
            if (output.Attributes.TryGetAttribute(name, out var attribute) && attribute.Value is HtmlString or string)
            {
                // An HtmlString is encoded, and stays so.
                var address = RootedAddress.Below(path, $"{attribute.Value}");
                output.Attributes.SetAttribute(new TagHelperAttribute(name, attribute.Value is string ? address : new HtmlString(address), attribute.ValueStyle));
            }
        }
    }
}
