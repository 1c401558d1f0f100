using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Tests.Commands;

namespace StudyCampaigns.Tests.Data;

/// <summary>What the person who installs the portal on SQL Server reads when its settings or the server are not right yet.</summary>
public sealed class SqlServerStartTests
{
    [Theory]
    [InlineData("")]
    [InlineData("migrate")]
    [InlineData("self-check")]
    public async Task Start_ServerIsDown_SaysSo(string command)
    {
        var port = FreePort();

        var run = await RunAsync($"Server=127.0.0.1,{port};Database=CongThu;User Id=cong;Password=Khong#Dung1;Encrypt=False;Connect Timeout=2;ConnectRetryCount=0", command);

        AssertRefused(run, $"Không kết nối được SQL Server 127.0.0.1,{port}");
    }

    [Theory]
    [InlineData(18456, "", "từ chối đăng nhập")]
    [InlineData(18456, "migrate", "từ chối đăng nhập")]
    [InlineData(4060, "", "chưa có cơ sở dữ liệu \"CongThu\"")]
    public async Task Start_ServerRefuses_SaysWhat(int error, string command, string sentence)
    {
        using var server = new RefusingSqlServer(error);

        var run = await RunAsync(server.ConnectionString, command);

        AssertRefused(run, sentence);
        Assert.DoesNotContain("Khong#Dung1", run.Error + run.Output);
    }

    /// <summary>The server undid this write whole and let the other one through.</summary>
    [Fact]
    public async Task WriteConflict_VictimOfADeadlock_IsACollisionAndNoOtherErrorIs()
    {
        Assert.True(WriteConflict.IsCauseOf(await FailAsync(1205)));
        Assert.False(WriteConflict.IsCauseOf(await FailAsync(547)));
    }

    [Fact]
    public void FindUnsuited_SettingsThatDocsAdviseAgainst_AreTold()
    {
        Assert.Empty(SqlServerStart.FindUnsuited(readsSnapshots: true, "Latin1_General_100_CS_AS_SC"));
        Assert.Empty(SqlServerStart.FindUnsuited(readsSnapshots: null, collation: null));
        Assert.Contains("READ_COMMITTED_SNAPSHOT ON", Assert.Single(SqlServerStart.FindUnsuited(readsSnapshots: false, "Vietnamese_CI_AS")));
        Assert.Contains("Vietnamese_CI_AI", Assert.Single(SqlServerStart.FindUnsuited(readsSnapshots: true, "Vietnamese_CI_AI")));
    }

    private static Task<CommandRun> RunAsync(string connectionString, string command) =>
        CommandRun.RunAsync(connectionString, "", [.. command.Length == 0 ? Array.Empty<string>() : [command], "--Database:Provider", "SqlServer"]);

    private static void AssertRefused(CommandRun run, string sentence)
    {
        Assert.Equal(1, run.Code);
        Assert.Contains(sentence, run.Error);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    private static async Task<Exception> FailAsync(int error)
    {
        using var server = new RefusingSqlServer(error);
        await using var db = new SqlServerAppDbContext(
            (DbContextOptions<SqlServerAppDbContext>)new DbContextOptionsBuilder<SqlServerAppDbContext>().UsePortalSqlServer(server.ConnectionString).Options);
        return await Assert.ThrowsAnyAsync<Exception>(() => db.Settings.ToListAsync());
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
