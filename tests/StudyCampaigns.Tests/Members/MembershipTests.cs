using StudyCampaigns.Members;

namespace StudyCampaigns.Tests.Members;

public sealed class MembershipTests
{
    /// <summary>R10 (docs/domain.md 9): the base of a roll.</summary>
    [Theory]
    [InlineData(MembershipStatus.Official, true)]
    [InlineData(MembershipStatus.Probationary, true)]
    [InlineData(MembershipStatus.TemporaryIn, true)]
    [InlineData(MembershipStatus.TemporaryOut, false)]
    [InlineData(MembershipStatus.Exempt, false)]
    public void MustAttend_Status_IsWhoIsInTheDenominator(MembershipStatus status, bool mustAttend) => Assert.Equal(mustAttend, status.MustAttend());

    [Fact]
    public void Words_EveryStatus_HasItsOwn()
    {
        var words = Enum.GetValues<MembershipStatus>().Select(status => status.Words()).ToList();

        Assert.Equal(words.Count, words.Distinct().Count());
        Assert.DoesNotContain(words, string.IsNullOrWhiteSpace);
        Assert.Throws<ArgumentOutOfRangeException>(() => ((MembershipStatus)99).Words());
    }

    [Fact]
    public void EndOn_Day_IsTheFirstOnWhichItNoLongerHolds()
    {
        var membership = new Membership { CellId = 1, Kind = MembershipStatus.Official, From = new(2020, 1, 1) };

        membership.EndOn(new(2023, 6, 10));

        Assert.Equal(new DateOnly(2023, 6, 10), membership.To);
    }
}
