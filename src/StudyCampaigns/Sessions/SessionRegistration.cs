using Microsoft.Extensions.DependencyInjection;

namespace StudyCampaigns.Sessions;

public static class SessionRegistration
{
    /// <summary>Registers the use cases and readings of this folder.</summary>
    public static IServiceCollection AddSessions(this IServiceCollection services) => services;
}
