using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyCampaigns.Accounts;
using StudyCampaigns.Documents;
using StudyCampaigns.Plans;
using StudyCampaigns.Registers;

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

internal sealed class DocumentMapping : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> document)
    {
        document.HasDiscriminator<string>("Kind").HasValue<Document>("Document").HasValue<Plan>("Plan");
        document.Property<string>("Kind").HasMaxLength(10);
        document.Property(row => row.TypeCode).HasMaxLength(DocumentType.CodeLength);
        document.Property(row => row.Subject).HasMaxLength(Document.SubjectLength);
        document.Property(row => row.SearchText).HasMaxLength(Document.SearchTextLength);
        document.Property(row => row.Preamble).HasMaxLength(Document.PreambleLength);
        document.Property(row => row.Addressees).HasMaxLength(Document.AddresseesLength);
        document.Property(row => row.Recipients).HasMaxLength(Document.RecipientsLength);
        document.Property(row => row.NumberText).HasMaxLength(RegisterEntry.TextLength);
        document.Property(row => row.SignerAuthority).HasMaxLength(Document.SignerLength);
        document.Property(row => row.SignerPosition).HasMaxLength(Document.SignerLength);
        document.Property(row => row.SignerName).HasMaxLength(Document.SignerLength);
        document.HasOne(row => row.Campaign).WithMany().HasForeignKey(row => row.CampaignId).OnDelete(DeleteBehavior.Restrict);
        document.HasOne(row => row.Organization).WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        document.HasOne(row => row.Type).WithMany().HasForeignKey(row => row.TypeCode).OnDelete(DeleteBehavior.Restrict);
        document.HasOne(row => row.Amends).WithMany().HasForeignKey(row => row.AmendsId).OnDelete(DeleteBehavior.Restrict);
        document.HasOne(row => row.RegisterEntry).WithOne().HasForeignKey<Document>(row => row.RegisterEntryId).OnDelete(DeleteBehavior.Restrict);
        document.HasOne(row => row.Print).WithOne().HasForeignKey<Document>(row => row.PrintId).OnDelete(DeleteBehavior.Restrict);
        document.ToTable(table => table.HasCheckConstraint("CK_Documents_Print", "[State] NOT IN ('Issued', 'Withdrawn') OR [PrintId] IS NOT NULL"));
        document.HasMany(row => row.Sections).WithOne().HasForeignKey(row => row.DocumentId);
        document.HasMany(row => row.Tasks).WithOne().HasForeignKey(row => row.DocumentId);
        document.HasMany(row => row.Steps).WithOne().HasForeignKey(row => row.DocumentId);
        document.HasMany(row => row.Versions).WithOne().HasForeignKey(row => row.DocumentId);
        document.HasMany(row => row.Comments).WithOne().HasForeignKey(row => row.DocumentId);

        // The list walks from the document changed last and looks at nothing else of those it passes; the chips count each state.
        document.HasIndex(row => new { row.ChangedAt, row.Id, row.OrganizationId, row.State });
        document.HasIndex(row => new { row.OrganizationId, row.State });
        document.HasIndex("Kind", nameof(Document.State), nameof(Document.OrganizationId));
    }
}

internal sealed class DocumentSectionMapping : IEntityTypeConfiguration<DocumentSection>
{
    public void Configure(EntityTypeBuilder<DocumentSection> section)
    {
        section.ToTable("DocumentSections");
        section.Property(row => row.Heading).HasMaxLength(DocumentSection.HeadingLength);
        section.Property(row => row.Body).HasMaxLength(DocumentSection.BodyLength);
    }
}

internal sealed class DocumentTaskMapping : IEntityTypeConfiguration<DocumentTask>
{
    public void Configure(EntityTypeBuilder<DocumentTask> task)
    {
        task.ToTable("DocumentTasks");
        task.Property(row => row.Content).HasMaxLength(DocumentTask.ContentLength);
        task.Property(row => row.Lead).HasMaxLength(DocumentTask.OwnerLength);
        task.Property(row => row.Cooperating).HasMaxLength(DocumentTask.OwnerLength);
        task.Property(row => row.Product).HasMaxLength(DocumentTask.ProductLength);
        task.Property(row => row.Note).HasMaxLength(DocumentTask.NoteLength);
        task.HasOne(row => row.ParentTask).WithMany().HasForeignKey(row => row.ParentTaskId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DocumentStepMapping : IEntityTypeConfiguration<DocumentStep>
{
    public void Configure(EntityTypeBuilder<DocumentStep> step)
    {
        step.ToTable("DocumentSteps");
        step.Property(row => row.AccountName).HasMaxLength(Account.DisplayNameLength);
        step.Property(row => row.Comment).HasMaxLength(Document.ReasonLength);
    }
}

internal sealed class DocumentVersionMapping : IEntityTypeConfiguration<DocumentVersion>
{
    public void Configure(EntityTypeBuilder<DocumentVersion> version) => version.ToTable("DocumentVersions");
}

internal sealed class DocumentCommentMapping : IEntityTypeConfiguration<DocumentComment>
{
    public void Configure(EntityTypeBuilder<DocumentComment> comment)
    {
        comment.ToTable("DocumentComments");
        comment.Property(row => row.Anchor).HasMaxLength(DocumentComment.AnchorLength);
        comment.Property(row => row.Text).HasMaxLength(DocumentComment.TextLength);
        comment.Property(row => row.AccountName).HasMaxLength(Account.DisplayNameLength);
    }
}

internal sealed class DocumentTemplateMapping : IEntityTypeConfiguration<DocumentTemplate>
{
    public void Configure(EntityTypeBuilder<DocumentTemplate> template)
    {
        template.Property(row => row.Name).HasMaxLength(DocumentTemplate.NameLength);
        template.Property(row => row.TypeCode).HasMaxLength(DocumentType.CodeLength);
        template.HasOne(row => row.Organization).WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        template.HasOne(row => row.Type).WithMany().HasForeignKey(row => row.TypeCode).OnDelete(DeleteBehavior.Restrict);
        template.HasIndex(row => new { row.OrganizationId, row.TypeCode, row.Name }).IsUnique();
    }
}
