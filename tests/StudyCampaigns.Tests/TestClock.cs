using Microsoft.Extensions.Time.Testing;
using StudyCampaigns.Time;

namespace StudyCampaigns.Tests;

/// <summary>The clock of a test stands still until the test moves it; Vietnam's zone, as the portal's.</summary>
public static class TestClock
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    public static FakeTimeProvider Create()
    {
        var clock = new FakeTimeProvider(Local(2023, 6, 20, 8, 0));
        clock.SetLocalTimeZone(new PortalClock().LocalTimeZone);
        return clock;
    }

    /// <summary>Forwards or backwards.</summary>
    public static void SetLocal(this FakeTimeProvider clock, int year, int month, int day, int hour = 8, int minute = 0) =>
        clock.AdjustTime(Local(year, month, day, hour, minute));

    /// <summary>In universal time, which is what the clock is given and takes unseen.</summary>
    private static DateTimeOffset Local(int year, int month, int day, int hour, int minute) =>
        new DateTimeOffset(year, month, day, hour, minute, 0, Vietnam).ToUniversalTime();
}
