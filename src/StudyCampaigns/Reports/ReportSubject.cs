using StudyCampaigns.Figures;

namespace StudyCampaigns.Reports;

/// <summary>What a report is about: an organization, a campaign (or all sessions), a span of days.</summary>
/// <param name="Campaign">Null: all sessions together.</param>
/// <param name="Opened">The period as the organization opened it for the units below; null while it has not.</param>
/// <param name="Sent">The report that the organization sent to the unit above; null while it has not, and while it is returned.</param>
/// <param name="Window">The days whose sessions it counts: by the cut-off of the organization, or of the nearest above that opened the period.</param>
/// <param name="IsClosed">Whoever rules the window has closed the period: what was not recorded by then counts as not held (R14, docs/domain.md 9).</param>
/// <param name="RootPath">The organization's path as it stood on the window's last day.</param>
public sealed record ReportSubject(
    ReportSubject.Body Organization,
    ReportSubject.Study? Campaign,
    PeriodSpan Span,
    ReportSubject.OpenedPeriod? Opened,
    ReportSubject.Sending? Sent,
    PeriodWindow Window,
    bool IsClosed,
    string RootPath)
{
    /// <summary>In addresses and on the command line: all sessions, whatever they studied.</summary>
    public const string AllCampaigns = "all";

    /// <summary>The organization and what its documents carry.</summary>
    /// <param name="Path">Today's path.</param>
    /// <param name="Superior">The letterhead line above its own; null at the top, as its name.</param>
    public sealed record Body(
        int Id, string Code, string Name, string Path, bool IsCell,
        string? Superior, string? SuperiorName, string Letterhead, string Place, string Symbol,
        string SigningAuthority, string IssuingBody, string SignerPosition, string? SignerName);

    public sealed record Study(int Id, string Code, string Name, string ShortName, DateOnly StartsOn, DateOnly EndsOn);

    public sealed record OpenedPeriod(int Id, DateOnly CutoffOn, DateOnly DueOn);

    public sealed record Sending(int Id, ReportState State, int PrintId);

    public int CampaignKey => Campaign?.Id ?? SessionFigures.AllCampaigns;

    public string CampaignCode => Campaign?.Code ?? AllCampaigns;

    public string CampaignShortName => Campaign?.ShortName ?? "Tất cả buổi sinh hoạt";
}
