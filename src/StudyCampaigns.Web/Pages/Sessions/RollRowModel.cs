using StudyCampaigns.Members;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Web.Pages.Sessions;

/// <summary>One line of the roll on the entry page.</summary>
public sealed record RollRowModel(int Index, EntryReading.RollRow Member, EntryInput.Row Input, string? Error)
{
    private static readonly AttendanceStatus[] ForThoseExpected = [AttendanceStatus.Present, AttendanceStatus.Excused, AttendanceStatus.Unexcused];
    private static readonly AttendanceStatus[] ForTheExempt = [AttendanceStatus.Exempt, AttendanceStatus.Present];

    public IReadOnlyList<AttendanceStatus> Choices => Member.Standing.MustAttend() ? ForThoseExpected : ForTheExempt;

    /// <summary>What the secretary should know of this member; null for an official one who has been coming.</summary>
    public string? Note => (Member.Standing, Member.AbsentBefore) switch
    {
        (StandingKind.Official, 0) => null,
        (StandingKind.Official, 1) => "Buổi trước vắng",
        (StandingKind.Official, var times) => $"Đã vắng {times} buổi liên tiếp",
        (var standing, 0) => standing.Words(),
        (var standing, var times) => $"{standing.Words()} · đã vắng {times} buổi liền",
    };
}
