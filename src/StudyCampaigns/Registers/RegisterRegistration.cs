using Microsoft.Extensions.DependencyInjection;

namespace StudyCampaigns.Registers;

public static class RegisterRegistration
{
    /// <summary>Registers the use cases and readings of this folder.</summary>
    public static IServiceCollection AddRegisters(this IServiceCollection services) => services
        .AddSingleton(_ => Terms.Load(Path.Combine(AppContext.BaseDirectory, "seeds", "reference", "terms.json")))
        .AddSingleton<RegisterFaultsCache>()
        .AddScoped<RegisterWorkflow>()
        .AddScoped<ReserveNumber>()
        .AddScoped<SkipNumber>()
        .AddScoped<EnterNumber>()
        .AddScoped<SetLastNumber>()
        .AddScoped<ReleaseNumber>()
        .AddScoped<WithdrawNumber>();
}
