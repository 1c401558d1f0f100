using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;
using StudyCampaigns.Seeding;

namespace StudyCampaigns.Tests.Data;

/// <summary>What both databases must do alike, on the production one.</summary>
public sealed class SqlServerTests
{
    [SqlServerFact]
    public async Task Migrate_ReferenceDataAndScope_WorkAsOnSqlite()
    {
        await using var database = await SqlServerDatabase.CreateAsync();
        await using var db = database.NewContext();
        await ReferenceSeed.LoadAsync(db, SeedFiles.Reference, CancellationToken.None);
        var type = await db.OrganizationTypes.OrderBy(row => row.Order).FirstAsync();
        var top = new Organization("T", "Trên", type, new DateOnly(2020, 1, 1));
        var below = new Organization("D", "Dưới", type, new DateOnly(2020, 1, 1));
        db.Organizations.AddRange(top, below);
        await db.SaveChangesAsync();
        top.PlaceBelow(null, new DateOnly(2020, 1, 1));
        below.PlaceBelow(top, new DateOnly(2020, 1, 1));
        await db.SaveChangesAsync();

        var found = await new OrganizationScope([new(top.Path, AndBelow: true)]).Within(db.Organizations).CountAsync();

        Assert.Equal(2, found);
        Assert.True(await db.Roles.AnyAsync(row => row.Permissions.Any(each => each.Permission == Permission.ManageAccounts)));
    }

    [SqlServerFact]
    public async Task Save_StaleVersion_CollidesAsOnSqlite()
    {
        await using var database = await SqlServerDatabase.CreateAsync();
        await using var db = database.NewContext();
        await ReferenceSeed.LoadAsync(db, SeedFiles.Reference, CancellationToken.None);
        var type = await db.OrganizationTypes.FirstAsync();
        var unit = new Organization("T", "Trên", type, new DateOnly(2020, 1, 1));
        db.Organizations.Add(unit);
        await db.SaveChangesAsync();
        var shown = unit.Version;
        unit.Rename("Khác");
        await db.SaveChangesAsync();

        db.Expect(unit, shown);
        unit.Rename("Nữa");

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
    }

    [SqlServerFact]
    public async Task Save_RowThatMayExistOnce_IsACollisionAsOnSqlite()
    {
        await using var database = await SqlServerDatabase.CreateAsync();
        await using var db = database.NewContext();
        db.Settings.Add(new PortalSetting { Name = "a", Value = "1" });
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        db.Settings.Add(new PortalSetting { Name = "a", Value = "2" });

        Assert.True(WriteConflict.IsCauseOf(await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync())));
    }
}
