using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Organizations;
using StudyCampaigns.Seeding;

namespace StudyCampaigns.Tests.Organizations;

public sealed class SigningAuthoritiesTests
{
    private static readonly SigningAuthorities Authorities = SigningAuthorities.Load(Path.Combine(SeedFiles.Reference, "organization-types.json"));

    [Fact]
    public async Task Of_EveryTypeOfTheReferenceData_BeginsWithTheUsualOne()
    {
        await using var database = await TestDatabase.CreateAsync();
        await TestTree.PlantAsync(database);
        await using var db = database.NewContext();
        var types = await db.OrganizationTypes.AsNoTracking().ToListAsync();

        Assert.NotEmpty(types);
        Assert.All(types, type => Assert.Equal(type.SigningAuthority, Authorities.Of(type.Code)[0]));
    }

    /// <summary>docs/domain.md 1.2: collective committees never use K/T, and a cell signs in its own name or that of its committee.</summary>
    [Fact]
    public void Of_CommitteeAndCell_SignInTheNameOfTheCollective()
    {
        Assert.DoesNotContain(Authorities.Of("QUAN-UY"), authority => authority.StartsWith("K/T", StringComparison.Ordinal));
        Assert.All(Authorities.Of("CHI-BO"), authority => Assert.StartsWith("T/M CHI ", authority));
    }

    [Fact]
    public void Of_UnknownType_IsTheHeadInHisOwnName() => Assert.Equal([""], Authorities.Of("KHONG-CO"));
}
