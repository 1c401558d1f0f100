namespace StudyCampaigns.Sessions;

/// <summary>Kinds of session (HD 42-HD/BTCTW): the regular one is monthly; a thematic one does not replace it.</summary>
public enum SessionKind
{
    /// <summary>Sinh hoạt thường kỳ.</summary>
    Regular,

    /// <summary>Sinh hoạt chuyên đề.</summary>
    Thematic,

    /// <summary>Hội nghị học tập, quán triệt.</summary>
    Conference,

    /// <summary>Thường kỳ kết hợp chuyên đề; counts as the month's regular session.</summary>
    Combined,
}

public static class SessionKinds
{
    /// <summary>One a month, and it meets the month's duty.</summary>
    public static bool IsMonthly(this SessionKind kind) => kind is SessionKind.Regular or SessionKind.Combined;

    /// <summary>Meets the thematic duty of its quarter (R13, docs/domain.md 9).</summary>
    public static bool IsThematic(this SessionKind kind) => kind is SessionKind.Thematic or SessionKind.Combined;
}

public enum SessionForm
{
    /// <summary>Trực tiếp.</summary>
    InPerson,

    /// <summary>Trực tuyến.</summary>
    Online,

    /// <summary>Trực tiếp kết hợp trực tuyến.</summary>
    Hybrid,
}

/// <summary>Scheduled → Open (roll copied) → Submitted → Confirmed; Returned goes back to the cell. No report locks a session.</summary>
public enum SessionState
{
    Scheduled,
    Open,
    Submitted,
    Returned,
    Confirmed,
}
