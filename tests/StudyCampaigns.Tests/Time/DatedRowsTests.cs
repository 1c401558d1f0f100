using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Members;
using StudyCampaigns.Time;

namespace StudyCampaigns.Tests.Time;

/// <summary>What held on a day is asked once, in memory and in SQL: both must answer the same.</summary>
public sealed class DatedRowsTests
{
    private static readonly DateOnly June10 = new(2023, 6, 10);

    [Theory]
    [InlineData("2023-06-09", null, true)]
    [InlineData("2023-06-10", null, true)]
    [InlineData("2023-06-11", null, false)]
    [InlineData("2023-06-01", "2023-06-10", false)]
    [InlineData("2023-06-01", "2023-06-11", true)]
    [InlineData("2023-06-10", "2023-06-10", false)]
    public async Task On_MemoryAndDatabase_AnswerTheSame(string from, string? to, bool holds)
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        await using var db = database.NewContext();
        await db.Memberships.ExecuteDeleteAsync();
        var membership = new Membership
        {
            MemberId = await db.Members.Select(row => row.Id).FirstAsync(),
            CellId = tree.CellA1.Id,
            Kind = MembershipStatus.Official,
            From = DateOnly.Parse(from),
        };
        if (to is not null)
        {
            membership.EndOn(DateOnly.Parse(to));
        }

        db.Memberships.Add(membership);
        await db.SaveChangesAsync();

        Assert.Equal(holds, membership.HoldsOn(June10));
        Assert.Equal(holds, new[] { membership }.On(June10).Any());
        Assert.Equal(holds, await db.Memberships.On(June10).AnyAsync());
        var standing = db.Memberships.On(June10);
        Assert.Equal(holds ? 1 : 0, await db.Organizations.CountAsync(cell => standing.Any(row => row.CellId == cell.Id)));
    }
}
