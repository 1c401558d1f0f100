using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace StudyCampaigns.Web.Pages;

/// <summary>
/// A field that nobody types into (a key, a version, a choice the page made) has no label and no place for an error: its fault becomes one
/// sentence of the form, and the page shows its own value in it again.
/// </summary>
public sealed class HiddenFieldFilter : IPageFilter
{
    public const string Sentence = "Biểu mẫu gửi lên không còn khớp với trang này nên chưa được lưu; hãy xem lại rồi gửi lại.";

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method) || context.HandlerInstance is not PageModel page)
        {
            return;
        }

        var model = page.MetadataProvider.GetMetadataForType(page.GetType());
        var faulty = page.ModelState.Where(entry => entry.Value?.Errors.Count > 0 && FindField(model, entry.Key) is { DisplayName: null })
            .Select(entry => entry.Key)
            .ToList();
        foreach (var name in faulty)
        {
            page.ModelState.Remove(name);
        }

        if (faulty.Count > 0)
        {
            page.ModelState.AddModelError("", Sentence);
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }

    /// <summary>Null for a name that is no field of the page.</summary>
    private static ModelMetadata? FindField(ModelMetadata model, string name)
    {
        ModelMetadata? field = model;
        foreach (var part in name.Split('.'))
        {
            field = field?.Properties[part.Split('[')[0]];
            for (var level = part.Count(letter => letter == '['); level > 0; level--)
            {
                field = field?.ElementMetadata;
            }
        }

        return field == model ? null : field;
    }
}
