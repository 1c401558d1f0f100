using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Sessions;
using StudyCampaigns.Tests.Walls;

namespace StudyCampaigns.Tests.Audit;

public sealed class AuditTrailTests
{
    [Fact]
    public async Task Record_Change_StandsInTheTrailOnlyWithTheSaveOfTheChange()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        var actor = await tree.ActorAsync(database, "officer");
        await using var db = database.NewContext();
        var trail = new AuditTrail(db, database.Clock);

        trail.Record(actor, "session.save", tree.CellA1.Id, nameof(Session), 7, new { State = SessionState.Open }, new { Reason = "Sửa \"ngày\" họp" });
        await using (var other = database.NewContext())
        {
            Assert.False(await other.AuditEntries.AnyAsync(row => row.Action == "session.save"));
        }

        await db.SaveChangesAsync();
        var row = await db.AuditEntries.AsNoTracking().SingleAsync(entry => entry.Action == "session.save");
        Assert.Equal((actor.AccountId, actor.DisplayName, tree.CellA1.Id, nameof(Session), 7), (row.AccountId, row.AccountName, row.OrganizationId, row.SubjectType, row.SubjectId));
        Assert.Equal(database.Clock.GetUtcNow().UtcDateTime, row.At);
        Assert.Equal("""{"State":"Open"}""", row.Before);
        Assert.Equal("""{"Reason":"Sửa \"ngày\" họp"}""", row.After);
    }

    [Fact]
    public async Task Record_ByTheSystem_SaysSo()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.NewContext();

        new AuditTrail(db, database.Clock).Record(null, "period.open", null, "ReportingPeriod", null);
        await db.SaveChangesAsync();

        var row = await db.AuditEntries.AsNoTracking().SingleAsync();
        Assert.Equal((null, "Hệ thống", null, null), (row.AccountId, row.AccountName, row.Before, row.After));
    }

    [Fact]
    public async Task Record_LongText_IsCutAndStillRead()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.NewContext();

        new AuditTrail(db, database.Clock).Record(null, "document.return", null, "Document", 1, after: new { Reason = new string('ă', AuditEntry.DetailLength) });
        await db.SaveChangesAsync();

        var row = await db.AuditEntries.AsNoTracking().SingleAsync();
        Assert.Equal(AuditEntry.DetailLength, row.After!.Length);
        Assert.Equal([AuditTexts.Hidden], AuditDetail.Read(row.After, withWords: false));
    }

    /// <summary>A new code without words would stand in the trail as a code.</summary>
    [Fact]
    public void Action_EveryCodeOfTheSource_HasWords()
    {
        var codes = SourceTree.BelowThePortal().Concat(SourceTree.Files(SourceTree.Portal, ".cs"))
            .SelectMany(file => Regex.Matches(file.Text, """(?:Record|RecordSignIn)\([^;]*?"([a-z-]+\.[a-z-]+)"(?:\s*:\s*"([a-z-]+\.[a-z-]+)")?"""))
            .SelectMany(match => match.Groups.Values.Skip(1).Where(group => group.Success).Select(group => group.Value)).Distinct().ToList();

        Assert.True(codes.Count > 40, $"{codes.Count} codes were found.");
        Assert.Equal([], codes.Except(AuditTexts.Actions.Keys));
    }

    [Theory]
    [InlineData("State", "Returned", "trạng thái: bị trả lại")]
    [InlineData("DueOn", "2023-06-20", "hạn: 20/06/2023")]
    [InlineData("Subject", "Về việc thử", "trích yếu: ẩn")]
    [InlineData("Whatever", "Về việc thử", "Whatever: ẩn")]
    public void Read_WithoutWords_ShowsFactsAndHidesTheRest(string field, string value, string line) =>
        Assert.Equal([line], AuditDetail.Read($$"""{"{{field}}":"{{value}}"}""", withWords: false));

    [Fact]
    public void Read_NothingOrNoObject_IsNothingOrTheText()
    {
        Assert.Equal([], AuditDetail.Read(null, withWords: true));
        Assert.Equal(["trích yếu: Về việc thử"], AuditDetail.Read("""{"Subject":"Về việc thử","Reason":null}""", withWords: true));
        Assert.Equal(["{cut"], AuditDetail.Read("{cut", withWords: true));
    }
}
