using System.Linq.Expressions;

namespace StudyCampaigns.Members;

/// <summary>What a membership means for the roll, and its Vietnamese words.</summary>
public static class MembershipStatuses
{
    /// <summary>
    /// Who is in the denominator: official, probationary and temporarily received members (docs/domain.md 2). An exempt member, or one
    /// temporarily elsewhere, may come to a single session but is never absent.
    /// </summary>
    public static bool MustAttend(this MembershipStatus kind) =>
        kind is MembershipStatus.Official or MembershipStatus.Probationary or MembershipStatus.TemporaryIn;

    /// <summary><see cref="MustAttend"/> of a membership, for queries.</summary>
    public static readonly Expression<Func<Membership, bool>> IsBoundToAttend = membership =>
        membership.Kind == MembershipStatus.Official || membership.Kind == MembershipStatus.Probationary || membership.Kind == MembershipStatus.TemporaryIn;

    public static string Words(this MembershipStatus kind) => kind switch
    {
        MembershipStatus.Official => "Chính thức",
        MembershipStatus.Probationary => "Dự bị",
        MembershipStatus.TemporaryIn => "Sinh hoạt tạm thời, chuyển đến",
        MembershipStatus.TemporaryOut => "Sinh hoạt tạm thời nơi khác",
        MembershipStatus.Exempt => "Miễn sinh hoạt",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
