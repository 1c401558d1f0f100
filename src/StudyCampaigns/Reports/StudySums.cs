using StudyCampaigns.Figures;

namespace StudyCampaigns.Reports;

/// <summary>Sums over duties and sessions. Rates are made from them where they are shown (<see cref="Text.VietnameseFormat.Percent"/>) and never averaged.</summary>
public sealed record StudySums
{
    public static readonly StudySums None = new();

    /// <summary>Months' sessions that cells owed: duties due in the window (R5, docs/domain.md 9).</summary>
    public int SessionsExpected { get; init; }

    /// <summary>Of <see cref="SessionsExpected"/>, those that were held by the window's end.</summary>
    public int SessionsMet { get; init; }

    /// <summary>Of <see cref="SessionsExpected"/>, those not met whose due day is over.</summary>
    public int SessionsOverdue { get; init; }

    /// <summary>All sessions held in the window, also more than one a month.</summary>
    public int SessionsHeld { get; init; }

    /// <summary>Of <see cref="SessionsHeld"/>, the regular and combined ones.</summary>
    public int RegularHeld { get; init; }

    /// <summary>Of <see cref="SessionsHeld"/>, the thematic and combined ones: a combined session is one of each and one in all (R13).</summary>
    public int ThematicHeld { get; init; }

    /// <summary>Of <see cref="SessionsHeld"/>, those the unit above has confirmed (R9).</summary>
    public int SessionsConfirmed { get; init; }

    /// <summary>Of <see cref="SessionsHeld"/>, those that an accepted report of their days does not count (R8).</summary>
    public int SessionsAdded { get; init; }

    /// <summary>Over <see cref="SessionsHeld"/>.</summary>
    public AttendanceCounts Attendance { get; init; } = AttendanceCounts.None;

    /// <summary>Not met and not due yet: in no shortcoming (R14).</summary>
    public int SessionsInTime => SessionsExpected - SessionsMet - SessionsOverdue;

    public static StudySums operator +(StudySums one, StudySums other) => new()
    {
        SessionsExpected = one.SessionsExpected + other.SessionsExpected,
        SessionsMet = one.SessionsMet + other.SessionsMet,
        SessionsOverdue = one.SessionsOverdue + other.SessionsOverdue,
        SessionsHeld = one.SessionsHeld + other.SessionsHeld,
        RegularHeld = one.RegularHeld + other.RegularHeld,
        ThematicHeld = one.ThematicHeld + other.ThematicHeld,
        SessionsConfirmed = one.SessionsConfirmed + other.SessionsConfirmed,
        SessionsAdded = one.SessionsAdded + other.SessionsAdded,
        Attendance = one.Attendance + other.Attendance,
    };

    public static StudySums Of(IEnumerable<StudySums> parts) => parts.Aggregate(None, (sum, part) => sum + part);
}
