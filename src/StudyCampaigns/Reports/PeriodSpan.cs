using System.Globalization;
using StudyCampaigns.Text;
using StudyCampaigns.Time;

namespace StudyCampaigns.Reports;

/// <summary>
/// The days a report covers, read from a code: <c>2023-Q2</c>, <c>2023-06</c>, <c>2023-H1</c>, <c>2023</c>, or <c>all</c> for the whole
/// campaign. Two spans with the same code of the same campaign are equal.
/// </summary>
/// <param name="EndsOn">The last day that belongs to it.</param>
public sealed record PeriodSpan(PeriodKind Kind, string Code, DateOnly StartsOn, DateOnly EndsOn)
{
    /// <summary>The code of the whole campaign.</summary>
    public const string WholeCampaign = "all";

    /// <summary>As prose in the middle of a sentence: "quý II/2023", "tháng 6/2023", "6 tháng đầu năm 2023", "năm 2023", "toàn đợt".</summary>
    public string Name => Kind switch
    {
        PeriodKind.Month => $"tháng {StartsOn.Month}/{StartsOn.Year}",
        PeriodKind.Quarter => $"quý {VietnameseFormat.Quarter(Quarter)}/{StartsOn.Year}",
        PeriodKind.Half => $"6 tháng {(StartsOn.Month == 1 ? "đầu" : "cuối")} năm {StartsOn.Year}",
        PeriodKind.Year => $"năm {StartsOn.Year}",
        _ => "toàn đợt",
    };

    /// <summary>What comes after it, for the tasks ahead: "quý III/2023"; "thời gian tới" after the whole campaign.</summary>
    public string NextName => Next?.Name ?? "thời gian tới";

    /// <summary>The span of the same kind that follows; null for the whole campaign.</summary>
    public PeriodSpan? Next => Kind switch
    {
        PeriodKind.Month => MonthSpan(EndsOn.AddDays(1)),
        PeriodKind.Quarter => QuarterOf(EndsOn.AddDays(1)),
        PeriodKind.Half => HalfSpan(EndsOn.AddDays(1)),
        PeriodKind.Year => YearSpan(StartsOn.Year + 1),
        _ => null,
    };

    /// <summary>The span of the same kind before it; null for the whole campaign.</summary>
    public PeriodSpan? Previous => Kind switch
    {
        PeriodKind.Month => MonthSpan(StartsOn.AddMonths(-1)),
        PeriodKind.Quarter => QuarterOf(StartsOn.AddDays(-1)),
        PeriodKind.Half => HalfSpan(StartsOn.AddMonths(-6)),
        PeriodKind.Year => YearSpan(StartsOn.Year - 1),
        _ => null,
    };

    /// <summary>1 to 4: the quarter in which it starts.</summary>
    public int Quarter => (StartsOn.Month + 2) / 3;

    /// <summary>The quarter in which the day lies.</summary>
    public static PeriodSpan QuarterOf(DateOnly day)
    {
        var quarter = (day.Month + 2) / 3;
        var start = new DateOnly(day.Year, (quarter * 3) - 2, 1);
        return new(PeriodKind.Quarter, $"{day.Year:0000}-Q{quarter}", start, start.AddMonths(3).AddDays(-1));
    }

    /// <summary>Null for a code that names no span.</summary>
    /// <param name="campaignDays">First and last day of the campaign; null where there is none, and then <c>all</c> names nothing.</param>
    public static PeriodSpan? Parse(string code, (DateOnly Start, DateOnly End)? campaignDays)
    {
        if (code == WholeCampaign)
        {
            return campaignDays is var (start, end) ? new(PeriodKind.WholeCampaign, code, start, end) : null;
        }

        if (code.Length < 4 || !int.TryParse(code[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < DayBounds.First.Year || year > DayBounds.Last.Year)
        {
            return null;
        }

        return code[4..] switch
        {
            "" => YearSpan(year),
            "-H1" => HalfSpan(new DateOnly(year, 1, 1)),
            "-H2" => HalfSpan(new DateOnly(year, 7, 1)),
            ['-', 'Q', >= '1' and <= '4' and var quarter] => QuarterOf(new DateOnly(year, (quarter - '0') * 3, 1)),
            ['-', >= '0' and <= '1' and var tens, >= '0' and <= '9' and var units]
                when ((tens - '0') * 10) + units - '0' is >= 1 and <= 12 and var month => MonthSpan(new DateOnly(year, month, 1)),
            _ => null,
        };
    }

    /// <summary>The first day of the day's month.</summary>
    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static PeriodSpan MonthSpan(DateOnly first) =>
        new(PeriodKind.Month, $"{first.Year:0000}-{first.Month:00}", first, first.AddMonths(1).AddDays(-1));

    private static PeriodSpan HalfSpan(DateOnly first) =>
        new(PeriodKind.Half, $"{first.Year:0000}-H{(first.Month == 1 ? 1 : 2)}", first, first.AddMonths(6).AddDays(-1));

    private static PeriodSpan YearSpan(int year) =>
        new(PeriodKind.Year, $"{year:0000}", new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
}
