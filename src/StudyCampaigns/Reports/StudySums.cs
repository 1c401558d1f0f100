namespace StudyCampaigns.Reports;

/// <summary>Sums of figures rows. Rates are made from them where they are shown (<see cref="Text.VietnameseFormat.Percent"/>) and never averaged.</summary>
public sealed record StudySums
{
    public static readonly StudySums None = new();

    /// <summary>Sessions the months demanded, one a cell and month.</summary>
    public int SessionsExpected { get; init; }

    /// <summary>Of <see cref="SessionsExpected"/>, those that were held.</summary>
    public int SessionsMet { get; init; }

    /// <summary>All sessions, also more than one a month.</summary>
    public int SessionsHeld { get; init; }

    /// <summary>Attendances (lượt) of members who had to attend, over all sessions.</summary>
    public int MembersExpected { get; init; }

    public int MembersPresent { get; init; }

    public int MembersExcused { get; init; }

    public int MembersUnexcused { get; init; }

    /// <summary>Not in <see cref="MembersExpected"/>.</summary>
    public int MembersExempt { get; init; }

    /// <summary>Attendances (lượt) of people outside the Party.</summary>
    public int OthersPresent { get; init; }

    public int SessionsMissing => SessionsExpected - SessionsMet;

    public int MembersAbsent => MembersExcused + MembersUnexcused;

    public static StudySums Of(IEnumerable<StudySums> parts) => parts.Aggregate(None, (sum, part) => new StudySums
    {
        SessionsExpected = sum.SessionsExpected + part.SessionsExpected,
        SessionsMet = sum.SessionsMet + part.SessionsMet,
        SessionsHeld = sum.SessionsHeld + part.SessionsHeld,
        MembersExpected = sum.MembersExpected + part.MembersExpected,
        MembersPresent = sum.MembersPresent + part.MembersPresent,
        MembersExcused = sum.MembersExcused + part.MembersExcused,
        MembersUnexcused = sum.MembersUnexcused + part.MembersUnexcused,
        MembersExempt = sum.MembersExempt + part.MembersExempt,
        OthersPresent = sum.OthersPresent + part.OthersPresent,
    });
}
