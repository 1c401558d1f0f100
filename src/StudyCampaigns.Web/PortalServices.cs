using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;
using StudyCampaigns.Plans;
using StudyCampaigns.Reports;
using StudyCampaigns.Sessions;
using StudyCampaigns.Text;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;
using StudyCampaigns.Web.Pages;

namespace StudyCampaigns.Web;

/// <summary>What the portal is made of.</summary>
public static class PortalServices
{
    public static WebApplicationBuilder AddPortal(this WebApplicationBuilder builder)
    {
        CultureInfo.DefaultThreadCurrentCulture = VietnameseText.Culture;
        CultureInfo.DefaultThreadCurrentUICulture = VietnameseText.Culture;

        var services = builder.Services;
        services.AddSingleton<PortalClock>();
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<PortalClock>());
        services.AddDatabase(builder.Configuration, builder.Environment.ContentRootPath);
        services.AddOrganizations().AddAccounts().AddPlans().AddSessions().AddReports();
        services.AddSignIn(builder.Configuration);
        services.AddPages();
        return builder;
    }

    private static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddIdentityCore<Account>(options =>
            {
                options.Password.RequiredLength = 10;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<AppDbContext>();

        services.AddAuthentication(PortalCookie.Scheme)
            .AddCookie(PortalCookie.Scheme, options => PortalCookie.Configure(options, configuration.GetValue("Portal:Https", true)));
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    private static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddScoped<StaleVersionFilter>();
        services.AddScoped<ShellFilter>();
        services.AddRazorPages(options => FolderPermissions.Apply(options.Conventions))
            .AddMvcOptions(options =>
            {
                options.Filters.AddService<StaleVersionFilter>();
                options.Filters.AddService<ShellFilter>();
                VietnameseBindingMessages.Apply(options.ModelBindingMessageProvider);
            });
        services.AddAntiforgery(options => options.Cookie.Name = "chong-gia-mao");
        return services;
    }
}
