using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StudyCampaigns.Reports;

/// <summary>The figures of a report as they were sent: canonical JSON (fixed order, no spaces), so that equal figures give equal bytes.</summary>
public static class ReportSnapshot
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is frozen, in this order.</summary>
    private sealed record Content(
        string Organization, string Campaign, string Period, DateOnly From, DateOnly To,
        IReadOnlyList<UnitLine> Units, IReadOnlyList<MonthLine> Months, IReadOnlyList<TopicStudy> Topics, StudySums Total, PeopleTally People);

    private sealed record UnitLine(string Code, string Name, CellTally Cells, CellTally Studied, StudySums Sums, PeopleTally People);

    private sealed record MonthLine(DateOnly Month, StudySums Sums);

    /// <summary>What a unit sent, as the unit above adds it up (R18, docs/domain.md 9).</summary>
    /// <param name="Months">Their sums are those of the report.</param>
    public sealed record Sent(
        CellTally Cells, CellTally Studied, IReadOnlyList<PeriodFigures.MonthSums> Months, IReadOnlyList<TopicStudy> Topics, PeopleTally People);

    public static string Write(QuarterlyReport report)
    {
        var (subject, figures) = (report.Subject, report.Figures);
        return JsonSerializer.Serialize(
            new Content(
                subject.Organization.Code,
                subject.CampaignCode,
                subject.Span.Code,
                subject.Window.From,
                subject.Window.To,
                [.. figures.Units.OrderBy(unit => unit.Code, StringComparer.Ordinal)
                    .Select(unit => new UnitLine(unit.Code, unit.Name, unit.Cells, unit.Studied, unit.Sums, unit.People))],
                [.. figures.Months.Select(month => new MonthLine(month.Month, month.Sums))],
                report.Topics,
                figures.Total,
                figures.People),
            Json);
    }

    /// <summary>The figures of a stored snapshot.</summary>
    public static Sent Read(string snapshot)
    {
        var content = JsonSerializer.Deserialize<Content>(snapshot, Json)!;
        return new Sent(
            CellTally.Of(content.Units.Select(unit => unit.Cells)),
            CellTally.Of(content.Units.Select(unit => unit.Studied)),
            [.. content.Months.Select(month => new PeriodFigures.MonthSums(month.Month, month.Sums))],
            content.Topics,
            content.People);
    }

    /// <summary>The sums of a stored snapshot.</summary>
    public static StudySums TotalOf(string snapshot) => StudySums.Of(Read(snapshot).Months.Select(month => month.Sums));

    /// <summary>SHA-256 of both, with a line end between, as lower-case hexadecimal.</summary>
    public static string Hash(string snapshot, string narrative) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{snapshot}\n{narrative}")));
}
