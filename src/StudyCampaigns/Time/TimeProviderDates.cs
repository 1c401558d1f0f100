namespace StudyCampaigns.Time;

public static class TimeProviderDates
{
    /// <summary>Today's date where the users are.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>The local time of a stored UTC instant.</summary>
    public static DateTime ToLocal(this TimeProvider clock, DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, clock.LocalTimeZone);
}
