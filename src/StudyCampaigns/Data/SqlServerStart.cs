using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace StudyCampaigns.Data;

/// <summary>
/// Looks at the SQL Server that the settings name before it is asked for anything, so that a server that is down, a refused sign-in and a
/// missing database are told apart: EF answers all of them with "cannot connect".
/// </summary>
internal sealed partial class SqlServerStart(AppDbContext db, ILogger logger)
{
    /// <summary>Errors whose numbers tell what an administrator must do; everything else that keeps the door shut is "not reached".</summary>
    private const int DatabaseMissing = 4060, SignInRefused = 18456, CertificateNotTrusted = -2146893019;

    /// <summary>Whether the database is there. Warns of settings with which the portal would be slower or refuse what it should take.</summary>
    /// <exception cref="DatabaseUnusableException">The server was not reached, or it refused the sign-in.</exception>
    public async Task<bool> FindAsync(CancellationToken ct)
    {
        var address = new SqlConnectionStringBuilder(db.Database.GetConnectionString());
        try
        {
            await db.Database.OpenConnectionAsync(ct);
        }
        catch (Exception exception) when (CauseOf(exception) is { } cause)
        {
            return cause.Number == DatabaseMissing ? false : throw new DatabaseUnusableException(Describe(cause.Number, address), exception);
        }

        try
        {
            await WarnOfSettingsAsync(ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        return true;
    }

    /// <summary>One sentence for whoever installs the portal.</summary>
    internal static string Describe(int error, SqlConnectionStringBuilder address) => error switch
    {
        SignInRefused =>
            $"SQL Server {address.DataSource} từ chối đăng nhập của tài khoản trong Database:ConnectionString; hãy kiểm tra tên, mật khẩu và quyền của tài khoản đó.",
        CertificateNotTrusted =>
            $"Chứng chỉ của SQL Server {address.DataSource} không được máy này tin cậy; hãy cài chứng chỉ hợp lệ, hoặc thêm TrustServerCertificate=True vào Database:ConnectionString nếu máy chủ ở ngay trong mạng nội bộ.",
        _ =>
            $"Không kết nối được SQL Server {address.DataSource}: máy chủ chưa chạy, sai địa chỉ hoặc bị tường lửa chặn; hãy kiểm tra Database:ConnectionString rồi chạy lại.",
    };

    internal static string Missing(string database) =>
        $"SQL Server chưa có cơ sở dữ liệu \"{database}\", hoặc tài khoản không được mở nó; hãy chạy lệnh \"migrate\" để tạo, hoặc cấp quyền cho tài khoản.";

    /// <summary>What a row of <c>sys.databases</c> says that docs/database.md asks to be otherwise.</summary>
    internal static IEnumerable<string> FindUnsuited(bool? readsSnapshots, string? collation)
    {
        if (readsSnapshots == false)
        {
            yield return "READ_COMMITTED_SNAPSHOT is off: readers wait for writers. Run ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE.";
        }

        if (collation?.Contains("_AI", StringComparison.OrdinalIgnoreCase) == true)
        {
            yield return $"The collation {collation} ignores accents: \"Ban\" and \"Bản\" would be one name. Make the database with COLLATE Latin1_General_100_CS_AS_SC.";
        }
    }

    /// <summary>EF wraps what may pass by itself, a missing database among it.</summary>
    private static SqlException? CauseOf(Exception exception) => exception as SqlException ?? exception.InnerException as SqlException;

    private async Task WarnOfSettingsAsync(CancellationToken ct)
    {
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "SELECT is_read_committed_snapshot_on, collation_name FROM sys.databases WHERE name = DB_NAME()";
            await using var row = await command.ExecuteReaderAsync(ct);
            if (!await row.ReadAsync(ct))
            {
                return;
            }

            foreach (var finding in FindUnsuited(row.IsDBNull(0) ? null : row.GetBoolean(0), row.IsDBNull(1) ? null : row.GetString(1)))
            {
                Unsuited(finding);
            }
        }
        catch (DbException exception)
        {
            // An account without the right to see this may still run the portal.
            NotSeen(exception.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The database is set up in a way that docs/database.md advises against. {Finding}")]
    private partial void Unsuited(string finding);

    [LoggerMessage(LogLevel.Warning, "The settings of the database could not be read: {Reason}")]
    private partial void NotSeen(string reason);
}
