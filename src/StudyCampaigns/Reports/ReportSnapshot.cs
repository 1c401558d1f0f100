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

    private sealed record MonthLine(string Month, StudySums Sums);

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
                [.. figures.Months.Select(month => new MonthLine($"{month.Month:yyyy-MM}", month.Sums))],
                report.Topics,
                figures.Total,
                figures.People),
            Json);
    }

    /// <summary>The sums of a stored snapshot.</summary>
    public static StudySums TotalOf(string snapshot)
    {
        using var content = JsonDocument.Parse(snapshot);
        return content.RootElement.GetProperty("total").Deserialize<StudySums>(Json)!;
    }

    /// <summary>SHA-256 of both, with a line end between, as lower-case hexadecimal.</summary>
    public static string Hash(string snapshot, string narrative) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{snapshot}\n{narrative}")));
}
