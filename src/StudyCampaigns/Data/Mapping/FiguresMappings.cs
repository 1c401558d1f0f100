using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Figures;
using StudyCampaigns.Members;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Data.Mapping;

internal static class AttendanceCountsMapping
{
    /// <summary>The promise that no rate passes 100 %, for the table that holds the counts.</summary>
    public const string Adds = "[Present] + [Excused] + [Unexcused] = [Expected]";

    /// <summary>The columns by their own names, in whatever table.</summary>
    public static void Configure(ComplexPropertyBuilder<AttendanceCounts> counts)
    {
        counts.Property(row => row.Expected).HasColumnName(nameof(AttendanceCounts.Expected));
        counts.Property(row => row.Present).HasColumnName(nameof(AttendanceCounts.Present));
        counts.Property(row => row.Excused).HasColumnName(nameof(AttendanceCounts.Excused));
        counts.Property(row => row.Unexcused).HasColumnName(nameof(AttendanceCounts.Unexcused));
        counts.Property(row => row.Exempt).HasColumnName(nameof(AttendanceCounts.Exempt));
        counts.Property(row => row.Others).HasColumnName(nameof(AttendanceCounts.Others));
    }
}

internal sealed class SessionFiguresMapping : IEntityTypeConfiguration<SessionFigures>
{
    public void Configure(EntityTypeBuilder<SessionFigures> figures)
    {
        figures.HasKey(row => new { row.SessionId, row.CampaignKey });
        figures.ComplexProperty(row => row.Counts, AttendanceCountsMapping.Configure);
        figures.HasOne<Sessions.Session>().WithMany().HasForeignKey(row => row.SessionId);
        figures.HasOne(row => row.Cell).WithMany().HasForeignKey(row => row.CellId).OnDelete(DeleteBehavior.Restrict);
        figures.HasIndex(row => new { row.CampaignKey, row.HeldOn });
        figures.HasIndex(row => new { row.CellId, row.CampaignKey, row.HeldOn });
        figures.ToTable(table => table.HasCheckConstraint("CK_SessionFigures_Roll", AttendanceCountsMapping.Adds));
    }
}

internal sealed class SessionDutyMapping : IEntityTypeConfiguration<SessionDuty>
{
    public void Configure(EntityTypeBuilder<SessionDuty> duty)
    {
        duty.ToTable("SessionDuties");
        duty.HasOne(row => row.Cell).WithMany().HasForeignKey(row => row.CellId).OnDelete(DeleteBehavior.Restrict);
        duty.HasIndex(row => new { row.CellId, row.Kind, row.CampaignKey, row.StartsOn }).IsUnique();
        duty.HasIndex(row => new { row.CampaignKey, row.DueOn });
        duty.ToTable(table => table.HasCheckConstraint(
            "CK_SessionDuties_Campaign", $"([Kind] = '{nameof(DutyKind.Campaign)}' AND [CampaignKey] > 0) OR ([Kind] <> '{nameof(DutyKind.Campaign)}' AND [CampaignKey] = 0)"));
    }
}

internal sealed class MemberStudyMapping : IEntityTypeConfiguration<MemberStudy>
{
    public void Configure(EntityTypeBuilder<MemberStudy> study)
    {
        study.ToTable("MemberStudies");

        study.HasKey(row => new { row.CampaignId, row.TopicKey, row.MemberId, row.CellId });

        // The order in which figures ask: who studied this, by a day.
        study.HasIndex(row => new { row.CampaignId, row.TopicKey, row.MemberId, row.HeldOn });
        study.HasOne<StudyCampaign>().WithMany().HasForeignKey(row => row.CampaignId).OnDelete(DeleteBehavior.Restrict);
        study.HasOne<Member>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Restrict);
        study.HasOne<Organization>().WithMany().HasForeignKey(row => row.CellId).OnDelete(DeleteBehavior.Restrict);
        study.HasOne<Sessions.Session>().WithMany().HasForeignKey(row => row.SessionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PeriodLockMapping : IEntityTypeConfiguration<PeriodLock>
{
    public void Configure(EntityTypeBuilder<PeriodLock> periodLock)
    {
        periodLock.ToTable("PeriodLocks");
        periodLock.HasOne(row => row.Organization).WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        periodLock.HasIndex(row => new { row.CampaignKey, row.To });
    }
}

internal sealed class ErratumMapping : IEntityTypeConfiguration<Erratum>
{
    public void Configure(EntityTypeBuilder<Erratum> erratum)
    {
        erratum.ToTable("Errata");
        erratum.HasKey(row => new { row.LockId, row.SessionId });
        erratum.Property(row => row.Reason).HasMaxLength(Erratum.ReasonLength);
        erratum.ComplexProperty(row => row.Before);
        erratum.ComplexProperty(row => row.After);
        erratum.HasOne(row => row.Lock).WithMany().HasForeignKey(row => row.LockId);
        erratum.HasOne<Sessions.Session>().WithMany().HasForeignKey(row => row.SessionId).OnDelete(DeleteBehavior.Restrict);
    }
}
