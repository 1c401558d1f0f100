namespace StudyCampaigns.Time;

public static class TimeProviderDates
{
    /// <summary>Today's date where the users are.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>The local time of a stored UTC instant.</summary>
    public static DateTime ToLocal(this TimeProvider clock, DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, clock.LocalTimeZone);

    /// <summary>The local day of a stored UTC instant.</summary>
    public static DateOnly LocalDay(this TimeProvider clock, DateTime utc) => DateOnly.FromDateTime(clock.ToLocal(utc));

    /// <summary>The UTC instant at which a local day begins, for comparing with stored instants.</summary>
    public static DateTime StartOf(this TimeProvider clock, DateOnly day) =>
        TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), clock.LocalTimeZone);
}
