using Microsoft.AspNetCore.Mvc.ModelBinding;
using StudyCampaigns.Text;

namespace StudyCampaigns.Web.Pages.Binding;

/// <summary>A day, or at its field the sentence of <see cref="TypedDay"/>.</summary>
internal sealed class DayBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var sent = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (sent == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        var text = VietnameseText.Legible(sent.FirstValue ?? "");
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, text, text);
        var day = TypedDay.Read(text, out var fault);
        if (day is null && !bindingContext.ModelMetadata.IsReferenceOrNullableType)
        {
            fault ??= TypedDay.FormRule;
        }

        if (fault is null)
        {
            bindingContext.Result = ModelBindingResult.Success(day);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, fault);
        }

        return Task.CompletedTask;
    }
}
