using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using StudyCampaigns.Accounts;
using StudyCampaigns.Attachments;
using StudyCampaigns.Data;

namespace StudyCampaigns.Tests.Commands;

public sealed class BackupRestoreTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("study-campaigns-backup-").FullName;

    private TestDatabase database = null!;

    private string Backup => Path.Combine(folder, "backup.db");

    private string DatabaseFile => new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;

    private string Attachments => Path.Combine(Path.GetDirectoryName(DatabaseFile)!, "attachments");

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateOnSqliteAsync();

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Backup_WhileAnotherWrites_HoldsWholeTransactions()
    {
        await using var writer = database.NewContext();
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var pair = 0; !stop.IsCancellationRequested; pair++)
            {
                writer.Settings.Add(new PortalSetting { Name = $"a{pair}", Value = "1" });
                writer.Settings.Add(new PortalSetting { Name = $"b{pair}", Value = "1" });
                await writer.SaveChangesAsync();
            }
        });
        while (await CountAsync(database.ConnectionString, "a%") < 3)
        {
            await Task.Delay(10);
        }

        var run = await CommandRun.RunAsync(database, "", "backup", "--output", Backup);
        await stop.CancelAsync();
        await writing;

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.Code);
        Assert.Contains("đã kiểm tra toàn vẹn", run.Output);
        Assert.Equal([Backup], Directory.GetFiles(folder));
        Assert.True(await CountAsync($"Data Source={Backup}", "a%") >= 3);
        Assert.Equal(await CountAsync($"Data Source={Backup}", "a%"), await CountAsync($"Data Source={Backup}", "b%"));
    }

    [Fact]
    public async Task Backup_FileThereAlready_IsRefusedAndKept()
    {
        await File.WriteAllTextAsync(Backup, "earlier");

        var run = await CommandRun.RunAsync(database, "", "backup", "--output", Backup);

        Assert.Equal(1, run.Code);
        Assert.Contains("đã có", run.Error);
        Assert.Equal("earlier", await File.ReadAllTextAsync(Backup));
    }

    [Fact]
    public async Task Restore_Backup_BringsBackWhatWasThereAndKeepsTheOther()
    {
        await AddAsync("before");
        await CommandRun.RunAsync(database, "", "backup", "--output", Backup);
        await AddAsync("after");
        SqliteConnection.ClearAllPools();

        var run = await CommandRun.RunAsync(database, "", "restore", "--input", Backup);

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.Code);
        Assert.Equal(1, await CountAsync(database.ConnectionString, "before"));
        Assert.Equal(0, await CountAsync(database.ConnectionString, "after"));
        var kept = Directory.GetFiles(Path.GetDirectoryName(DatabaseFile)!, "test.db.2*").Single();
        Assert.Equal(1, await CountAsync($"Data Source={kept}", "after"));
    }

    /// <summary>Or a cookie whose session was ended after the backup would open the portal again.</summary>
    [Fact]
    public async Task Restore_SessionsOfTheBackup_AreEnded()
    {
        await TestTree.PlantAsync(database);
        await using (var db = database.NewContext())
        {
            var account = await db.Users.FirstAsync();
            db.AccountSessions.Add(new AccountSession
            {
                AccountId = account.Id,
                KeyHash = AccountSession.HashOf("khóa"),
                Stamp = account.SecurityStamp!,
                StartedAt = DateTime.UtcNow,
                EndsAt = DateTime.UtcNow.AddHours(1),
                Device = "",
                Address = "",
            });
            await db.SaveChangesAsync();
        }

        await CommandRun.RunAsync(database, "", "backup", "--output", Backup);
        SqliteConnection.ClearAllPools();
        var run = await CommandRun.RunAsync(database, "", "restore", "--input", Backup);

        Assert.Equal("", run.Error);
        await using var restored = database.NewContext();
        Assert.True(await restored.Users.AnyAsync());
        Assert.False(await restored.AccountSessions.AnyAsync());
    }

    [Fact]
    public async Task Restore_BackupWithFiles_PutsThemBackAndLeavesTheDatabaseAlone()
    {
        var bytes = RandomNumberGenerator.GetBytes(3_000_000);
        var hash = await AttachAsync(bytes);
        var backup = await CommandRun.RunAsync(database, "", "backup", "--output", Backup);
        Directory.Delete(Attachments, recursive: true);
        SqliteConnection.ClearAllPools();

        var run = await CommandRun.RunAsync(database, "", "restore", "--input", Backup);

        Assert.Equal(("", ""), (backup.Error, run.Error));
        Assert.Contains("gồm 1 tệp đính kèm", backup.Output);
        Assert.Contains("gồm 1 tệp đính kèm", run.Output);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(Attachments, hash[..2], hash)));
        Assert.True(new FileInfo(Backup).Length - new FileInfo(DatabaseFile).Length > bytes.Length * 0.9);
        await using var db = database.NewContext();
        Assert.Empty(await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE name = 'BackedUpFiles'").ToListAsync());
    }

    [Fact]
    public async Task Backup_FileMissingInTheFolder_IsMadeAndSaysSo()
    {
        await AttachAsync(RandomNumberGenerator.GetBytes(100));
        Directory.Delete(Attachments, recursive: true);

        var run = await CommandRun.RunAsync(database, "", "backup", "--output", Backup);

        Assert.Equal(0, run.Code);
        Assert.Contains("Thiếu 1 tệp đính kèm", run.Output);
    }

    [Fact]
    public async Task Backup_DatabaseBeforeItsUpgrade_IsMade()
    {
        var old = Path.Combine(folder, "old.db");
        var options = new DbContextOptionsBuilder<SqliteAppDbContext>();
        options.UsePortalSqlite($"Data Source={old}");
        await using (var db = new SqliteAppDbContext(options.Options))
        {
            await db.Database.MigrateAsync();
            await db.Database.ExecuteSqlRawAsync("DROP TABLE AttachmentTexts; DROP TABLE Attachments; UPDATE __EFMigrationsHistory SET MigrationId = '20261122035737_Initial'");
        }

        var run = await CommandRun.RunAsync($"Data Source={old}", "", "backup", "--output", Backup);

        Assert.Equal(("", 0), (run.Error, run.Code));
        Assert.True(File.Exists(Backup));
        var back = await CommandRun.RunAsync($"Data Source={old}.new", "", "restore", "--input", Backup);
        Assert.Equal(1, back.Code);
        Assert.Contains("do bản thử nghiệm trước đây tạo ra (20261122035737_Initial)", back.Error);
        Assert.False(File.Exists($"{old}.new"));
    }

    [Fact]
    public async Task Restore_FileChangedInTheBackup_IsRefusedAndChangesNothing()
    {
        await AttachAsync(RandomNumberGenerator.GetBytes(100));
        await CommandRun.RunAsync(database, "", "backup", "--output", Backup);
        await AddAsync("after");
        await using (var backup = new SqliteConnection($"Data Source={Backup};Pooling=False"))
        {
            await backup.OpenAsync();
            await using var change = backup.CreateCommand();
            change.CommandText = "UPDATE BackedUpFiles SET Content = X'00'";
            Assert.Equal(1, await change.ExecuteNonQueryAsync());
        }

        SqliteConnection.ClearAllPools();
        var run = await CommandRun.RunAsync(database, "", "restore", "--input", Backup);

        Assert.Equal(1, run.Code);
        Assert.Contains("đã hỏng", run.Error);
        Assert.Equal(1, await CountAsync(database.ConnectionString, "after"));
    }

    [Fact]
    public async Task Restore_WhileThePortalRuns_IsRefused()
    {
        await CommandRun.RunAsync(database, "", "backup", "--output", Backup);
        await using var db = database.NewContext();
        using var portal = await new DatabaseStart(db).LockAsync();
        using var second = await new DatabaseStart(db).LockAsync();

        var run = await CommandRun.RunAsync(database, "", "restore", "--input", Backup);

        Assert.Equal(1, run.Code);
        Assert.Contains("Cổng đang chạy", run.Error);
    }

    [Fact]
    public async Task Restore_WhileSomethingElseHasTheFileOpen_IsRefused()
    {
        await CommandRun.RunAsync(database, "", "backup", "--output", Backup);
        await using var open = new SqliteConnection(database.ConnectionString + ";Pooling=False");
        await open.OpenAsync();
        var command = open.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; SELECT count(*) FROM Settings;";
        await command.ExecuteScalarAsync();

        var run = await CommandRun.RunAsync(database, "", "restore", "--input", Backup);

        Assert.Equal(1, run.Code);
        Assert.Contains("hãy dừng cổng", run.Error);
    }

    [Fact]
    public async Task Restore_NewerBackup_IsRefused()
    {
        await using (var db = database.NewContext())
        {
            await db.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '10.0.0')");
            await CommandRun.RunAsync(database, "", "backup", "--output", Backup);
            await db.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '2999%'");
        }

        var run = await CommandRun.RunAsync(database, "", "restore", "--input", Backup);

        Assert.Equal(1, run.Code);
        Assert.Contains("phiên bản mới hơn", run.Error);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("other database")]
    [InlineData("missing")]
    public async Task Restore_NotABackup_IsRefusedAndChangesNothing(string what)
    {
        await AddAsync("here");
        if (what == "text")
        {
            await File.WriteAllTextAsync(Backup, new string('x', 10_000));
        }
        else if (what == "other database")
        {
            await using var other = new SqliteConnection($"Data Source={Backup};Pooling=False");
            await other.OpenAsync();
            var create = other.CreateCommand();
            create.CommandText = "CREATE TABLE Other (Id INTEGER)";
            await create.ExecuteNonQueryAsync();
        }

        var run = await CommandRun.RunAsync(database, "", "restore", "--input", Backup);

        Assert.Equal(1, run.Code);
        Assert.NotEmpty(run.Error);
        Assert.Equal(1, await CountAsync(database.ConnectionString, "here"));
        Assert.False(File.Exists(DatabaseFile + ".unfinished"));
    }

    /// <summary>A row and its file, as an upload leaves them; answers the name of the file.</summary>
    private async Task<string> AttachAsync(byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        await using var db = database.NewContext();
        db.Attachments.Add(new Attachment
        {
            Hash = hash,
            FileName = "ke-hoach.pdf",
            Kind = AttachmentKind.Pdf,
            Size = bytes.Length,
            AddedAt = database.Clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync();
        Directory.CreateDirectory(Path.Combine(Attachments, hash[..2]));
        await File.WriteAllBytesAsync(Path.Combine(Attachments, hash[..2], hash), bytes);
        return hash;
    }

    private async Task AddAsync(string name)
    {
        await using var db = database.NewContext();
        db.Settings.Add(new PortalSetting { Name = name, Value = "1" });
        await db.SaveChangesAsync();
    }

    private static async Task<long> CountAsync(string connectionString, string like)
    {
        await using var connection = new SqliteConnection(connectionString + ";Pooling=False");
        await connection.OpenAsync();
        var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM Settings WHERE Name LIKE '{like}'";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
