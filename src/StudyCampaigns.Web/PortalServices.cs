using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Directives;
using StudyCampaigns.Documents.Attachments;
using StudyCampaigns.Documents.Docx;
using StudyCampaigns.Documents.Pdf;
using StudyCampaigns.Organizations;
using StudyCampaigns.Papers;
using StudyCampaigns.Plans;
using StudyCampaigns.Prints;
using StudyCampaigns.Reports;
using StudyCampaigns.Sessions;
using StudyCampaigns.Text;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;
using StudyCampaigns.Web.Operations;
using StudyCampaigns.Web.Pages;
using StudyCampaigns.Web.Pages.Papers;
using StudyCampaigns.Web.Pages.Todo;

namespace StudyCampaigns.Web;

/// <summary>What the portal is made of.</summary>
public static class PortalServices
{
    // A roll of 120 members has several fields a member; a paper may have long text.
    private const int MaximumFormValues = 8192;
    private const int MaximumRequestBytes = 8 * 1024 * 1024;

    public static WebApplicationBuilder AddPortal(this WebApplicationBuilder builder)
    {
        CultureInfo.DefaultThreadCurrentCulture = VietnameseText.Culture;
        CultureInfo.DefaultThreadCurrentUICulture = VietnameseText.Culture;

        var services = builder.Services;
        services.AddSingleton<PortalClock>();
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<PortalClock>());
        services.AddDatabase(builder.Configuration, builder.Environment.ContentRootPath);
        services.AddPdf(builder.Configuration);
        services.AddSingleton<DrawnPapers>();
        services.AddDocx();
        services.AddPrints();
        services.AddAttachments(builder.Configuration, AttachmentsBeside(builder));
        services.AddOrganizations().AddAccounts().AddDirectives().AddPapers().AddPlans().AddSessions().AddReports();
        var https = builder.Configuration.GetValue("Portal:Https", true);
        services.AddSignIn(https);
        services.AddPages(https);
        services.AddOptions<PortalOptions>().Bind(builder.Configuration.GetSection(PortalOptions.Section));
        services.AddOptions<TodoOptions>().Bind(builder.Configuration.GetSection(TodoOptions.Section));
        services.AddTransport(builder.Configuration);
        Health.Register(services);
        StaticFiles.Register(services);
        services.AddExceptionHandler<DatabaseFailureAnswer>();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MaximumRequestBytes;
        });
        return builder;
    }

    /// <summary>The folder of files beside the database's own file, so that one place holds what must be kept; else below the program.</summary>
    private static string AttachmentsBeside(WebApplicationBuilder builder)
    {
        var database = builder.Configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        var parts = new DbConnectionStringBuilder { ConnectionString = database.Provider == DatabaseProvider.Sqlite ? database.ConnectionString : null };
        var folder = parts.TryGetValue("Data Source", out var file) ? Path.GetDirectoryName(Path.GetFullPath($"{file}"))! : null;
        return Path.Combine(folder ?? Path.Combine(builder.Environment.ContentRootPath, "data"), "attachments");
    }

    private static void AddSignIn(this IServiceCollection services, bool https)
    {
        DatabaseKeyRepository.Register(services);
        services.AddAuthentication(PortalCookie.Scheme)
            .AddCookie(PortalCookie.Scheme, options => PortalCookie.Configure(options, https));
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    private static void AddPages(this IServiceCollection services, bool https)
    {
        services.AddScoped<StaleVersionFilter>();
        services.AddScoped<ShellFilter>();
        services.AddRazorPages(options => FolderPermissions.Apply(options.Conventions))
            .AddMvcOptions(options =>
            {
                options.Filters.AddService<StaleVersionFilter>();
                options.Filters.AddService<ShellFilter>();
                VietnameseBindingMessages.Apply(options.ModelBindingMessageProvider);
            })
            .AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        services.Configure<FormOptions>(options =>
        {
            options.ValueCountLimit = MaximumFormValues;
            options.MultipartBodyLengthLimit = MaximumRequestBytes;
        });
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(options =>
        {
            PortalCookie.Harden(options.Cookie, "chong-gia-mao", https);

            // The policy of every response says it better.
            options.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<CookieTempDataProviderOptions>(options => PortalCookie.Harden(options.Cookie, "thong-bao", https));
    }

    private static void AddTransport(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        services.AddHttpsRedirection(options => options.HttpsPort = configuration.GetValue<int?>("Portal:HttpsPort"));
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;

            // This machine is trusted already; another proxy must be named, or anybody could claim any address.
            foreach (var proxy in configuration.GetSection("Portal:TrustedProxies").Get<string[]>() ?? [])
            {
                options.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        });
    }
}
