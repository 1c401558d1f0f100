using Microsoft.Extensions.DependencyInjection;

namespace StudyCampaigns.Documents.Checking;

internal static class CheckingRegistration
{
    public static IServiceCollection AddChecking(this IServiceCollection services) => services
        .AddSingleton(_ => DocumentRules.Load(Path.Combine(AppContext.BaseDirectory, "seeds", "reference", "document-rules.json")))
        .AddSingleton<DocumentCheck>();
}
