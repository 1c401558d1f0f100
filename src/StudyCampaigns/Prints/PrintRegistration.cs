using Microsoft.Extensions.DependencyInjection;

namespace StudyCampaigns.Prints;

public static class PrintRegistration
{
    /// <summary>Registers the readings of this folder; they need a typesetter.</summary>
    public static IServiceCollection AddPrints(this IServiceCollection services) => services
        .AddScoped<FrozenPrintQueries>()
        .AddScoped<FrozenPrintSelfCheck>();
}
