using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using StudyCampaigns.Data;
using StudyCampaigns.Reports;
using StudyCampaigns.Sessions;
using StudyCampaigns.Time;

namespace StudyCampaigns.Tests.Data;

/// <summary>
/// The queries of figures, translated for SQL Server and answered with no rows: SQLite forgives types in a union that the translation for
/// SQL Server does not. What the server makes of the text is not tried here.
/// </summary>
public sealed class SqlServerQueryTests
{
    private static readonly PortalClock Clock = new();

    private static readonly ReportSubject District = new(
        new(2, "QU-T", "Quận ủy Thử", "/1/2/", false, null, null, "", "", "", "", "", "", null),
        new(1, "147-KH-TU", "Đợt", "Đợt", new(2023, 4, 1), new(2023, 12, 31)),
        PeriodSpan.Parse("2023-Q2", null)!, null, null, new(new(2023, 3, 16), new(2023, 6, 15)), false, "/1/2/");

    private static readonly Dictionary<string, Func<AppDbContext, Task>> All = new()
    {
        ["figures"] = db => new PeriodFiguresQueries(db, new(db, Clock), Clock).ReadAsync(District, default),
        ["figures of a cell"] = db => new PeriodFiguresQueries(db, new(db, Clock), Clock).ReadAsync(District with { Organization = District.Organization with { IsCell = true } }, default),
        ["topics"] = db => new PeriodFiguresQueries(db, new(db, Clock), Clock).TopicsAsync(District, null, default),
        ["total"] = db => new PeriodFiguresQueries(db, new(db, Clock), Clock).TotalAsync(District, default),
        ["list of duties"] = db => ListAsync(db, ReportList.SessionsMissing),
        ["list of sessions"] = db => ListAsync(db, ReportList.Absences),
        ["list of cells"] = db => ListAsync(db, ReportList.CellsNotStudied),
        ["subject"] = db => new ReportSubjectQueries(db).FindAsync(db.Organizations.Where(row => row.Code == "QU-T"), "147-KH-TU", "2023-Q2", default),
        ["current subject"] = db => new ReportSubjectQueries(db).FindCurrentAsync(2, "/1/2/", new(2023, 6, 20), default),
        ["plans"] = db => new UnitProgressQueries(db, Clock).PlansAsync(District, default),
        ["errata"] = db => new ReportErrataQueries(db).ReadAsync(1, default),
        ["self-check"] = db => new FiguresSelfCheck(db).RunAsync(default),
    };

    [Theory]
    [InlineData("figures", 2)]
    [InlineData("figures of a cell", 2)]
    [InlineData("total", 1)]
    [InlineData("topics", 1)]
    [InlineData("list of duties", 2)]
    [InlineData("list of sessions", 2)]
    [InlineData("list of cells", 2)]
    [InlineData("subject", 1)]
    [InlineData("current subject", 1)]
    [InlineData("plans", 1)]
    [InlineData("errata", 1)]
    [InlineData("self-check", 4)]
    public async Task Query_SqlServer_IsTranslatedToItsCommands(string query, int commands)
    {
        var server = new SilentServer();
        await using var db = new SqlServerAppDbContext(new DbContextOptionsBuilder<SqlServerAppDbContext>()
            .UseSqlServer("Server=none").AddInterceptors(server, new SilentConnection()).Options);

        await All[query](db);

        Assert.Equal(commands, server.Commands.Count);
    }

    private static Task<ReportListPage> ListAsync(AppDbContext db, ReportList list) =>
        new ReportListQueries(db, new(db, Clock)).ReadAsync(District, list, null, 1, default);

    private sealed class SilentConnection : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }

    /// <summary>Answers every command with no row, and a count with none.</summary>
    private sealed class SilentServer : DbCommandInterceptor
    {
        public List<string> Commands { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Commands.Add(command.CommandText);
            var table = new DataTable();
            if (command.CommandText.Split(Environment.NewLine)[0] == "SELECT COUNT(*)")
            {
                table.Columns.Add("Count", typeof(int));
                table.Rows.Add(0);
            }

            return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(table.CreateDataReader()));
        }
    }
}
