using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace StudyCampaigns.Web.Pages.Binding;

/// <summary>
/// The rows of a form. The framework throws at too many; here that is an error of the form, status 400. The longest honest list is the roll
/// of a cell, then the 200 tasks of a document.
/// </summary>
public sealed class RowsBinder(IModelBinder rows) : IModelBinder
{
    /// <summary>Below the framework's own 1,024, at which it throws.</summary>
    public const int MaximumRows = 1000;

    public static readonly string Sentence = $"Biểu mẫu có quá {MaximumRows} dòng nên chưa được lưu; hãy bớt dòng rồi gửi lại.";

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        if (Count(bindingContext) <= MaximumRows)
        {
            return rows.BindModelAsync(bindingContext);
        }

        bindingContext.ModelState.TryAddModelError("", Sentence);
        bindingContext.HttpContext.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private static int Count(ModelBindingContext context)
    {
        var indexed = (context.ValueProvider as IEnumerableValueProvider)?.GetKeysFromPrefix(context.ModelName).Count ?? 0;
        return Math.Max(indexed, context.ValueProvider.GetValue(context.ModelName).Length);
    }
}
