using StudyCampaigns.Audit;

namespace StudyCampaigns.Tests.Audit;

/// <summary>The trail gives no right of its own to read what people wrote.</summary>
public sealed class AuditSubjectsTests
{
    [Theory]
    [InlineData("officer", "Document", true)]
    [InlineData("officer", "Account", true)]
    [InlineData("admin", "Account", true)]
    [InlineData("admin", "Organization", true)]
    [InlineData("admin", "Document", false)]
    [InlineData("admin", "Session", false)]
    [InlineData("admin", "Directive", false)]
    [InlineData("admin", "ExpectedReport", false)]
    [InlineData("admin", "SomethingNew", false)]
    public async Task MayReadWords_Subject_NeedsTheRightToViewIt(string user, string subject, bool may)
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);

        Assert.Equal(may, (await tree.ActorAsync(database, user)).MayReadWords(subject, tree.WardA.Path));
    }

    [Fact]
    public async Task MayReadWords_UnitOutsideOrNone_IsFalse()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        var ward = await tree.ActorAsync(database, "ward-a");

        Assert.True(ward.MayReadWords("Document", tree.WardA.Path));
        Assert.False(ward.MayReadWords("Document", tree.WardB.Path));
        Assert.False(ward.MayReadWords("Document", null));
    }
}
