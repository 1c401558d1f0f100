using System.Text;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Seeding;

namespace StudyCampaigns.Tests.Seeding;

public sealed class ReferenceSeedTests
{
    [Fact]
    public async Task LoadAsync_EmptyDatabase_LoadsTypesAndRoles()
    {
        await using var database = await TestDatabase.CreateAsync();
        await ClearAsync(database);
        await using var db = database.NewContext();

        Assert.True(await ReferenceSeed.LoadAsync(db, SeedFiles.Reference, CancellationToken.None));

        await using var after = database.NewContext();
        var cell = await after.OrganizationTypes.SingleAsync(row => row.Code == "CHI-BO");
        Assert.True(cell.IsCell);
        Assert.False(cell.HasSeal);
        Assert.Equal("CB", cell.Symbol);
        var administrator = await after.Roles.SingleAsync(row => row.Code == "ADMINISTRATOR");
        Assert.Equal(
            [Permission.ManageAccounts, Permission.ViewAuditTrail],
            administrator.Permissions.Select(held => held.Permission).Order());
    }

    [Fact]
    public async Task LoadAsync_SameFilesAgain_ChangesNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.NewContext();
        await ReferenceSeed.LoadAsync(db, SeedFiles.Reference, CancellationToken.None);

        Assert.False(await ReferenceSeed.LoadAsync(db, SeedFiles.Reference, CancellationToken.None));
    }

    [Fact]
    public async Task LoadAsync_FilesChanged_ChangesRowsAndTakesPermissionsAway()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var db = database.NewContext())
        {
            await ReferenceSeed.LoadAsync(db, SeedFiles.Reference, CancellationToken.None);
        }

        var folder = Directory.CreateTempSubdirectory("study-campaigns-").FullName;
        foreach (var name in new[] { ReferenceFiles.Types, ReferenceFiles.Documents, ReferenceFiles.Roles })
        {
            var text = await File.ReadAllTextAsync(Path.Combine(SeedFiles.Reference, name));
            await File.WriteAllTextAsync(Path.Combine(folder, name), text
                .Replace("\"ManageAccounts\": \"UnitAndBelow\",", "", StringComparison.Ordinal)
                .Replace("\"Quản trị hệ thống\"", "\"Người quản trị\"", StringComparison.Ordinal)
                .Replace("\"ViewAuditTrail\": \"UnitAndBelow\"", "\"ViewAuditTrail\": \"OwnUnit\"", StringComparison.Ordinal));
        }

        await using (var db = database.NewContext())
        {
            Assert.True(await ReferenceSeed.LoadAsync(db, folder, CancellationToken.None));
        }

        Directory.Delete(folder, recursive: true);
        await using var after = database.NewContext();
        var role = await after.Roles.SingleAsync(row => row.Code == "ADMINISTRATOR");
        Assert.Equal("Người quản trị", role.Name);
        var held = Assert.Single(role.Permissions);
        Assert.Equal((Permission.ViewAuditTrail, Reach.OwnUnit), (held.Permission, held.Reach));
        Assert.Equal(6, await after.Roles.CountAsync());
    }

    [Fact]
    public async Task Files_EveryRule_HasASourceAndFitsItsProfile()
    {
        var types = await SeedFiles.ReadAsync<ReferenceFiles.TypeFile>(SeedFiles.Reference, ReferenceFiles.Types, CancellationToken.None);
        var roles = await SeedFiles.ReadAsync<ReferenceFiles.RoleFile>(SeedFiles.Reference, ReferenceFiles.Roles, CancellationToken.None);

        Assert.All(types.Types, type => Assert.NotEmpty(type.Source));
        Assert.All(types.Profiles, profile => Assert.NotEmpty(profile.Source));
        Assert.All(roles.Roles, role => Assert.NotEmpty(role.Source));
        Assert.Equal(["QUAN-UY", "DANG-UY-PHUONG"], types.Profiles.Select(profile => profile.Code));
        var codes = types.Types.Select(type => type.Code).ToHashSet();
        Assert.All(types.Types, type => Assert.Subset(codes, type.AllowedChildTypes.ToHashSet()));
        Assert.Equal(codes.Order(), types.Profiles.SelectMany(profile => profile.Types).Distinct().Order());
        Assert.All(types.Types.Where(type => type.IsCell), type => Assert.Empty(type.AllowedChildTypes));
    }

    [Fact]
    public void Files_AllText_IsComposedUnicode()
    {
        foreach (var file in Directory.EnumerateFiles(SeedFiles.Folder, "*", SearchOption.AllDirectories))
        {
            Assert.True(File.ReadAllText(file).IsNormalized(NormalizationForm.FormC), file);
        }
    }

    /// <summary>The template may hold reference data already.</summary>
    private static async Task ClearAsync(TestDatabase database)
    {
        await using var db = database.NewContext();
        await db.Settings.Where(row => row.Name == ReferenceSeed.HashSetting).ExecuteDeleteAsync();
        await db.Roles.ExecuteDeleteAsync();
        await db.OrganizationTypes.ExecuteDeleteAsync();
    }
}
