using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Seeding;

/// <summary>
/// Writes rolls in statements of many rows: they are nine tenths of all rows, hold only whole numbers, and the same text runs on both
/// databases. Through change tracking they alone would take longer than all the rest.
/// </summary>
internal static class DemoRolls
{
    /// <summary>SQL Server takes at most 1,000 rows a statement.</summary>
    private const int RowsPerStatement = 900;

    public static async Task WriteAsync(AppDbContext db, IEnumerable<(Session Session, List<AttendanceRecord> Roll)> rolls, CancellationToken ct)
    {
        var sql = new StringBuilder();
        foreach (var chunk in rolls.SelectMany(row => row.Roll.Select(record => (row.Session.Id, Record: record))).Chunk(RowsPerStatement))
        {
            sql.Clear().Append("INSERT INTO AttendanceRecords (SessionId, MemberId, Standing, Status, Reason) VALUES ");
            foreach (var (index, (sessionId, record)) in chunk.Index())
            {
                sql.Append(index == 0 ? "" : ",").Append(
                    CultureInfo.InvariantCulture,
                    $"({sessionId},{record.MemberId},{(int)record.Standing},{(int)record.Status},{(record.Reason is { } reason ? $"{(int)reason}" : "NULL")})");
            }

            await db.Database.ExecuteSqlRawAsync(sql.ToString(), ct);
        }
    }
}
