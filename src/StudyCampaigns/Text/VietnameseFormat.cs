namespace StudyCampaigns.Text;

/// <summary>Numbers and dates as Party documents and these pages write them.</summary>
public static class VietnameseFormat
{
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

        var rate = Rate(numerator, denominator, 2);
        return numerator == 0 || numerator == denominator ? $"{rate:0}%" : rate.ToString("0.00", VietnameseText.Culture) + "%";
    }

    /// <summary>
    /// True when a percentage that somebody typed is that of its numbers at as many decimals as it was typed with (R21, docs/domain.md 9):
    /// 97,16 and 97,2 are right for 2.870/2.954, 94,98 is not.
    /// </summary>
    /// <param name="numerator">0 or more.</param>
    /// <param name="denominator">Above 0.</param>
    /// <param name="typed">Its scale tells the decimals.</param>
    public static bool IsPercent(long numerator, long denominator, decimal typed) => typed == Rate(numerator, denominator, typed.Scale);

    /// <summary>Half up; a part is never none and never all.</summary>
    private static decimal Rate(long numerator, long denominator, int decimals)
    {
        var rate = Math.Round(100m * numerator / denominator, decimals, MidpointRounding.AwayFromZero);
        var least = new decimal(1, 0, 0, false, (byte)decimals);
        return numerator > 0 && numerator < denominator ? Math.Clamp(rate, least, 100 - least) : rate;
    }

    /// <summary><c>2.870/2.954 (97,16%)</c>, the form of real reports.</summary>
    public static string Ratio(long numerator, long denominator) =>
        $"{Number(numerator)}/{Number(denominator)} ({Percent(numerator, denominator)})";

    /// <summary><c>+57</c>, <c>-3</c>, <c>0</c>: a difference.</summary>
    public static string Signed(long number) => number > 0 ? $"+{Number(number)}" : Number(number);

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
