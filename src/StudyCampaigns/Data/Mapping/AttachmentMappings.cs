using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyCampaigns.Attachments;

namespace StudyCampaigns.Data.Mapping;

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.Property(row => row.Hash).HasMaxLength(Attachment.HashLength);
        attachment.Property(row => row.FileName).HasMaxLength(Attachment.FileNameLength);
        attachment.HasIndex(row => row.Hash);
        attachment.HasOne(row => row.Text).WithOne().HasForeignKey<AttachmentText>(row => row.AttachmentId);
    }
}

internal sealed class AttachmentTextMapping : IEntityTypeConfiguration<AttachmentText>
{
    public void Configure(EntityTypeBuilder<AttachmentText> text)
    {
        text.ToTable("AttachmentTexts");
        text.HasKey(row => row.AttachmentId);
        text.Property(row => row.AttachmentId).ValueGeneratedNever();
    }
}
