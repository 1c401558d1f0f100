using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Figures;
using StudyCampaigns.Members;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Demo;

/// <summary>
/// Writes rolls, memberships and figures in statements of many rows. They are nine tenths of all rows, hold only whole numbers, codes and
/// dates, and the same text runs on both databases. Through change tracking they would take longer than all the rest.
/// </summary>
internal static class DemoBulk
{
    /// <summary>SQL Server takes at most 1,000 rows a statement.</summary>
    private const int RowsPerStatement = 900;

    public static Task WriteAsync(AppDbContext db, IEnumerable<(Session Session, List<AttendanceRecord> Roll)> rolls, CancellationToken ct) => WriteAsync(
        db,
        "INSERT INTO AttendanceRecords (SessionId, MemberId, MembershipStatus, Status, Reason) VALUES ",
        rolls.SelectMany(row => row.Roll.Select(record => Text(
            $"({row.Session.Id},{record.MemberId},{(int)record.MembershipStatus},{(int)record.Status},{(record.Reason is { } reason ? $"{(int)reason}" : "NULL")})"))),
        ct);

    public static Task WriteAsync(AppDbContext db, IEnumerable<Membership> memberships, CancellationToken ct) => WriteAsync(
        db,
        "INSERT INTO Memberships (MemberId, CellId, Kind, \"From\", \"To\") VALUES ",
        memberships.Select(row => Text(
            $"({row.MemberId},{row.CellId},'{row.Kind}','{row.From:yyyy-MM-dd}',{Day(row.To)})")),
        ct);

    public static Task WriteAsync(AppDbContext db, IEnumerable<SessionFigures> figures, CancellationToken ct) => WriteAsync(
        db,
        "INSERT INTO SessionFigures (SessionId, CampaignKey, CellId, HeldOn, RegularMonth, IsThematic, IsConfirmed, Expected, Present, Excused, Unexcused, Exempt, Others) VALUES ",
        figures.Select(row => Text(
            $"({row.SessionId},{row.CampaignKey},{row.CellId},'{row.HeldOn:yyyy-MM-dd}',{Day(row.RegularMonth)},{Flag(row.IsThematic)},{Flag(row.IsConfirmed)},")
            + Text($"{row.Counts.Expected},{row.Counts.Present},{row.Counts.Excused},{row.Counts.Unexcused},{row.Counts.Exempt},{row.Counts.Others})")),
        ct);

    public static Task WriteAsync(AppDbContext db, IEnumerable<SessionDuty> duties, CancellationToken ct) => WriteAsync(
        db,
        "INSERT INTO SessionDuties (CellId, Kind, CampaignKey, StartsOn, DueOn, MetOn) VALUES ",
        duties.Select(row => Text($"({row.CellId},'{row.Kind}',{row.CampaignKey},'{row.StartsOn:yyyy-MM-dd}','{row.DueOn:yyyy-MM-dd}',{Day(row.MetOn)})")),
        ct);

    public static Task WriteAsync(AppDbContext db, IEnumerable<MemberStudy> studies, CancellationToken ct) => WriteAsync(
        db,
        "INSERT INTO MemberStudies (CampaignId, TopicKey, MemberId, CellId, SessionId, HeldOn) VALUES ",
        studies.Select(row => Text($"({row.CampaignId},{row.TopicKey},{row.MemberId},{row.CellId},{row.SessionId},'{row.HeldOn:yyyy-MM-dd}')")),
        ct);

    private static string Flag(bool flag) => flag ? "1" : "0";

    private static string Day(DateOnly? day) => day is { } value ? Text($"'{value:yyyy-MM-dd}'") : "NULL";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static async Task WriteAsync(AppDbContext db, string insert, IEnumerable<string> rows, CancellationToken ct)
    {
        foreach (var chunk in rows.Chunk(RowsPerStatement))
        {
            await db.Database.ExecuteSqlRawAsync(new StringBuilder(insert).AppendJoin(',', chunk).ToString(), ct);
        }
    }
}
