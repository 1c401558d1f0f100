using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Campaigns;

namespace StudyCampaigns.Tests.Campaigns;

/// <summary>Reading upward: what the units above have decided is read below, what a sister has is not.</summary>
public sealed class CampaignReadScopeTests
{
    [Theory]
    [InlineData("cell-a1", "City Committee WardA CellA1")]
    [InlineData("ward-a", "City Committee WardA CellA1 CellA2")]
    [InlineData("officer", "City Committee WardA WardB CellA1 CellA2 CellB1")]
    public async Task Contains_Unit_IsTheOwnWhatIsBelowAndWhatIsAbove(string user, string expected)
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        var scope = CampaignReadScope.Of(await tree.ActorAsync(database, user));
        (string Name, string Path)[] units =
        [
            ("City", tree.City.Path), ("Committee", tree.Committee.Path), ("WardA", tree.WardA.Path), ("WardB", tree.WardB.Path),
            ("CellA1", tree.CellA1.Path), ("CellA2", tree.CellA2.Path), ("CellB1", tree.CellB1.Path),
        ];

        Assert.Equal(expected, string.Join(' ', units.Where(unit => scope.Contains(unit.Path)).Select(unit => unit.Name)));
    }

    [Fact]
    public async Task Within_CampaignOfEachUnit_YieldsWhatContainsSays()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        await using var db = database.NewContext();
        foreach (var unit in new[] { tree.City, tree.WardA, tree.WardB, tree.CellA1, tree.CellB1 })
        {
            db.Campaigns.Add(new()
            {
                Code = $"T{unit.Id}",
                Name = unit.Name,
                ShortName = unit.Name,
                OrganizationId = unit.Id,
                StartsOn = new(2023, 1, 1),
                EndsOn = new(2023, 12, 31),
            });
        }

        await db.SaveChangesAsync();
        var all = await db.Campaigns.AsNoTracking().Select(row => new { row.Id, row.Organization.Path }).ToListAsync();
        foreach (var user in new[] { "cell-a1", "ward-b", "officer" })
        {
            var scope = CampaignReadScope.Of(await tree.ActorAsync(database, user));

            var read = await scope.Within(db.Campaigns.AsNoTracking()).Select(row => row.Id).ToListAsync();

            Assert.Equal(all.Where(row => scope.Contains(row.Path)).Select(row => row.Id).Order(), read.Order());
            Assert.InRange(read.Count, 1, all.Count);
        }
    }
}
