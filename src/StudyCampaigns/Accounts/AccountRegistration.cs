using Microsoft.Extensions.DependencyInjection;
using StudyCampaigns.Audit;

namespace StudyCampaigns.Accounts;

public static class AccountRegistration
{
    /// <summary>Registers the use cases and readings of this folder, and the audit trail.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddScoped<ActorReading>()
        .AddScoped<AuditTrail>();
}
