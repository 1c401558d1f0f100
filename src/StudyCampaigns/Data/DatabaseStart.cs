using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace StudyCampaigns.Data;

/// <summary>Makes the database fit this program before the portal answers, or says in one sentence why it cannot.</summary>
public sealed class DatabaseStart(AppDbContext db, ILogger<DatabaseStart>? logger = null)
{
    // What the system says of a file: errno on Linux and macOS, a result of Windows.
    private const int NoRoom = 28;
    private const int NoRoomOnWindows = unchecked((int)0x80070070);
    private const int ReadOnly = 30;
    private const int ReadOnlyOnWindows = unchecked((int)0x80070013);

    private readonly SqlServerStart server = new(db, logger ?? NullLogger<DatabaseStart>.Instance);

    /// <summary>Says that this process uses the database until the answer is disposed; null where the database server knows by itself.</summary>
    /// <exception cref="DatabaseUnusableException">It is being restored at this moment, or its folder cannot be written.</exception>
    public async Task<IDisposable?> LockAsync()
    {
        if (!db.Database.IsSqlite())
        {
            return null;
        }

        SqliteFileLock? hold = null;
        await TryAsync(() =>
        {
            CreateFolder();
            hold = SqliteFileLock.TakeShared(db.Database.GetConnectionString()!);
            return Task.CompletedTask;
        });
        return hold ?? throw new DatabaseUnusableException("Cơ sở dữ liệu đang được khôi phục; hãy chờ lệnh \"restore\" xong rồi khởi động lại.");
    }

    /// <summary>Creates and migrates a SQLite database; checks that a SQL Server one has been migrated by the command.</summary>
    /// <exception cref="DatabaseUnusableException">
    /// It cannot be reached or opened, is newer than the program, is missing or behind (SQL Server), or has no room.
    /// </exception>
    public async Task PrepareAsync(CancellationToken ct)
    {
        if (db.Database.IsSqlite())
        {
            await MigrateAsync(ct);
            return;
        }

        await TryAsync(async () =>
        {
            if (!await server.FindAsync(ct))
            {
                throw new DatabaseUnusableException(SqlServerStart.Missing(db.Database.GetDbConnection().Database));
            }

            if (await IsBehindAsync(ct))
            {
                throw new DatabaseUnusableException("Cơ sở dữ liệu chưa được nâng cấp; hãy chạy lệnh \"migrate\" trước khi khởi động.");
            }
        });
    }

    /// <summary>Brings the database to this program's version.</summary>
    /// <exception cref="DatabaseUnusableException">As <see cref="PrepareAsync"/>.</exception>
    public Task MigrateAsync(CancellationToken ct) => TryAsync(async () =>
    {
        if (!db.Database.IsSqlite())
        {
            // A database that is not there is made by the migration, with READ_COMMITTED_SNAPSHOT on.
            if (!await server.FindAsync(ct) || await IsBehindAsync(ct))
            {
                await db.Database.MigrateAsync(ct);
            }

            return;
        }

        CreateFolder();
        using var alone = await SqliteFileLock.TakeForMigrationAsync(db.Database.GetConnectionString()!, ct);

        // EF builds its model twice before it sees that there is nothing to do: a second and a half of every start.
        if (await IsBehindAsync(ct))
        {
            await ForgetKilledMigrationAsync(ct);
            await db.Database.MigrateAsync(ct);
        }
    });

    /// <summary>
    /// On SQLite, EF marks a running migration by a row that stays when the process is killed, and then waits for it without end. Who
    /// holds the file beside the database migrates alone, so that a row found there is nobody's. Remove when EF does so itself
    /// (dotnet/efcore, "abandoned migration lock").
    /// </summary>
    private async Task ForgetKilledMigrationAsync(CancellationToken ct)
    {
        if (await db.Database.CanConnectAsync(ct)
            && await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(ct) > 0)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", ct);
        }
    }

    private void CreateFolder()
    {
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }

    /// <summary>Whether a migration of this program is missing in the database, or the database itself.</summary>
    /// <exception cref="DatabaseUnusableException">It has a migration that this program does not know: newer, or from before the first release.</exception>
    private async Task<bool> IsBehindAsync(CancellationToken ct)
    {
        if (!await db.Database.CanConnectAsync(ct))
        {
            return true;
        }

        var known = db.Database.GetMigrations().ToHashSet();
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToHashSet();
        if (DatabaseVersion.FindUnknown(applied, known) is not { } unknown)
        {
            return applied.Count < known.Count;
        }

        throw new DatabaseUnusableException(DatabaseVersion.IsBeforeTheFirst(unknown, known)
            ? $"Cơ sở dữ liệu do bản thử nghiệm trước đây tạo ra ({unknown}), không nâng cấp được; hãy dời cơ sở dữ liệu đó đi nơi khác (hoặc đặt Database:ConnectionString tới nơi mới) rồi chạy lại để tạo cơ sở dữ liệu mới."
            : $"Cơ sở dữ liệu thuộc phiên bản mới hơn chương trình ({unknown}); hãy cài bản chương trình mới hơn.");
    }

    private static async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception exception) when (exception is SqliteException { SqliteErrorCode: 13 } or IOException { HResult: NoRoom or NoRoomOnWindows })
        {
            throw new DatabaseUnusableException("Ổ đĩa hết chỗ cho cơ sở dữ liệu; hãy giải phóng dung lượng rồi khởi động lại.", exception);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is 11 or 26)
        {
            throw new DatabaseUnusableException(
                "Tệp cơ sở dữ liệu hỏng hoặc không phải cơ sở dữ liệu SQLite; hãy khôi phục từ bản sao lưu bằng lệnh \"restore\".", exception);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or SqliteException { SqliteErrorCode: 8 or 14 }
            or IOException { HResult: ReadOnly or ReadOnlyOnWindows })
        {
            throw new DatabaseUnusableException(
                "Không ghi được vào thư mục của cơ sở dữ liệu; hãy kiểm tra quyền của tài khoản chạy cổng trên thư mục đó và ổ đĩa không ở chế độ chỉ đọc.",
                exception);
        }
        catch (Exception exception) when (exception is DbException or IOException)
        {
            throw new DatabaseUnusableException($"Không mở được cơ sở dữ liệu: {exception.Message}", exception);
        }
    }
}
