using System.Text;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Demo;
using StudyCampaigns.Seeding;

namespace StudyCampaigns.Tests.Demo;

public sealed class DemoDeterminismTests
{
    [Fact]
    public async Task LoadAsync_Twice_GivesTheSameRows()
    {
        await using var again = await DemoDatabase.LoadAsync();
        await using var first = (await DemoDatabase.SharedAsync()).NewContext();
        await using var second = again.NewContext();

        Assert.Equal(await DemoDump.HashAsync(first), await DemoDump.HashAsync(second));
    }

    [Fact]
    public async Task LoadAsync_AllText_IsComposedUnicode()
    {
        await using var db = (await DemoDatabase.SharedAsync()).NewContext();
        List<string> decomposed = [];

        await DemoDump.ReadAsync(db, (table, line) =>
        {
            if (!line.IsNormalized(NormalizationForm.FormC))
            {
                decomposed.Add($"{table}: {line}");
            }
        });

        Assert.Empty(decomposed);
    }

    [Fact]
    public async Task LoadAsync_LoadedAlready_ChangesNothing()
    {
        await using var database = await DemoDatabase.CopyAsync();
        await using var db = database.NewContext();

        Assert.True(await DemoSeed.IsLoadedAsync(db, CancellationToken.None));
        Assert.False(await DemoSeed.LoadAsync(db, _ => { }, CancellationToken.None));
    }

    [Fact]
    public async Task LoadAsync_StoppedHalfWay_LeavesTheDatabaseAsItWas()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var db = database.NewContext())
        {
            await ReferenceSeed.LoadAsync(db, SeedFiles.Reference, CancellationToken.None);
            await Assert.ThrowsAsync<OperationCanceledException>(() => DemoSeed.LoadAsync(
                db, line => throw new OperationCanceledException(line), CancellationToken.None));
        }

        await using var after = database.NewContext();
        Assert.False(await after.Organizations.AnyAsync());
        Assert.False(await after.Settings.AnyAsync(row => row.Name == DemoSeed.LoadedSetting));
    }
}
