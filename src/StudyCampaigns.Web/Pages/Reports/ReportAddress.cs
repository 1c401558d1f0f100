using StudyCampaigns.Reports;

namespace StudyCampaigns.Web.Pages.Reports;

/// <summary>The addresses of one report: codes a person can read and send.</summary>
public sealed record ReportAddress(string Organization, string Campaign, string Period)
{
    public string Dashboard => $"/reports/{Escape(Organization)}/{Escape(Campaign)}/{Escape(Period)}";

    public string Pdf => $"{Dashboard}/pdf";

    public string Docx => $"{Dashboard}/docx";

    public string Submission => $"{Dashboard}/submission";

    public string Acceptance => $"{Dashboard}/acceptance";

    public static ReportAddress Of(ReportSubject subject) => new(subject.Organization.Code, subject.CampaignCode, subject.Span.Code);

    public string List(string list, string? unit = null) => $"{Dashboard}/units?list={list}{(unit is null ? "" : $"&unit={Escape(unit)}")}";

    private static string Escape(string code) => Uri.EscapeDataString(code);
}
