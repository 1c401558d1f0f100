using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using StudyCampaigns.Attachments;

namespace StudyCampaigns.Tests.Commands;

/// <summary>What a backup or a restore leaves when it is killed: password hashes and the keys of cookies in a file that nobody asks for.</summary>
public sealed class UnfinishedBackupTests : IAsyncLifetime
{
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string folder = Directory.CreateTempSubdirectory("study-campaigns-unfinished-").FullName;

    private TestDatabase database = null!;

    private string Backup => Path.Combine(folder, "backup-2.db");

    private string Unfinished => Path.Combine(folder, "backup-1.db.unfinished");

    private string DatabaseFile => new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [UnixFact]
    public async Task Backup_Killed_LeavesAFileForItsOwnerAloneThatTheNextRunDeletes()
    {
        var pipe = await AttachPipeAsync();
        using (var process = StartBackup())
        {
            await UntilAsync(() => File.Exists(Unfinished) && new FileInfo(Unfinished).Length > 0, process);
            Assert.Equal(OwnerAlone, ModeOf(Unfinished));
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        Assert.True(File.Exists(Unfinished));
        File.Delete(pipe);

        var run = await CommandRun.RunAsync(database, "", "backup", "--output", Backup);

        Assert.Equal(("", 0), (run.Error, run.Code));
        Assert.Equal([Backup], Directory.GetFiles(folder));
        Assert.Equal(OwnerAlone, ModeOf(Backup));
    }

    [UnixFact]
    public async Task Backup_WhileAnotherIsMadeBesideIt_LeavesThatAlone()
    {
        await AttachPipeAsync();
        await using var other = await TestDatabase.CreateAsync();
        using var process = StartBackup();
        await UntilAsync(() => File.Exists(Unfinished) && new FileInfo(Unfinished).Length > 0, process);

        var run = await CommandRun.RunAsync(other, "", "backup", "--output", Backup);
        var (there, runs) = (File.Exists(Unfinished), !process.HasExited);
        process.Kill(entireProcessTree: true);

        Assert.Equal(("", 0), (run.Error, run.Code));
        Assert.Equal((true, true), (there, runs));
    }

    [Fact]
    public async Task Backup_OtherFilesOfTheEnding_Stay()
    {
        File.Copy(DatabaseFile, Unfinished);
        await File.WriteAllTextAsync(Unfinished + "-journal", "left");
        await File.WriteAllTextAsync(Path.Combine(folder, "empty.db.unfinished"), "");
        var notes = Path.Combine(folder, "notes.unfinished");
        await File.WriteAllTextAsync(notes, "Somebody's notes, not a database.");
        var used = Path.Combine(folder, "used.db.unfinished");
        File.Copy(DatabaseFile, used);
        await using var use = new FileStream(used, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var run = await CommandRun.RunAsync(database, "", "backup", "--output", Backup);

        Assert.Equal(("", 0), (run.Error, run.Code));
        Assert.Equal([Backup, notes, used], Directory.GetFiles(folder).Order());
    }

    [Fact]
    public async Task Restore_LeftOfAKilledOne_IsTakenAwayAndNotMixedIn()
    {
        await CommandRun.RunAsync(database, "", "backup", "--output", Backup);
        SqliteConnection.ClearAllPools();
        File.Copy(DatabaseFile, DatabaseFile + ".unfinished");
        await File.WriteAllTextAsync(DatabaseFile + ".unfinished-journal", "left");
        await File.WriteAllTextAsync(DatabaseFile + ".unfinished-wal", "left");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(DatabaseFile, OwnerAlone | UnixFileMode.GroupRead);
        }

        var run = await CommandRun.RunAsync(database, "", "restore", "--input", Backup);

        Assert.Equal(("", 0), (run.Error, run.Code));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(DatabaseFile)!, "*.unfinished*"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(OwnerAlone | UnixFileMode.GroupRead, ModeOf(DatabaseFile));
        }
    }

    [UnixFact]
    public async Task Restore_WhereNoDatabaseWas_MakesOneForItsOwnerAlone()
    {
        await CommandRun.RunAsync(database, "", "backup", "--output", Backup);
        var target = Path.Combine(folder, "new", "portal.db");

        var run = await CommandRun.RunAsync($"Data Source={target};Pooling=False", "", "restore", "--input", Backup);

        Assert.Equal(("", 0), (run.Error, run.Code));
        Assert.Equal(OwnerAlone, ModeOf(target));
    }

    private Process StartBackup() => ProgramRun.Start(
        ["backup", "--output", Path.Combine(folder, "backup-1.db"), $"--Database:ConnectionString={database.ConnectionString}"]);

    /// <summary>A row whose file is a pipe: whoever reads it waits until somebody writes.</summary>
    private async Task<string> AttachPipeAsync()
    {
        var hash = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await using var db = database.NewContext();
        db.Attachments.Add(new Attachment
        {
            Hash = hash,
            FileName = "ke-hoach.pdf",
            Kind = AttachmentKind.Pdf,
            Size = 100,
            AddedAt = database.Clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync();
        var path = Path.Combine(Path.GetDirectoryName(DatabaseFile)!, "attachments", hash[..2], hash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var make = Process.Start("mkfifo", [path]);
        await make.WaitForExitAsync();
        return path;
    }

    private static UnixFileMode ModeOf(string file) =>
        OperatingSystem.IsWindows() ? throw new PlatformNotSupportedException() : File.GetUnixFileMode(file);

    private static async Task UntilAsync(Func<bool> holds, Process? process = null)
    {
        for (var waited = Stopwatch.StartNew(); !holds(); await Task.Delay(20))
        {
            Assert.False(process?.HasExited ?? false, "The backup ended before it was killed.");
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(2), "It did not come to it.");
        }
    }
}
