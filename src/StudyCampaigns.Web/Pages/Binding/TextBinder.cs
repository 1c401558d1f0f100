using Microsoft.AspNetCore.Mvc.ModelBinding;
using StudyCampaigns.Text;

namespace StudyCampaigns.Web.Pages.Binding;

/// <summary>
/// Text without control characters and the like (<see cref="VietnameseText.Legible"/>). They come with what is pasted, nobody sees them, and
/// so nobody could take them out: they are left out here, of what is stored and searched as of what the page shows again.
/// </summary>
internal sealed class TextBinder : IModelBinder
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
        var metadata = bindingContext.ModelMetadata;

        // A property that is never null stays so: it is empty.
        bindingContext.Result = ModelBindingResult.Success(
            !metadata.ConvertEmptyStringToNull || !string.IsNullOrWhiteSpace(text) ? text
            : metadata.IsRequired ? ""
            : null);
        return Task.CompletedTask;
    }
}
