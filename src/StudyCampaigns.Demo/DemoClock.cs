using StudyCampaigns.Time;

namespace StudyCampaigns.Demo;

/// <summary>Stands at the moment the demonstration shows, for rules that ask for today.</summary>
internal sealed class DemoClock : TimeProvider
{
    private static readonly TimeZoneInfo Vietnam = new PortalClock().LocalTimeZone;

    public override TimeZoneInfo LocalTimeZone => Vietnam;

    public override DateTimeOffset GetUtcNow() => new(DemoSeed.Now, Vietnam.GetUtcOffset(DemoSeed.Now));

    /// <summary>The stored instant of a local day and time.</summary>
    public static DateTime At(DateOnly day, int hour, int minute = 0) =>
        TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(hour, minute)), Vietnam);
}
