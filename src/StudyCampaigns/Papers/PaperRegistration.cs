using Microsoft.Extensions.DependencyInjection;
using StudyCampaigns.Numbering;
using StudyCampaigns.Organizations;
using StudyCampaigns.Papers.Checking;

namespace StudyCampaigns.Papers;

public static class PaperRegistration
{
    /// <summary>Registers the use cases of this folder, and the registers from which papers take their numbers.</summary>
    public static IServiceCollection AddPapers(this IServiceCollection services) => services
        .AddNumbering()
        .AddSingleton(_ => SigningAuthorities.Load(Path.Combine(AppContext.BaseDirectory, "seeds", "reference", "organization-types.json")))
        .AddScoped<DraftPaper>()
        .AddChecking()
        .AddScoped<EditPaper>()
        .AddScoped<SubmitPaper>()
        .AddScoped<ReturnPaper>()
        .AddScoped<ApprovePaper>()
        .AddScoped<CommentPaper>()
        .AddScoped<TickComment>()
        .AddScoped<SaveTemplate>()
        .AddScoped<EditTemplate>()
        .AddScoped<DeleteTemplate>()
        .AddScoped<IssuePaper>()
        .AddScoped<WithdrawPaper>()
        .AddScoped<PaperPrintReading>()
        .AddScoped<EditHouseStyle>();
}
