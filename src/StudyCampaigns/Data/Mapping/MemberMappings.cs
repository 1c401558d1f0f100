using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyCampaigns.Members;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Data.Mapping;

internal sealed class MemberMapping : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> member)
    {
        member.Property(row => row.FullName).HasMaxLength(Member.NameLength);
        member.Property(row => row.SearchText).HasMaxLength(Member.SearchTextLength);
        member.Property(row => row.CardNumber).HasMaxLength(Member.CardNumberLength);
        member.Property(row => row.SortKey).HasMaxLength(Member.SortKeyLength);
        member.HasIndex(row => row.CardNumber).IsUnique();
    }
}

internal sealed class MemberStandingMapping : IEntityTypeConfiguration<MemberStanding>
{
    public void Configure(EntityTypeBuilder<MemberStanding> standing)
    {
        standing.HasOne(row => row.Member).WithMany(row => row.Standings).HasForeignKey(row => row.MemberId);
        standing.HasOne<Organization>().WithMany().HasForeignKey(row => row.CellId).OnDelete(DeleteBehavior.Restrict);
        standing.HasIndex(row => new { row.CellId, row.From });
    }
}
