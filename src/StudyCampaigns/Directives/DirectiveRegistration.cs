using Microsoft.Extensions.DependencyInjection;

namespace StudyCampaigns.Directives;

public static class DirectiveRegistration
{
    /// <summary>Registers the use cases of this folder.</summary>
    public static IServiceCollection AddDirectives(this IServiceCollection services) => services
        .AddScoped<DirectiveFiles>()
        .AddScoped<AddDirective>()
        .AddScoped<EditDirective>();
}
