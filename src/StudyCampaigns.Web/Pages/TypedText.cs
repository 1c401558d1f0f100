using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Text;

namespace StudyCampaigns.Web.Pages;

/// <summary>What stood in the labelled fields of a form when it was sent, for a page that may not show that form again.</summary>
public sealed record TypedText(string Label, string Text)
{
    /// <summary>In <c>ViewData</c>; the frame around every page shows it.</summary>
    public const string Key = "Typed";

    public static IReadOnlyList<TypedText> Of(PageModel page)
    {
        if (page.GetType().GetProperty("Input")?.PropertyType is not { } form)
        {
            return [];
        }

        var fields = page.MetadataProvider.GetMetadataForProperties(form);
        return [.. fields.Where(IsTyped).Select(field => new TypedText(field.DisplayName!, Sent(page, field))).Where(typed => typed.Text.Length > 0)];
    }

    private static bool IsTyped(ModelMetadata field) => field.DisplayName is not null && (field.ModelType == typeof(string) || field.ModelType == typeof(DateOnly?));

    private static string Sent(PageModel page, ModelMetadata field)
    {
        var text = page.ModelState[$"Input.{field.PropertyName}"]?.AttemptedValue?.Trim() ?? "";

        // A browser sends the days of its calendar so.
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? VietnameseFormat.Date(day) : text;
    }
}
