using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Accounts;

public static class AccountRegistration
{
    /// <summary>Registers the use cases and readings of this folder, the rules for passwords and lock-out, and the audit trail.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
            {
                options.Password.RequiredLength = 10;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddErrorDescriber<PasswordErrors>()
            .AddEntityFrameworkStores<AppDbContext>();
        services.Replace(ServiceDescriptor.Scoped<ILookupNormalizer, LookupNormalizer>());
        return services
            .AddSingleton(provider => new ActorCache(provider.GetRequiredService<TimeProvider>()))
            .AddScoped<ActorLoader>()
            .AddScoped<PasswordCheck>()
            .AddScoped<AccountSessions>()
            .AddScoped<SignIn>()
            .AddScoped<SignOut>()
            .AddScoped<EndOtherSessions>()
            .AddScoped<ChangeOwnPassword>()
            .AddScoped<CreateAdministrator>()
            .AddScoped<AccountEditor>()
            .AddScoped<CreateAccount>()
            .AddScoped<RenameAccount>()
            .AddScoped<DisableAccount>()
            .AddScoped<EnableAccount>()
            .AddScoped<ResetPassword>()
            .AddScoped<AssignRole>()
            .AddScoped<EndRole>()
            .AddScoped<AuditTrail>();
    }
}
