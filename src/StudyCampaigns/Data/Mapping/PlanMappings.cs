using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyCampaigns.Accounts;
using StudyCampaigns.Numbering;
using StudyCampaigns.Plans;

namespace StudyCampaigns.Data.Mapping;

internal sealed class PlanMapping : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> plan)
    {
        plan.Property(row => row.Subject).HasMaxLength(Plan.SubjectLength);
        plan.Property(row => row.SearchText).HasMaxLength(Plan.SearchTextLength);
        plan.Property(row => row.Preamble).HasMaxLength(Plan.PreambleLength);
        plan.Property(row => row.Recipients).HasMaxLength(Plan.RecipientsLength);
        plan.Property(row => row.NumberText).HasMaxLength(RegisteredNumber.TextLength);
        plan.Property(row => row.SignerAuthority).HasMaxLength(Plan.SignerLength);
        plan.Property(row => row.SignerPosition).HasMaxLength(Plan.SignerLength);
        plan.Property(row => row.SignerName).HasMaxLength(Plan.SignerLength);
        plan.HasOne(row => row.Campaign).WithMany().HasForeignKey(row => row.CampaignId).OnDelete(DeleteBehavior.Restrict);
        plan.HasOne(row => row.Organization).WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        plan.HasOne(row => row.ParentPlan).WithMany().HasForeignKey(row => row.ParentPlanId).OnDelete(DeleteBehavior.Restrict);
        plan.HasOne(row => row.RegisteredNumber).WithOne().HasForeignKey<Plan>(row => row.RegisteredNumberId).OnDelete(DeleteBehavior.Restrict);
        plan.HasMany(row => row.Sections).WithOne().HasForeignKey(row => row.PlanId);
        plan.HasMany(row => row.Tasks).WithOne().HasForeignKey(row => row.PlanId);
        plan.HasMany(row => row.Steps).WithOne().HasForeignKey(row => row.PlanId);
        plan.HasMany(row => row.Versions).WithOne().HasForeignKey(row => row.PlanId);
        plan.HasMany(row => row.Assignments).WithOne(row => row.Plan).HasForeignKey(row => row.PlanId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanSectionMapping : IEntityTypeConfiguration<PlanSection>
{
    public void Configure(EntityTypeBuilder<PlanSection> section)
    {
        section.ToTable("PlanSections");
        section.Property(row => row.Heading).HasMaxLength(PlanSection.HeadingLength);
        section.Property(row => row.Body).HasMaxLength(PlanSection.BodyLength);
    }
}

internal sealed class PlanTaskMapping : IEntityTypeConfiguration<PlanTask>
{
    public void Configure(EntityTypeBuilder<PlanTask> task)
    {
        task.ToTable("PlanTasks");
        task.Property(row => row.Content).HasMaxLength(PlanTask.ContentLength);
        task.Property(row => row.Lead).HasMaxLength(PlanTask.OwnerLength);
        task.Property(row => row.Cooperating).HasMaxLength(PlanTask.OwnerLength);
        task.Property(row => row.Product).HasMaxLength(PlanTask.ProductLength);
        task.Property(row => row.Note).HasMaxLength(PlanTask.NoteLength);
        task.HasOne(row => row.ParentTask).WithMany().HasForeignKey(row => row.ParentTaskId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanStepMapping : IEntityTypeConfiguration<PlanStep>
{
    public void Configure(EntityTypeBuilder<PlanStep> step)
    {
        step.ToTable("PlanSteps");
        step.Property(row => row.AccountName).HasMaxLength(Account.DisplayNameLength);
        step.Property(row => row.Comment).HasMaxLength(Plan.ReasonLength);
    }
}

internal sealed class PlanVersionMapping : IEntityTypeConfiguration<PlanVersion>
{
    public void Configure(EntityTypeBuilder<PlanVersion> version) => version.ToTable("PlanVersions");
}

internal sealed class PlanAssignmentMapping : IEntityTypeConfiguration<PlanAssignment>
{
    public void Configure(EntityTypeBuilder<PlanAssignment> assignment)
    {
        assignment.Property(row => row.AnswerNote).HasMaxLength(PlanAssignment.NoteLength);
        assignment.HasOne(row => row.Organization).WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        assignment.HasOne(row => row.SubPlan).WithMany().HasForeignKey(row => row.SubPlanId).OnDelete(DeleteBehavior.Restrict);
        assignment.HasIndex(row => new { row.PlanId, row.OrganizationId }).IsUnique();
    }
}
