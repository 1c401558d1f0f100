using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace StudyCampaigns.Web.Pages.Binding;

/// <summary>
/// Yes or no. What is neither is an error, and no: a box to tick cannot be drawn from it when the page is shown again.
/// </summary>
internal sealed class FlagBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var sent = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (sent == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        // A ticked box comes before the hidden "false" that stands for an empty one.
        var isRead = bool.TryParse(sent.FirstValue, out var flag);
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, flag ? "true" : "false", sent.FirstValue);
        if (isRead)
        {
            bindingContext.Result = ModelBindingResult.Success(flag);
        }
        else if (string.IsNullOrWhiteSpace(sent.FirstValue) && bindingContext.ModelMetadata.IsReferenceOrNullableType)
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, new FormatException(), bindingContext.ModelMetadata);
        }

        return Task.CompletedTask;
    }
}
