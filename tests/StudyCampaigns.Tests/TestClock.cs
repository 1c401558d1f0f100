using StudyCampaigns.Time;

namespace StudyCampaigns.Tests;

/// <summary>A clock that stands still until a test moves it; Vietnam's zone, as the portal's.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset now = new(2023, 6, 20, 8, 0, 0, TimeSpan.FromHours(7));

    public override TimeZoneInfo LocalTimeZone { get; } = new PortalClock().LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();

    public void SetLocal(int year, int month, int day, int hour = 8, int minute = 0) =>
        now = new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.FromHours(7));

    public void Advance(TimeSpan by) => now += by;
}
