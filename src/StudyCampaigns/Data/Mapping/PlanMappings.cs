using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyCampaigns.Documents;
using StudyCampaigns.Plans;

namespace StudyCampaigns.Data.Mapping;

internal sealed class PlanMapping : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> plan)
    {
        plan.HasOne(row => row.ParentPlan).WithMany().HasForeignKey(row => row.ParentPlanId).OnDelete(DeleteBehavior.Restrict);
        plan.HasMany(row => row.Assignments).WithOne(row => row.Plan).HasForeignKey(row => row.PlanId).OnDelete(DeleteBehavior.Restrict);

        // Every step of a sub-plan is copied to the board above; a use case that knows only documents must not forget it.
        plan.Navigation(row => row.Answers).AutoInclude();
    }
}

internal sealed class PlanAssignmentMapping : IEntityTypeConfiguration<PlanAssignment>
{
    public void Configure(EntityTypeBuilder<PlanAssignment> assignment)
    {
        assignment.Property(row => row.AnswerNote).HasMaxLength(PlanAssignment.NoteLength);
        assignment.HasOne(row => row.Organization).WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        assignment.HasOne(row => row.SubPlan).WithOne(row => row.Answers).HasForeignKey<PlanAssignment>(row => row.SubPlanId).OnDelete(DeleteBehavior.Restrict);
        assignment.HasIndex(row => new { row.PlanId, row.OrganizationId }).IsUnique();
    }
}
