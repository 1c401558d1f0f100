using Microsoft.Extensions.DependencyInjection;
using StudyCampaigns.Numbering;

namespace StudyCampaigns.Plans;

public static class PlanRegistration
{
    /// <summary>Registers the use cases and readings of this folder, and the registers from which plans take their numbers.</summary>
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddNumbering()
        .AddSingleton(_ => PlanSkeleton.Load(Path.Combine(AppContext.BaseDirectory, "seeds", "reference", "plan-skeleton.json")))
        .AddScoped<DraftPlan>()
        .AddScoped<EditPlan>()
        .AddScoped<SubmitPlan>()
        .AddScoped<ReturnPlan>()
        .AddScoped<ApprovePlan>()
        .AddScoped<IssuePlan>()
        .AddScoped<WithdrawPlan>()
        .AddScoped<CascadePlan>()
        .AddScoped<ReceiveAssignment>()
        .AddScoped<AnswerAssignment>();
}
