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

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.HasOne(row => row.Member).WithMany(row => row.Memberships).HasForeignKey(row => row.MemberId);
        membership.HasOne<Organization>().WithMany().HasForeignKey(row => row.CellId).OnDelete(DeleteBehavior.Restrict);

        // All that a count of a cell's people on a day asks: it never looks at the rows.
        membership.HasIndex(row => new { row.CellId, row.Kind, row.From, row.To, row.MemberId });
    }
}
