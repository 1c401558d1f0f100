using System.Globalization;
using StudyCampaigns.Time;

namespace StudyCampaigns.Web.Pages.Sessions;

/// <summary>A month in an address: <c>2023-06</c>.</summary>
public static class MonthCode
{
    /// <summary>
    /// The first day of the month; of today's month when the text is no month in which anything happened. The list says which month it shows,
    /// so that a mistyped address leads to a list that can be used.
    /// </summary>
    public static DateOnly Read(string? text, DateOnly today) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && DayBounds.Hold(month)
            ? month
            : new DateOnly(today.Year, today.Month, 1);

    public static string Write(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
