using Microsoft.Extensions.DependencyInjection;
using StudyCampaigns.Numbering;

namespace StudyCampaigns.Papers;

public static class PaperRegistration
{
    /// <summary>Registers the use cases of this folder, and the registers from which papers take their numbers.</summary>
    public static IServiceCollection AddPapers(this IServiceCollection services) => services
        .AddNumbering()
        .AddScoped<EditPaper>()
        .AddScoped<SubmitPaper>()
        .AddScoped<ReturnPaper>()
        .AddScoped<ApprovePaper>()
        .AddScoped<IssuePaper>()
        .AddScoped<WithdrawPaper>();
}
