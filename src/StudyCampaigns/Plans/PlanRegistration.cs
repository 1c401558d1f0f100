using Microsoft.Extensions.DependencyInjection;

namespace StudyCampaigns.Plans;

public static class PlanRegistration
{
    /// <summary>Registers the use cases and readings of this folder.</summary>
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddSingleton(_ => PlanSkeleton.Load(Path.Combine(AppContext.BaseDirectory, "seeds", "reference", "plan-skeleton.json")))
        .AddScoped<CheckedDocumentLoader>()
        .AddScoped<DraftPlan>()
        .AddScoped<CascadePlan>()
        .AddScoped<ReceiveAssignment>()
        .AddScoped<AnswerAssignment>();
}
