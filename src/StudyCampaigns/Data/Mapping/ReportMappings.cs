using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyCampaigns.Reports;

namespace StudyCampaigns.Data.Mapping;

internal sealed class ReportingPeriodMapping : IEntityTypeConfiguration<ReportingPeriod>
{
    public void Configure(EntityTypeBuilder<ReportingPeriod> period)
    {
        period.Property(row => row.Code).HasMaxLength(ReportingPeriod.CodeLength);
        period.HasOne(row => row.Organization).WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        period.HasOne(row => row.Campaign).WithMany().HasForeignKey(row => row.CampaignId).OnDelete(DeleteBehavior.Restrict);
        period.HasMany(row => row.ExpectedReports).WithOne(row => row.Period).HasForeignKey(row => row.PeriodId);
        period.HasIndex(row => new { row.OrganizationId, row.CampaignId, row.Code }).IsUnique();
    }
}

internal sealed class ExpectedReportMapping : IEntityTypeConfiguration<ExpectedReport>
{
    public void Configure(EntityTypeBuilder<ExpectedReport> report)
    {
        report.Property(row => row.ReturnReason).HasMaxLength(ExpectedReport.ReasonLength);
        report.Property(row => row.Narrative).HasMaxLength(ExpectedReport.NarrativeLength);
        report.Property(row => row.Hash).HasMaxLength(ExpectedReport.HashLength);
        report.HasOne(row => row.Organization).WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        report.HasOne(row => row.Print).WithOne().HasForeignKey<ExpectedReport>(row => row.PrintId).OnDelete(DeleteBehavior.Restrict);
        report.HasOne(row => row.Lock).WithOne().HasForeignKey<Figures.PeriodLock>(row => row.ReportId);
        report.ToTable(table => table.HasCheckConstraint("CK_ExpectedReports_Print", "[State] NOT IN ('Submitted', 'Accepted') OR [PrintId] IS NOT NULL"));
        report.HasIndex(row => new { row.PeriodId, row.OrganizationId }).IsUnique();
    }
}
