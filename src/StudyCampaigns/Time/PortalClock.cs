namespace StudyCampaigns.Time;

/// <summary>
/// The portal's time: Vietnam's zone whatever the server's, and in the demonstration a clock that starts at a given moment, so that
/// "late", "this month" and "this quarter" mean something.
/// </summary>
public sealed class PortalClock : TimeProvider
{
    public const string ZoneId = "Asia/Ho_Chi_Minh";

    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById(ZoneId);

    private TimeSpan offset;

    public override TimeZoneInfo LocalTimeZone => Vietnam;

    /// <summary>True while the demonstration's clock runs.</summary>
    public bool IsDemonstration { get; private set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + offset;

    /// <summary>Lets the clock start at a local moment and run on from there.</summary>
    public void StartDemonstrationAt(DateTime local)
    {
        offset = new DateTimeOffset(local, Vietnam.GetUtcOffset(local)) - System.GetUtcNow();
        IsDemonstration = true;
    }
}
