using Microsoft.Extensions.DependencyInjection;

namespace StudyCampaigns.Organizations;

public static class OrganizationRegistration
{
    /// <summary>Registers the use cases and readings of this folder.</summary>
    public static IServiceCollection AddOrganizations(this IServiceCollection services) => services;
}
