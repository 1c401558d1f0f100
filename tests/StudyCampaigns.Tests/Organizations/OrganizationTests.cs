using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Tests.Organizations;

public sealed class OrganizationTests
{
    private static readonly DateOnly Founded = new(2020, 1, 1);

    [Fact]
    public async Task PlaceBelow_MovedLater_HasOnePlaceForEachDay()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        await using var db = database.NewContext();
        var units = await db.Organizations.Include(row => row.Placements).ToDictionaryAsync(row => row.Id);
        var cell = units[tree.CellA1.Id];
        var moved = new DateOnly(2023, 6, 20);

        cell.PlaceBelow(units[tree.WardB.Id], moved);
        await db.SaveChangesAsync();

        Assert.Equal($"{tree.WardB.Path}{cell.Id}/", cell.Path);
        Assert.Equal(tree.WardB.Id, cell.ParentId);
        foreach (var (day, parent) in new[] { (moved.AddDays(-1), tree.WardA.Id), (moved, tree.WardB.Id), (moved.AddYears(1), tree.WardB.Id) })
        {
            Assert.Equal(parent, Assert.Single(cell.Placements, row => row.From <= day && (row.To is null || day < row.To)).ParentId);
        }
    }

    [Theory]
    [InlineData("2019-12-31", false)]
    [InlineData("2020-01-01", true)]
    [InlineData("2099-01-01", true)]
    public void ExistsOn_Day_IsFromTheFirstDayOn(string day, bool exists) => Assert.Equal(exists, Unit().ExistsOn(DateOnly.Parse(day)));

    [Fact]
    public void Rename_Name_IsFoundWithoutMarksAndSortedByTheAlphabet()
    {
        var (first, second) = (Unit("Chi bộ Đoàn Kết"), Unit("Chi bộ Dịch Vọng"));

        Assert.Contains("doan", first.SearchText);
        Assert.True(string.CompareOrdinal(second.SortKey, first.SortKey) < 0, "D stands before Đ.");
        first.Rename("Chi bộ An Hòa");
        Assert.Equal("Chi bộ Đoàn Kết", first.ShortName);
        Assert.True(string.CompareOrdinal(first.SortKey, second.SortKey) < 0);
    }

    [Fact]
    public void SortAs_Number_StandsBeforeTheLargerOne()
    {
        var (two, ten) = (Unit("Chi bộ 2"), Unit("Chi bộ 10"));
        two.SortAs("002");
        ten.SortAs("010");

        Assert.True(string.CompareOrdinal(two.SortKey, ten.SortKey) < 0);
    }

    [Fact]
    public void SetDocumentDefaults_Whole_IsKeptWithThePositionInCapitals()
    {
        var unit = Unit();

        Assert.Null(unit.SetDocumentDefaults("Thử Sơn", HeadingStyle.Dash, "phó bí thư", null));

        Assert.Equal(("Thử Sơn", HeadingStyle.Dash, "PHÓ BÍ THƯ", null), (unit.Place, unit.HeadingStyle, unit.SignerPosition, unit.SignerName));
    }

    public static TheoryData<string?, string?, string?, string> Wrong() => new()
    {
        { null, "BÍ THƯ", null, nameof(Organization.Place) },
        { new('x', Organization.PositionLength + 1), "BÍ THƯ", null, nameof(Organization.Place) },
        { "Thử Sơn", null, null, nameof(Organization.SignerPosition) },
        { "Thử Sơn", new('x', Organization.PositionLength + 1), null, nameof(Organization.SignerPosition) },
        { "Thử Sơn", "BÍ THƯ", new('x', Organization.PositionLength + 1), nameof(Organization.SignerName) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void SetDocumentDefaults_WrongField_IsRefusedAtItAndChangesNothing(string? place, string? position, string? name, string field)
    {
        var unit = Unit();
        Assert.Null(unit.SetDocumentDefaults("Cũ", HeadingStyle.Dot, "BÍ THƯ", "Người Thử"));

        Assert.Equal(field, unit.SetDocumentDefaults(place, HeadingStyle.Dash, position, name)!.Field);

        Assert.Equal(("Cũ", HeadingStyle.Dot, "BÍ THƯ", "Người Thử"), (unit.Place, unit.HeadingStyle, unit.SignerPosition, unit.SignerName));
    }

    [Fact]
    public void Symbol_OfItsOwn_StandsBeforeThatOfTheType()
    {
        var type = Unit().Type;

        Assert.Equal(type.Symbol, Unit().Symbol);
        Assert.Equal("ĐUK", new Organization("CB-T", "Chi bộ Thử", type, Founded) { OwnSymbol = "ĐUK" }.Symbol);
    }

    private static Organization Unit(string name = "Chi bộ Thử") => new(
        "CB-T",
        name,
        new OrganizationType { Code = "CHI-BO", Name = "Chi bộ", ShortName = "Chi bộ", Symbol = "CB", SigningAuthority = "T/M CHI BỘ", IssuingBody = "" },
        Founded);
}
