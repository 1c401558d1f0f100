using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Directives;
using StudyCampaigns.Organizations;
using StudyCampaigns.Registers;

namespace StudyCampaigns.Data.Mapping;

internal sealed class DirectiveMapping : IEntityTypeConfiguration<Directive>
{
    public void Configure(EntityTypeBuilder<Directive> directive)
    {
        directive.Property(row => row.Number).HasMaxLength(Directive.NumberLength);
        directive.Property(row => row.TypeName).HasMaxLength(Directive.TypeNameLength);
        directive.Property(row => row.Issuer).HasMaxLength(Directive.IssuerLength);
        directive.Property(row => row.Subject).HasMaxLength(Directive.SubjectLength);
        directive.Property(row => row.SearchNumber).HasMaxLength(Directive.SearchNumberLength);
        directive.Property(row => row.SearchText).HasMaxLength(Directive.SearchTextLength);
        directive.Property(row => row.Path).HasMaxLength(Organization.PathLength);
        directive.HasMany(row => row.Attachments).WithOne().HasForeignKey("DirectiveId").OnDelete(DeleteBehavior.Cascade);
        directive.HasIndex(row => new { row.Number, row.Issuer }).IsUnique();
        directive.HasIndex(row => row.IssuedOn);

        // What the library's filters offer, without a look at the rows.
        directive.HasIndex(row => new { row.Path, row.Issuer, row.TypeName });
    }
}

internal sealed class StudyCampaignMapping : IEntityTypeConfiguration<StudyCampaign>
{
    public void Configure(EntityTypeBuilder<StudyCampaign> campaign)
    {
        campaign.ToTable("Campaigns");
        campaign.Property(row => row.Code).HasMaxLength(StudyCampaign.CodeLength);
        campaign.Property(row => row.Name).HasMaxLength(StudyCampaign.NameLength);
        campaign.Property(row => row.ShortName).HasMaxLength(Organization.NameLength);
        campaign.Property(row => row.Summary).HasMaxLength(StudyCampaign.SummaryLength);
        campaign.Property(row => row.CoordinatingBody).HasMaxLength(Organization.NameLength);
        campaign.HasOne(row => row.Organization).WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        campaign.HasIndex(row => new { row.OrganizationId, row.Code }).IsUnique();
        campaign.OwnsMany(row => row.Directives, link =>
        {
            link.ToTable("CampaignDirectives");
            link.WithOwner().HasForeignKey(row => row.CampaignId);
            link.HasKey(row => new { row.CampaignId, row.DirectiveId });
            link.HasOne(row => row.Directive).WithMany().HasForeignKey(row => row.DirectiveId).OnDelete(DeleteBehavior.Restrict);
        });
        campaign.HasMany(row => row.Topics).WithOne().HasForeignKey(row => row.CampaignId);
        campaign.HasMany(row => row.Targets).WithOne().HasForeignKey(row => row.CampaignId);
        campaign.HasMany(row => row.Themes).WithOne().HasForeignKey(row => row.CampaignId);
    }
}

internal sealed class CampaignTopicMapping : IEntityTypeConfiguration<CampaignTopic>
{
    public void Configure(EntityTypeBuilder<CampaignTopic> topic)
    {
        topic.ToTable("CampaignTopics");
        topic.Property(row => row.Title).HasMaxLength(CampaignTopic.TitleLength);
    }
}

internal sealed class CampaignTargetMapping : IEntityTypeConfiguration<CampaignTarget>
{
    public void Configure(EntityTypeBuilder<CampaignTarget> target)
    {
        target.ToTable("CampaignTargets");
        target.Property(row => row.Text).HasMaxLength(CampaignTarget.TextLength);
    }
}

internal sealed class QuarterlyThemeMapping : IEntityTypeConfiguration<QuarterlyTheme>
{
    public void Configure(EntityTypeBuilder<QuarterlyTheme> theme)
    {
        theme.ToTable("QuarterlyThemes");
        theme.Property(row => row.Title).HasMaxLength(QuarterlyTheme.TitleLength);
    }
}

internal sealed class DocumentRegisterMapping : IEntityTypeConfiguration<DocumentRegister>
{
    public void Configure(EntityTypeBuilder<DocumentRegister> register)
    {
        register.Property(row => row.Term).HasMaxLength(DocumentRegister.TermLength);
        register.Property(row => row.TypeSymbol).HasMaxLength(DocumentRegister.TypeSymbolLength);
        register.HasOne<Organization>().WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        register.HasMany(row => row.Numbers).WithOne().HasForeignKey(row => row.RegisterId);
        register.HasIndex(row => new { row.OrganizationId, row.Term, row.TypeSymbol }).IsUnique();
    }
}

internal sealed class RegisterEntryMapping : IEntityTypeConfiguration<RegisterEntry>
{
    public void Configure(EntityTypeBuilder<RegisterEntry> number)
    {
        number.ToTable("RegisterEntries", table =>
        {
            table.HasCheckConstraint("CK_RegisteredNumbers_Number", "[Number] >= 1");
            table.HasCheckConstraint(
                "CK_RegisteredNumbers_Bearer",
                "[Kind] IN ('Reserved', 'Skipped') OR ([Subject] IS NOT NULL AND [IssuedOn] IS NOT NULL)");
            table.HasCheckConstraint("CK_RegisteredNumbers_Holder", "[Kind] <> 'Reserved' OR [Holder] IS NOT NULL");
            table.HasCheckConstraint("CK_RegisteredNumbers_Reason", "[Kind] <> 'Skipped' OR [Reason] IS NOT NULL");
        });
        number.Property(row => row.Text).HasMaxLength(RegisterEntry.TextLength);
        number.Property(row => row.Subject).HasMaxLength(RegisterEntry.SubjectLength);
        number.Property(row => row.Holder).HasMaxLength(RegisterEntry.HolderLength);
        number.Property(row => row.Reason).HasMaxLength(RegisterEntry.ReasonLength);
        number.Property(row => row.SearchText).HasMaxLength(RegisterEntry.SearchTextLength);
        number.HasIndex(row => new { row.RegisterId, row.Number }).IsUnique();

        // The books of a term together, the newest first.
        number.HasIndex(row => new { row.RegisterId, row.IssuedOn, row.Number });

        // The chips of the book count each kind.
        number.HasIndex(row => new { row.RegisterId, row.Kind });
    }
}
