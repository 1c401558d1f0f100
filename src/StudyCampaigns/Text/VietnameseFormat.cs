namespace StudyCampaigns.Text;

/// <summary>Numbers and dates as Party documents and these pages write them.</summary>
public static class VietnameseFormat
{
    // A part is never written as none, and never as all.
    private const decimal Least = 0.01m;
    private const decimal AlmostAll = 99.99m;

    private static readonly string[] Quarters = ["I", "II", "III", "IV"];

    /// <summary><c>1.234</c></summary>
    public static string Number(long value) => value.ToString("N0", VietnameseText.Culture);

    /// <summary>
    /// <c>97,16%</c>: two decimals always, half up; exactly none and all are <c>0%</c> and <c>100%</c>, and nothing else is written so, however
    /// near it lies; "–" when the denominator is 0 (R20, docs/domain.md 9). A rate is computed from its numerator and denominator here and
    /// nowhere else, and never averaged.
    /// </summary>
    /// <param name="numerator">0 or more; may be above the denominator where the rule of a figure lets it.</param>
    /// <param name="denominator">0 or more.</param>
    public static string Percent(long numerator, long denominator)
    {
        if (denominator == 0)
        {
            return "–";
        }

        if (numerator == 0 || numerator == denominator)
        {
            return numerator == 0 ? "0%" : "100%";
        }

        var rate = Math.Round(100m * numerator / denominator, 2, MidpointRounding.AwayFromZero);
        return (numerator < denominator ? Math.Clamp(rate, Least, AlmostAll) : rate).ToString("0.00", VietnameseText.Culture) + "%";
    }

    /// <summary><c>2.870/2.954 (97,16%)</c>, the form of real reports.</summary>
    public static string Ratio(long numerator, long denominator) =>
        $"{Number(numerator)}/{Number(denominator)} ({Percent(numerator, denominator)})";

    /// <summary><c>dd/MM/yyyy</c>, for grids.</summary>
    public static string Date(DateOnly date) => date.ToString("dd/MM/yyyy", VietnameseText.Culture);

    /// <summary><c>30/3/2023</c>: day under 10 and months 1, 2 get 0, other months never do (HD 05-HD/VPTW), for prose.</summary>
    public static string ProseDate(DateOnly date) => $"{date.Day:00}/{Month(date.Month)}/{date.Year}";

    /// <summary><c>ngày 06 tháng 4 năm 2023</c>, for the head of a document; the same rule for zeros.</summary>
    public static string LongDate(DateOnly date) => $"ngày {date.Day:00} tháng {Month(date.Month)} năm {date.Year}";

    /// <summary><c>II</c> for 2.</summary>
    /// <exception cref="IndexOutOfRangeException">The quarter is not 1 to 4.</exception>
    public static string Quarter(int quarter) => Quarters[quarter - 1];

    private static string Month(int month) => month <= 2 ? $"{month:00}" : $"{month}";
}
