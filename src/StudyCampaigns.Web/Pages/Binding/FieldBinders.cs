using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace StudyCampaigns.Web.Pages.Binding;

/// <summary>
/// How every field of every form and address is read: text without what nobody sees, days within <see cref="Time.DayBounds"/>, yes or no,
/// lists with a bound. Numbers, choices and the rest are read as the framework does.
/// </summary>
internal sealed class FieldBinders : IModelBinderProvider
{
    private static readonly CollectionModelBinderProvider Collections = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var metadata = context.Metadata;
        return metadata.UnderlyingOrModelType switch
        {
            // A password is taken as it is: changing it would make another one.
            var type when type == typeof(string) => metadata.DataTypeName == nameof(DataType.Password) ? null : new TextBinder(),
            var type when type == typeof(DateOnly) => new DayBinder(),
            var type when type == typeof(bool) => new FlagBinder(),
            { IsGenericType: true } type when type.GetGenericTypeDefinition() == typeof(List<>) && type != typeof(List<IFormFile>) =>
                Collections.GetBinder(context) is { } rows ? new RowsBinder(rows) : null,
            _ => null,
        };
    }
}
