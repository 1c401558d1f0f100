namespace StudyCampaigns.Sessions;

/// <summary>The Vietnamese words of this folder's codes, for pages and documents.</summary>
public static class SessionTexts
{
    public static string Words(this SessionKind kind) => kind switch
    {
        SessionKind.Regular => "Thường kỳ",
        SessionKind.Thematic => "Chuyên đề",
        SessionKind.Conference => "Hội nghị học tập",
        SessionKind.Combined => "Thường kỳ kết hợp chuyên đề",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Words(this DeclaredMonth month) => month switch
    {
        DeclaredMonth.Own => "Tháng của ngày họp",
        DeclaredMonth.Before => "Tháng trước (họp muộn)",
        DeclaredMonth.After => "Tháng sau (họp sớm)",
        _ => throw new ArgumentOutOfRangeException(nameof(month)),
    };

    public static string Words(this SessionForm form) => form switch
    {
        SessionForm.InPerson => "Trực tiếp",
        SessionForm.Online => "Trực tuyến",
        SessionForm.Hybrid => "Trực tiếp kết hợp trực tuyến",
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    public static string Words(this SessionState state) => state switch
    {
        SessionState.Scheduled => "Đã lên lịch",
        SessionState.Open => "Đang ghi",
        SessionState.Submitted => "Chờ xác nhận",
        SessionState.Returned => "Bị trả lại",
        SessionState.Confirmed => "Đã xác nhận",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Words(this AttendanceStatus status) => status switch
    {
        AttendanceStatus.Present => "Có mặt",
        AttendanceStatus.Excused => "Vắng có lý do",
        AttendanceStatus.Unexcused => "Vắng không lý do",
        AttendanceStatus.Exempt => "Miễn",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Words(this AbsenceReason reason) => reason switch
    {
        AbsenceReason.Illness => "Ốm",
        AbsenceReason.Duty => "Công tác",
        AbsenceReason.Family => "Việc gia đình",
        AbsenceReason.Away => "Đi xa",
        AbsenceReason.Other => "Lý do khác",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    public static string Words(this Audience audience) => audience switch
    {
        Audience.Officials => "Cán bộ, công chức, viên chức ngoài Đảng",
        Audience.UnionMembers => "Đoàn viên",
        Audience.AssociationMembers => "Hội viên",
        Audience.Public => "Quần chúng",
        _ => throw new ArgumentOutOfRangeException(nameof(audience)),
    };

    /// <summary>An audit code of a session, for its timeline; null for codes that no timeline shows.</summary>
    public static string? HistoryWords(string action) => action switch
    {
        "session.open" => "Mở buổi sinh hoạt, chốt danh sách điểm danh",
        "session.save" => "Lưu nội dung",
        "session.submit" => "Gửi lên cấp trên",
        "session.confirm" => "Xác nhận",
        "session.return" => "Trả lại để sửa",
        "session.request-change" => "Đề nghị sửa",
        "session.decline-change" => "Không chấp nhận đề nghị sửa",
        _ => null,
    };
}
