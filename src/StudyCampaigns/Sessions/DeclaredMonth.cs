namespace StudyCampaigns.Sessions;

/// <summary>The month a session counts for, as seen from the day it was held (R2, docs/domain.md 9).</summary>
public enum DeclaredMonth
{
    /// <summary>That of the day.</summary>
    Own,

    /// <summary>The month before: a session held a few days late.</summary>
    Before,

    /// <summary>The month after: a session brought forward.</summary>
    After,
}

public static class DeclaredMonths
{
    /// <summary>How near to the month's edge a day must be to count for the month on the other side.</summary>
    public const int DaysFromEdge = 7;

    public static DeclaredMonth Of(DateOnly heldOn, DateOnly month) => Math.Sign(month.CompareTo(FirstOf(heldOn))) switch
    {
        < 0 => DeclaredMonth.Before,
        0 => DeclaredMonth.Own,
        > 0 => DeclaredMonth.After,
    };

    /// <returns>The first day of the month.</returns>
    public static DateOnly From(this DeclaredMonth month, DateOnly heldOn) => month switch
    {
        DeclaredMonth.Own => FirstOf(heldOn),
        DeclaredMonth.Before => FirstOf(heldOn).AddMonths(-1),
        DeclaredMonth.After => FirstOf(heldOn).AddMonths(1),
        _ => throw new ArgumentOutOfRangeException(nameof(month), month, null),
    };

    /// <summary>Whether a session of that day may be declared so.</summary>
    public static bool MayHold(this DeclaredMonth month, DateOnly heldOn) => month switch
    {
        DeclaredMonth.Before => heldOn.Day <= DaysFromEdge,
        DeclaredMonth.After => heldOn.AddDays(DaysFromEdge) >= DeclaredMonth.After.From(heldOn),
        _ => true,
    };

    /// <summary>Whether there is a choice: the day is near an edge, or the choice that stands must be seen to be taken back.</summary>
    public static bool MayChoose(DateOnly? heldOn, DeclaredMonth month) => month != DeclaredMonth.Own
        || (heldOn is { } day && (DeclaredMonth.Before.MayHold(day) || DeclaredMonth.After.MayHold(day)));

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
