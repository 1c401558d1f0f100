using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Data.Mapping;

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.Property(row => row.Place).HasMaxLength(Session.PlaceLength);
        session.Property(row => row.Conclusion).HasMaxLength(Session.ConclusionLength);
        session.Property(row => row.ReturnReason).HasMaxLength(Session.ReasonLength);
        session.Property(row => row.ChangeRequest).HasMaxLength(Session.ReasonLength);
        session.HasOne(row => row.Cell).WithMany().HasForeignKey(row => row.CellId).OnDelete(DeleteBehavior.Restrict);
        session.HasMany(row => row.Roll).WithOne().HasForeignKey(row => row.SessionId);
        session.HasMany(row => row.Decisions).WithOne().HasForeignKey(row => row.SessionId);
        session.OwnsMany(row => row.Topics, topic =>
        {
            topic.ToTable("SessionTopics");
            topic.WithOwner().HasForeignKey(row => row.SessionId);
            topic.HasKey(row => new { row.SessionId, row.TopicId });
            topic.HasOne<CampaignTopic>().WithMany().HasForeignKey(row => row.TopicId).OnDelete(DeleteBehavior.Restrict);
        });
        session.OwnsMany(row => row.Audiences, audience =>
        {
            audience.ToTable("SessionAudiences");
            audience.WithOwner().HasForeignKey(row => row.SessionId);
            audience.HasKey(row => new { row.SessionId, row.Audience });
            audience.ToTable(table => table.HasCheckConstraint("CK_SessionAudiences_Attendances", "[Attendances] >= 0"));
        });

        // One regular session a month, also when two people save at once.
        session.HasIndex(row => new { row.CellId, row.RegularMonth }).IsUnique();
        session.HasIndex(row => new { row.CellId, row.Month });
        session.HasIndex(row => row.Month);
        session.ComplexProperty(row => row.Attendance, AttendanceCountsMapping.Configure);
        session.ToTable(table =>
        {
            table.HasCheckConstraint("CK_Sessions_Roll", AttendanceCountsMapping.Adds);
        });
    }
}

internal sealed class SessionDecisionMapping : IEntityTypeConfiguration<SessionDecision>
{
    public void Configure(EntityTypeBuilder<SessionDecision> decision)
    {
        decision.ToTable("SessionDecisions");
        decision.Property(row => row.Text).HasMaxLength(SessionDecision.TextLength);
        decision.Property(row => row.Owner).HasMaxLength(SessionDecision.OwnerLength);
    }
}

internal sealed class AttendanceRecordMapping : IEntityTypeConfiguration<AttendanceRecord>
{
    public void Configure(EntityTypeBuilder<AttendanceRecord> record)
    {
        // Ten million rows a year for a city: codes, not words.
        record.Property(row => row.Status).HasConversion<byte>();
        record.Property(row => row.Reason).HasConversion<byte?>();
        record.Property(row => row.MembershipStatus).HasConversion<byte>();
        record.HasOne(row => row.Member).WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Restrict);
        record.HasIndex(row => new { row.SessionId, row.MemberId }).IsUnique();
    }
}
