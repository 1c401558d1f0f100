namespace StudyCampaigns.Time;

/// <summary>
/// The days anything in the portal can happen on, from the Party's first year to the end of this century: what lies outside is a slip of the
/// hand, and within one may count days and months without leaving the calendar.
/// </summary>
public static class DayBounds
{
    public static readonly DateOnly First = new(1930, 1, 1);

    public static readonly DateOnly Last = new(2099, 12, 31);

    public static bool Hold(DateOnly day) => day >= First && day <= Last;
}
