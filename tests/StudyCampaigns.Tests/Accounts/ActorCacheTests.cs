using StudyCampaigns.Accounts;

namespace StudyCampaigns.Tests.Accounts;

public sealed class ActorCacheTests
{
    private static readonly Guid Version = Guid.NewGuid();
    private static readonly DateOnly Day = new(2023, 6, 20);

    [Fact]
    public void Find_ThisVersionAndDay_IsWhatWasRemembered()
    {
        using var actors = new ActorCache(TestClock.Create());
        var actor = ActorOf(1);

        actors.Remember(actor, Version, Day);

        Assert.Same(actor, actors.Find(1, Version, Day));
    }

    [Fact]
    public void Find_AnotherVersionDayOrAccount_IsNothing()
    {
        using var actors = new ActorCache(TestClock.Create());

        actors.Remember(ActorOf(1), Version, Day);

        Assert.Null(actors.Find(1, Guid.NewGuid(), Day));
        Assert.Null(actors.Find(1, Version, Day.AddDays(1)));
        Assert.Null(actors.Find(2, Version, Day));
    }

    [Fact]
    public void Find_AfterAMinute_IsNothing()
    {
        var clock = TestClock.Create();
        using var actors = new ActorCache(clock);

        actors.Remember(ActorOf(1), Version, Day);
        clock.Advance(ActorCache.Longest);

        Assert.Null(actors.Find(1, Version, Day));
    }

    [Fact]
    public void Remember_ManyAccounts_HoldsNoMoreThanItMay()
    {
        using var actors = new ActorCache(TestClock.Create(), most: 30);

        for (var account = 1; account <= 1000; account++)
        {
            actors.Remember(ActorOf(account), Version, Day);
        }

        Assert.InRange(Enumerable.Range(1, 1000).Count(account => actors.Find(account, Version, Day) is not null), 1, 10);
    }

    /// <summary>With two grants, which count as three.</summary>
    private static Actor ActorOf(int accountId) => new(
        accountId, "Tên", 1, "Đơn vị", "/1/", [new(Permission.ViewAuditTrail, Reach.OwnUnit, "/1/"), new(Permission.ManageAccounts, Reach.OwnUnit, "/1/")]);
}
