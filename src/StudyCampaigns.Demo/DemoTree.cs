using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;
using StudyCampaigns.Text;

namespace StudyCampaigns.Demo;

/// <summary>The tree of the demonstration: city, two districts, wards, agency and school organizations, cells.</summary>
internal sealed class DemoTree
{
    private readonly DemoFiles files;
    private readonly Dictionary<string, OrganizationType> types;
    private readonly List<(Organization Unit, Organization? Parent)> placed = [];
    private readonly List<DemoCell> cells = [];

    private DemoTree(DemoFiles files, Dictionary<string, OrganizationType> types)
    {
        this.files = files;
        this.types = types;
    }

    public Dictionary<string, Organization> Units { get; } = [];

    public IReadOnlyList<DemoCell> Cells => cells;

    /// <summary>Wards and base committees: what stands between a district and its cells.</summary>
    public IEnumerable<Organization> Committees => cells.Where(cell => cell.Above != cell.District).Select(cell => cell.Above).Distinct();

    public static async Task<DemoTree> PlantAsync(AppDbContext db, DemoFiles files, CancellationToken ct)
    {
        var types = await db.OrganizationTypes.ToDictionaryAsync(row => row.Code, ct);
        var tree = new DemoTree(files, types);
        tree.AddUnits();
        foreach (var district in files.Wards.Districts)
        {
            tree.AddWards(district);
        }

        db.Organizations.AddRange(tree.placed.Select(row => row.Unit));
        await db.SaveChangesAsync(ct);

        // A path is made of keys, which only the first save gives.
        foreach (var (unit, parent) in tree.placed)
        {
            unit.PlaceBelow(parent, unit.EstablishedOn);
        }

        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(ct);
        return tree;
    }

    /// <summary>The end of an account's name: <c>khuongdinh</c> for DU-KHUONG-DINH.</summary>
    public static string AccountPart(Organization unit)
    {
        var code = unit.Code[(unit.Code.IndexOf('-') + 1)..];
        return code.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
    }

    private void AddUnits()
    {
        foreach (var row in files.Tree.Units)
        {
            var parent = row.Parent is null ? null : Units[row.Parent];
            var type = types[row.Type];
            var unit = new Organization(row.Code, row.Name, type, row.EstablishedOn, row.ShortName)
            {
                Letterhead = row.Letterhead,
                BodyLetterhead = row.BodyLetterhead,
                UsualSessionDay = type.IsCell ? UsualDay(row.Code) : null,
            };
            Sign(unit, row.Place, row.SignerPosition, row.SignerName);
            Add(unit, parent);
            if (unit.Type.IsCell)
            {
                AddCell(unit, parent!, parent!, 1, false, files.Random($"size/{unit.Code}").Next(10, 34));
            }

            foreach (var (index, name) in (row.Cells ?? []).Index())
            {
                var cell = NewCell($"CB-{row.Code[3..]}-{index + 1:00}", name, row.EstablishedOn, row.Place);
                cell.SortAs($"{index + 1:000}");
                Add(cell, unit);
                AddCell(cell, unit, parent!, index + 1, false, files.Random($"size/{cell.Code}").Next(9, 32));
            }
        }
    }

    private void AddWards(DemoFiles.DistrictWards district)
    {
        var above = Units[district.District];
        foreach (var row in district.Wards)
        {
            var name = Fill(files.Wards.WardName, row.Name);
            var ward = new Organization(row.Code, name, types[files.Wards.WardType], district.EstablishedOn, row.Name)
            {
                Letterhead = name.ToUpper(VietnameseText.Culture),
                BodyLetterhead = Fill(files.Wards.WardBody, row.Name).ToUpper(VietnameseText.Culture),
            };
            Sign(ward, row.Name, ward.SignerPosition);
            ward.SortAs(row.Name);
            Add(ward, above);
            for (var number = 1; number <= row.Cells; number++)
            {
                AddWardCell(district, ward, above, number, number - (row.Cells - district.UnitCells.Count) - 1);
            }
        }
    }

    /// <param name="unitIndex">Below 0 for a residential cell, else its place among the ward's unit cells.</param>
    private void AddWardCell(DemoFiles.DistrictWards district, Organization ward, Organization above, int number, int unitIndex)
    {
        var shortName = unitIndex < 0 ? Fill(files.Wards.ResidentialCell, number) : district.UnitCells[unitIndex];
        var cell = NewCell($"CB-{ward.Code[3..]}-{number:00}", shortName, district.EstablishedOn, ward.Place);
        cell.SortAs($"{number:000}");
        Add(cell, ward);
        var random = files.Random($"size/{cell.Code}");
        var size = unitIndex < 0 ? district.Smallest + random.Skewed(district.MeanAboveSmallest) : random.Next(8, 26);
        AddCell(cell, ward, above, number, unitIndex < 0, size);
    }

    private Organization NewCell(string code, string shortName, DateOnly establishedOn, string place)
    {
        var name = Fill(files.Wards.CellName, shortName);
        var cell = new Organization(code, name, types[files.Wards.CellType], establishedOn, shortName)
        {
            Letterhead = name.ToUpper(VietnameseText.Culture),
            BodyLetterhead = name.ToUpper(VietnameseText.Culture),
            UsualSessionDay = UsualDay(code),
        };
        Sign(cell, place, cell.SignerPosition);
        return cell;
    }

    private void Sign(Organization unit, string place, string position, string? name = null) =>
        DemoPlans.Do(unit.SetDocumentDefaults(place, unit.HeadingStyle, position, name ?? DrawSecretary(unit.Code)));

    private int UsualDay(string cell) =>
        files.Wards.UsualDayOf.TryGetValue(cell, out var day) ? day : files.Random($"day/{cell}").Pick(files.Wards.UsualDays);

    private static string Fill(string pattern, object value) => string.Format(VietnameseText.Culture, pattern, value);

    private void Add(Organization unit, Organization? parent)
    {
        Units.Add(unit.Code, unit);
        placed.Add((unit, parent));
    }

    private void AddCell(Organization unit, Organization above, Organization district, int number, bool isResidential, int size)
    {
        cells.Add(new DemoCell(
            unit, above, district, number, files.Wards.Sizes.TryGetValue(unit.Code, out var fixedSize) ? fixedSize : size, isResidential));
    }

    private string DrawSecretary(string code)
    {
        var random = files.Random($"secretary/{code}");
        return VietnameseText.Composed(files.Names.Draw(random, random.Chance(420)));
    }
}
