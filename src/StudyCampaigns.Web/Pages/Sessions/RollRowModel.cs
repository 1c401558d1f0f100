using StudyCampaigns.Members;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Web.Pages.Sessions;

/// <summary>One line of the roll on the entry page.</summary>
public sealed record RollRowModel(int Index, EntryView.RollRow Member, EntryInput.Row Input, string? Error)
{
    private static readonly AttendanceStatus[] ForThoseExpected = [AttendanceStatus.Present, AttendanceStatus.Excused, AttendanceStatus.Unexcused];
    private static readonly AttendanceStatus[] ForTheExempt = [AttendanceStatus.Exempt, AttendanceStatus.Present];

    public IReadOnlyList<AttendanceStatus> Choices => Member.MembershipStatus.MustAttend() ? ForThoseExpected : ForTheExempt;

    /// <summary>What the secretary should know of this member; null for an official one who has been coming.</summary>
    public string? Note => (Member.MembershipStatus, Member.AbsentBefore) switch
    {
        (MembershipStatus.Official, 0) => null,
        (MembershipStatus.Official, 1) => "Buổi trước vắng",
        (MembershipStatus.Official, var times) => $"Đã vắng {times} buổi liên tiếp",
        (var membership, 0) => membership.Words(),
        (var membership, var times) => $"{membership.Words()} · đã vắng {times} buổi liền",
    };
}
