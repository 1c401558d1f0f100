using Microsoft.Extensions.DependencyInjection;

namespace StudyCampaigns.Numbering;

public static class NumberingRegistration
{
    /// <summary>Registers the use cases and readings of this folder.</summary>
    public static IServiceCollection AddNumbering(this IServiceCollection services) => services
        .AddSingleton(_ => Terms.Load(Path.Combine(AppContext.BaseDirectory, "seeds", "reference", "terms.json")))
        .AddSingleton<RegisterFaultsCache>()
        .AddScoped<NumberBook>()
        .AddScoped<ReserveNumber>()
        .AddScoped<SkipNumber>()
        .AddScoped<EnterNumber>()
        .AddScoped<SetLastNumber>()
        .AddScoped<ReleaseNumber>()
        .AddScoped<WithdrawNumber>();
}
