using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace StudyCampaigns.Web.Pages;

/// <summary>What the framework says about a value it cannot read, in Vietnamese.</summary>
internal static class VietnameseBindingMessages
{
    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"\"{value}\" không đọc được ở ô {field}; hãy nhập lại.");
        messages.SetMissingBindRequiredValueAccessor(field => $"Hãy nhập {field}.");
        messages.SetMissingKeyOrValueAccessor(() => "Hãy nhập giá trị.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Yêu cầu không có nội dung.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"\"{value}\" không đọc được; hãy nhập lại.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Giá trị không đọc được; hãy nhập lại.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Hãy nhập một số.");
        messages.SetUnknownValueIsInvalidAccessor(field => $"Giá trị ở ô {field} không đọc được; hãy nhập lại.");
        messages.SetValueIsInvalidAccessor(value => $"\"{value}\" không đọc được; hãy nhập lại.");
        messages.SetValueMustBeANumberAccessor(field => $"Ô {field} phải là một số.");
        messages.SetValueMustNotBeNullAccessor(_ => "Hãy nhập giá trị.");
    }
}
