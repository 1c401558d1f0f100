using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyCampaigns.Accounts;
using StudyCampaigns.Numbering;
using StudyCampaigns.Papers;
using StudyCampaigns.Plans;

namespace StudyCampaigns.Data.Mapping;

internal sealed class DocumentTypeMapping : IEntityTypeConfiguration<DocumentType>
{
    public void Configure(EntityTypeBuilder<DocumentType> type)
    {
        type.HasKey(row => row.Code);
        type.Property(row => row.Code).HasMaxLength(DocumentType.CodeLength);
        type.Property(row => row.Symbol).HasMaxLength(DocumentType.SymbolLength);
        type.Property(row => row.Name).HasMaxLength(DocumentType.NameLength);
        type.Property(row => row.AddresseeLabel).HasMaxLength(DocumentType.AddresseeLabelLength);
        type.Property(row => row.EarlierAddresseeLabel).HasMaxLength(DocumentType.AddresseeLabelLength);
        type.Property(row => row.LeftPosition).HasMaxLength(DocumentType.NameLength);
        type.Property(row => row.RightPosition).HasMaxLength(DocumentType.NameLength);
    }
}

internal sealed class PaperMapping : IEntityTypeConfiguration<Paper>
{
    public void Configure(EntityTypeBuilder<Paper> paper)
    {
        paper.HasDiscriminator<string>("Kind").HasValue<Paper>("Paper").HasValue<Plan>("Plan");
        paper.Property<string>("Kind").HasMaxLength(10);
        paper.Property(row => row.TypeCode).HasMaxLength(DocumentType.CodeLength);
        paper.Property(row => row.Subject).HasMaxLength(Paper.SubjectLength);
        paper.Property(row => row.SearchText).HasMaxLength(Paper.SearchTextLength);
        paper.Property(row => row.Preamble).HasMaxLength(Paper.PreambleLength);
        paper.Property(row => row.Addressees).HasMaxLength(Paper.AddresseesLength);
        paper.Property(row => row.Recipients).HasMaxLength(Paper.RecipientsLength);
        paper.Property(row => row.NumberText).HasMaxLength(RegisteredNumber.TextLength);
        paper.Property(row => row.SignerAuthority).HasMaxLength(Paper.SignerLength);
        paper.Property(row => row.SignerPosition).HasMaxLength(Paper.SignerLength);
        paper.Property(row => row.SignerName).HasMaxLength(Paper.SignerLength);
        paper.HasOne(row => row.Campaign).WithMany().HasForeignKey(row => row.CampaignId).OnDelete(DeleteBehavior.Restrict);
        paper.HasOne(row => row.Organization).WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        paper.HasOne(row => row.Type).WithMany().HasForeignKey(row => row.TypeCode).OnDelete(DeleteBehavior.Restrict);
        paper.HasOne(row => row.Amends).WithMany().HasForeignKey(row => row.AmendsId).OnDelete(DeleteBehavior.Restrict);
        paper.HasOne(row => row.RegisteredNumber).WithOne().HasForeignKey<Paper>(row => row.RegisteredNumberId).OnDelete(DeleteBehavior.Restrict);
        paper.HasOne(row => row.Print).WithOne().HasForeignKey<Paper>(row => row.PrintId).OnDelete(DeleteBehavior.Restrict);
        paper.ToTable(table => table.HasCheckConstraint("CK_Papers_Print", "[State] NOT IN ('Issued', 'Withdrawn') OR [PrintId] IS NOT NULL"));
        paper.HasMany(row => row.Sections).WithOne().HasForeignKey(row => row.PaperId);
        paper.HasMany(row => row.Tasks).WithOne().HasForeignKey(row => row.PaperId);
        paper.HasMany(row => row.Steps).WithOne().HasForeignKey(row => row.PaperId);
        paper.HasMany(row => row.Versions).WithOne().HasForeignKey(row => row.PaperId);
        paper.HasMany(row => row.Comments).WithOne().HasForeignKey(row => row.PaperId);

        // The list walks from the paper changed last and looks at nothing else of those it passes; the chips count each state.
        paper.HasIndex(row => new { row.ChangedAt, row.Id, row.OrganizationId, row.State });
        paper.HasIndex(row => new { row.OrganizationId, row.State });
        paper.HasIndex("Kind", nameof(Paper.State), nameof(Paper.OrganizationId));
    }
}

internal sealed class PaperSectionMapping : IEntityTypeConfiguration<PaperSection>
{
    public void Configure(EntityTypeBuilder<PaperSection> section)
    {
        section.ToTable("PaperSections");
        section.Property(row => row.Heading).HasMaxLength(PaperSection.HeadingLength);
        section.Property(row => row.Body).HasMaxLength(PaperSection.BodyLength);
    }
}

internal sealed class PaperTaskMapping : IEntityTypeConfiguration<PaperTask>
{
    public void Configure(EntityTypeBuilder<PaperTask> task)
    {
        task.ToTable("PaperTasks");
        task.Property(row => row.Content).HasMaxLength(PaperTask.ContentLength);
        task.Property(row => row.Lead).HasMaxLength(PaperTask.OwnerLength);
        task.Property(row => row.Cooperating).HasMaxLength(PaperTask.OwnerLength);
        task.Property(row => row.Product).HasMaxLength(PaperTask.ProductLength);
        task.Property(row => row.Note).HasMaxLength(PaperTask.NoteLength);
        task.HasOne(row => row.ParentTask).WithMany().HasForeignKey(row => row.ParentTaskId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PaperStepMapping : IEntityTypeConfiguration<PaperStep>
{
    public void Configure(EntityTypeBuilder<PaperStep> step)
    {
        step.ToTable("PaperSteps");
        step.Property(row => row.AccountName).HasMaxLength(Account.DisplayNameLength);
        step.Property(row => row.Comment).HasMaxLength(Paper.ReasonLength);
    }
}

internal sealed class PaperVersionMapping : IEntityTypeConfiguration<PaperVersion>
{
    public void Configure(EntityTypeBuilder<PaperVersion> version) => version.ToTable("PaperVersions");
}

internal sealed class PaperCommentMapping : IEntityTypeConfiguration<PaperComment>
{
    public void Configure(EntityTypeBuilder<PaperComment> comment)
    {
        comment.ToTable("PaperComments");
        comment.Property(row => row.Anchor).HasMaxLength(PaperComment.AnchorLength);
        comment.Property(row => row.Text).HasMaxLength(PaperComment.TextLength);
        comment.Property(row => row.AccountName).HasMaxLength(Account.DisplayNameLength);
    }
}

internal sealed class PaperTemplateMapping : IEntityTypeConfiguration<PaperTemplate>
{
    public void Configure(EntityTypeBuilder<PaperTemplate> template)
    {
        template.Property(row => row.Name).HasMaxLength(PaperTemplate.NameLength);
        template.Property(row => row.TypeCode).HasMaxLength(DocumentType.CodeLength);
        template.HasOne(row => row.Organization).WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        template.HasOne(row => row.Type).WithMany().HasForeignKey(row => row.TypeCode).OnDelete(DeleteBehavior.Restrict);
        template.HasIndex(row => new { row.OrganizationId, row.TypeCode, row.Name }).IsUnique();
    }
}
