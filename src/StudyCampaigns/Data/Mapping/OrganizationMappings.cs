using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Data.Mapping;

internal sealed class OrganizationTypeMapping : IEntityTypeConfiguration<OrganizationType>
{
    public void Configure(EntityTypeBuilder<OrganizationType> type)
    {
        type.Property(row => row.Code).HasMaxLength(OrganizationType.CodeLength);
        type.Property(row => row.Name).HasMaxLength(OrganizationType.NameLength);
        type.Property(row => row.ShortName).HasMaxLength(OrganizationType.NameLength);
        type.Property(row => row.Symbol).HasMaxLength(OrganizationType.SymbolLength);
        type.Property(row => row.SigningAuthority).HasMaxLength(OrganizationType.SigningLength);
        type.Property(row => row.IssuingBody).HasMaxLength(OrganizationType.SigningLength);
        type.HasIndex(row => row.Code).IsUnique();
    }
}

internal sealed class OrganizationMapping : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> organization)
    {
        organization.Property(row => row.Code).HasMaxLength(Organization.CodeLength);
        organization.Property(row => row.Name).HasMaxLength(Organization.NameLength);
        organization.Property(row => row.ShortName).HasMaxLength(Organization.NameLength);
        organization.Property(row => row.SearchText).HasMaxLength(Organization.SearchTextLength);
        organization.Property(row => row.SortKey).HasMaxLength(Organization.SortKeyLength);
        organization.Property(row => row.Path).HasMaxLength(Organization.PathLength);
        organization.Property(row => row.Letterhead).HasMaxLength(Organization.NameLength);
        organization.Property(row => row.BodyLetterhead).HasMaxLength(Organization.NameLength);
        organization.Property(row => row.Place).HasMaxLength(Organization.PositionLength);
        organization.Property(row => row.OwnSymbol).HasMaxLength(OrganizationType.SymbolLength);
        organization.Property(row => row.SignerPosition).HasMaxLength(Organization.PositionLength);
        organization.Property(row => row.SignerName).HasMaxLength(Organization.PositionLength);
        organization.Ignore(row => row.Symbol);
        organization.HasOne(row => row.Type).WithMany().HasForeignKey(row => row.TypeId).OnDelete(DeleteBehavior.Restrict);
        organization.HasOne(row => row.Parent).WithMany().HasForeignKey(row => row.ParentId).OnDelete(DeleteBehavior.Restrict);
        organization.HasIndex(row => row.Code).IsUnique();
        organization.HasIndex(row => row.Path);
    }
}

internal sealed class OrganizationPlacementMapping : IEntityTypeConfiguration<OrganizationPlacement>
{
    public void Configure(EntityTypeBuilder<OrganizationPlacement> placement)
    {
        placement.Property(row => row.Path).HasMaxLength(Organization.PathLength);
        placement.HasOne(row => row.Organization).WithMany(row => row.Placements).HasForeignKey(row => row.OrganizationId);
        placement.HasIndex(row => row.Path);
        placement.HasIndex(row => new { row.OrganizationId, row.From }).IsUnique();
    }
}

internal sealed class OrganizationEventMapping : IEntityTypeConfiguration<OrganizationEvent>
{
    public void Configure(EntityTypeBuilder<OrganizationEvent> happened)
    {
        happened.Property(row => row.Note).HasMaxLength(OrganizationEvent.NoteLength);
        happened.HasOne<Organization>().WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        happened.HasOne<Organization>().WithMany().HasForeignKey(row => row.PredecessorId).OnDelete(DeleteBehavior.Restrict);
        happened.HasOne<Organization>().WithMany().HasForeignKey(row => row.SuccessorId).OnDelete(DeleteBehavior.Restrict);
    }
}
