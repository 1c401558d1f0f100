namespace StudyCampaigns.Reports;

/// <summary>The Vietnamese words for reports, for pages and documents.</summary>
public static class ReportTexts
{
    public static string State(ReportState state) => state switch
    {
        ReportState.Expected => "Chưa gửi",
        ReportState.Submitted => "Chờ tiếp nhận",
        ReportState.Returned => "Bị trả lại",
        ReportState.Accepted => "Đã tiếp nhận",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>
    /// What is said of a cell whose session is overdue (R14, docs/domain.md 9): before the period is closed nobody knows more than that
    /// nothing is recorded.
    /// </summary>
    public static string NotHeld(bool isClosed) => isClosed ? "chưa sinh hoạt" : "chưa ghi buổi sinh hoạt";

    /// <summary>What is said of a cell that met what it owes in study: of the campaign, or of a quarter where all sessions are told of (R13).</summary>
    public static string Studied(ReportSubject subject) => subject.Campaign is null ? "đã sinh hoạt chuyên đề" : "đã học nội dung của đợt";

    public static string NotStudied(ReportSubject subject) => subject.Campaign is null ? "chưa sinh hoạt chuyên đề" : "chưa học nội dung của đợt";

    public static string Kind(PeriodKind kind) => kind switch
    {
        PeriodKind.Month => "Tháng",
        PeriodKind.Quarter => "Quý",
        PeriodKind.Half => "6 tháng",
        PeriodKind.Year => "Năm",
        PeriodKind.WholeCampaign => "Toàn đợt",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
