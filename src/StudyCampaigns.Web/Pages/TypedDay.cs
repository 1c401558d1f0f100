using System.Globalization;
using StudyCampaigns.Text;
using StudyCampaigns.Time;

namespace StudyCampaigns.Web.Pages;

/// <summary>A day as a person types it, or as a browser's calendar sends it.</summary>
public static class TypedDay
{
    public const string FormRule = "Nhập ngày theo dạng 20/06/2023.";

    /// <summary>A calendar sends 0023-06-20 for a year typed with two digits.</summary>
    public const string YearRule = "Năm phải đủ bốn chữ số, ví dụ 20/06/2023.";

    public static readonly string RangeRule =
        $"Nhập ngày từ {VietnameseFormat.Date(DayBounds.First)} đến {VietnameseFormat.Date(DayBounds.Last)}; hãy kiểm tra lại năm.";

    private static readonly string[] Forms = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    private static readonly string[] ShortForms = ["d/M/yy", "d-M-yy", "d.M.yy"];

    /// <param name="fault">Why the text is no day; null for a day and for nothing.</param>
    public static DateOnly? Read(string? text, out string? fault)
    {
        fault = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!Parse(text, Forms, out var day))
        {
            fault = Parse(text, ShortForms, out _) ? YearRule : FormRule;
            return null;
        }

        fault = DayBounds.Hold(day) ? null : day.Year < 100 ? YearRule : RangeRule;
        return fault is null ? day : null;
    }

    private static bool Parse(string text, string[] forms, out DateOnly day) =>
        DateOnly.TryParseExact(text.Trim(), forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
