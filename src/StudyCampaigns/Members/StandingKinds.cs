namespace StudyCampaigns.Members;

/// <summary>What a standing means for the roll, and its Vietnamese words.</summary>
public static class StandingKinds
{
    /// <summary>
    /// Who is in the denominator: official, probationary and temporarily received members (domain.md section 2). An exempt member, or one
    /// temporarily elsewhere, may come to a single session but is never absent.
    /// </summary>
    public static bool MustAttend(this StandingKind kind) =>
        kind is StandingKind.Official or StandingKind.Probationary or StandingKind.TemporaryIn;

    public static string Words(this StandingKind kind) => kind switch
    {
        StandingKind.Official => "Chính thức",
        StandingKind.Probationary => "Dự bị",
        StandingKind.TemporaryIn => "Sinh hoạt tạm thời, chuyển đến",
        StandingKind.TemporaryOut => "Sinh hoạt tạm thời nơi khác",
        StandingKind.Exempt => "Miễn sinh hoạt",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
