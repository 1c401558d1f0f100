using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Tests.Organizations;

/// <summary>Who may see what rests on two members that must say the same: one asked in memory, one in SQL.</summary>
public sealed class OrganizationScopeTests
{
    [Theory]
    [InlineData("/1/4/", true, "/1/4/", true)]
    [InlineData("/1/4/", true, "/1/4/17/", true)]
    [InlineData("/1/4/", true, "/1/40/", false)]
    [InlineData("/1/4/", true, "/1/", false)]
    [InlineData("/1/4/", true, "/11/4/", false)]
    [InlineData("/1/4/", false, "/1/4/", true)]
    [InlineData("/1/4/", false, "/1/4/17/", false)]
    public void Contains_Path_IsTheUnitAndWhatIsBelowWhereItReachesDown(string root, bool andBelow, string path, bool isInside) =>
        Assert.Equal(isInside, new OrganizationScope([new(root, andBelow)]).Contains(path));

    [Fact]
    public void Nothing_AnyPath_HoldsNone()
    {
        Assert.True(OrganizationScope.Nothing.IsEmpty);
        Assert.False(OrganizationScope.Nothing.Contains("/"));
        Assert.False(OrganizationScope.Nothing.HoldsTheTop);
    }

    [Theory]
    [InlineData("/1/", true, true)]
    [InlineData("/1/", false, false)]
    [InlineData("/1/4/", true, false)]
    public void HoldsTheTop_OnlyTheWholeTree_IsTrue(string root, bool andBelow, bool holds) =>
        Assert.Equal(holds, new OrganizationScope([new(root, andBelow)]).HoldsTheTop);

    [Fact]
    public async Task Within_EveryPairOfRoots_YieldsWhatContainsSays()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        await using var db = database.NewContext();
        var units = await db.Organizations.AsNoTracking().Select(row => new { row.Id, row.Path }).ToListAsync();
        OrganizationScope.Root[] roots =
            [.. new[] { tree.City, tree.Committee, tree.WardA, tree.CellB1 }.SelectMany(unit => new OrganizationScope.Root[] { new(unit.Path, true), new(unit.Path, false) })];
        var scopes = roots.SelectMany(first => roots.Select(second => new OrganizationScope([first, second]))).Append(OrganizationScope.Nothing).ToList();

        foreach (var scope in scopes)
        {
            var inside = await scope.Within(db.Organizations.AsNoTracking()).Select(row => row.Id).ToListAsync();
            var outside = await scope.Outside(db.Organizations.AsNoTracking(), row => row.Path).Select(row => row.Id).ToListAsync();

            Assert.Equal(units.Where(unit => scope.Contains(unit.Path)).Select(unit => unit.Id).Order(), inside.Order());
            Assert.Equal(units.Select(unit => unit.Id).Except(inside).Order(), outside.Order());
        }
    }

    [Fact]
    public async Task WithinOr_RowsBesides_AreAddedAndNoOthers()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        await using var db = database.NewContext();
        var scope = new OrganizationScope([new(tree.WardA.Path, true)]);

        var found = await scope.WithinOr(db.Organizations.AsNoTracking(), row => row.Path, row => row.Id == tree.CellB1.Id).Select(row => row.Id).ToListAsync();

        Assert.Equal(new[] { tree.WardA.Id, tree.CellA1.Id, tree.CellA2.Id, tree.CellB1.Id }.Order(), found.Order());
    }
}
