using StudyCampaigns.Members;

namespace StudyCampaigns.Tests.Members;

public sealed class MemberTests
{
    /// <summary>docs/domain.md 8: by the given name, then by the whole name, in the Vietnamese alphabet.</summary>
    [Fact]
    public void SortKey_SeveralMembers_IsByGivenNameThenWholeName()
    {
        string[] expected = ["Trần Thử An", "Lê Thử Ánh", "Đỗ Thử Bình", "Phạm Thử Dũng", "Bùi Thử Đào", "Vũ Thử Đào"];

        var sorted = expected.Reverse().Select(name => new Member(name, null, null)).OrderBy(member => member.SortKey, StringComparer.Ordinal);

        Assert.Equal(expected, sorted.Select(member => member.FullName));
    }

    [Fact]
    public void Rename_NewName_IsFoundByItAndNotByTheOldOne()
    {
        var member = new Member("Trần Thử Dũng", 1960, "001234567890");

        member.Rename("Trần Thử Hòa");

        Assert.Contains("hoa", member.SearchText);
        Assert.DoesNotContain("dung", member.SearchText);
        Assert.Equal((1960, "001234567890"), (member.BirthYear, member.CardNumber));
    }
}
