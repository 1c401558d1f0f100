using System.Data.Common;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using StudyCampaigns.Accounts;
using StudyCampaigns.Attachments;
using StudyCampaigns.Data;
using StudyCampaigns.Directives;
using StudyCampaigns.Documents;
using StudyCampaigns.Layout.Docx;
using StudyCampaigns.Layout.Pdf;
using StudyCampaigns.Organizations;
using StudyCampaigns.Plans;
using StudyCampaigns.Prints;
using StudyCampaigns.Reports;
using StudyCampaigns.Sessions;
using StudyCampaigns.Text;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;
using StudyCampaigns.Web.Operations;
using StudyCampaigns.Web.Pages;
using StudyCampaigns.Web.Pages.Binding;
using StudyCampaigns.Web.Pages.Documents;
using StudyCampaigns.Web.Pages.Todo;

namespace StudyCampaigns.Web;

/// <summary>What the portal is made of.</summary>
public static class PortalServices
{
    // A roll of 120 members has several fields a member; a document may have long text.
    private const int MaximumFormValues = 8192;
    private const int MaximumRequestBytes = 8 * 1024 * 1024;

    // Fixed: the default is the folder of the program, which differs between portals on one database.
    private const string ApplicationName = "StudyCampaigns";

    // The SQLite driver and the hash of a password keep their thread. The pool alone begins with one thread a core and adds about one a
    // second, so that forty requests which wait for the database would keep everything else waiting, a question after the process's health too.
    private const int ThreadsAtOnce = 100;

    public static WebApplicationBuilder AddPortal(this WebApplicationBuilder builder)
    {
        CultureInfo.DefaultThreadCurrentCulture = VietnameseText.Culture;
        CultureInfo.DefaultThreadCurrentUICulture = VietnameseText.Culture;
        ThreadPool.GetMinThreads(out var threads, out var ports);
        ThreadPool.SetMinThreads(Math.Max(threads, ThreadsAtOnce), ports);

        var services = builder.Services;
        services.AddSingleton<PortalClock>();
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<PortalClock>());
        services.AddDatabase(builder.Configuration, builder.Environment.ContentRootPath);
        services.AddPdf(builder.Configuration);
        services.AddSingleton<DrawnDocuments>();
        services.AddDocx();
        services.AddPrints();
        services.AddFolders(builder);
        services.AddOrganizations().AddAccounts().AddDirectives().AddDocuments().AddPlans().AddSessions().AddReports();
        var cookies = CookiePlace.Of(builder.Configuration);
        services.AddSignIn(cookies);
        services.AddPages(cookies);
        services.AddOptions<PortalOptions>().Bind(builder.Configuration.GetSection(PortalOptions.Section));
        services.AddOptions<DutyOptions>().Bind(builder.Configuration.GetSection(DutyOptions.Section));
        services.AddOptions<TodoOptions>().Bind(builder.Configuration.GetSection(TodoOptions.Section));
        Transport.Register(services, builder.Configuration);
        Health.Register(services, builder.Configuration);
        RequestLimiter.Register(services, builder.Configuration);
        services.AddExceptionHandler<DatabaseFailureAnswer>();

        // Where the portal was built and not published, what the build has packed lies elsewhere.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MaximumRequestBytes;
        });
        return builder;
    }

    /// <summary>Files lie beside the database's own file, so that one place holds what must be kept; with SQL Server below the program.</summary>
    private static void AddFolders(this IServiceCollection services, WebApplicationBuilder builder)
    {
        var database = SqliteFolder(builder);
        var beside = database ?? Path.Combine(builder.Environment.ContentRootPath, "data");
        services.AddAttachments(builder.Configuration, Path.Combine(beside, "attachments"));
        services.AddSingleton(provider =>
        {
            var attachments = provider.GetRequiredService<IOptions<AttachmentOptions>>().Value.Folder;
            return new WrittenFolders([.. new[] { database, attachments, Logs.Folder(builder) }.OfType<string>().Select(Path.GetFullPath)]);
        });
    }

    /// <summary>Null where the database is no file of this machine.</summary>
    private static string? SqliteFolder(WebApplicationBuilder builder)
    {
        var database = builder.Configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        if (database.Provider != DatabaseProvider.Sqlite)
        {
            return null;
        }

        var parts = new DbConnectionStringBuilder { ConnectionString = database.ConnectionString };
        return parts.TryGetValue("Data Source", out var file)
            ? Path.GetDirectoryName(Path.GetFullPath($"{file}"))
            : Path.Combine(builder.Environment.ContentRootPath, "data");
    }

    private static void AddSignIn(this IServiceCollection services, CookiePlace cookies)
    {
        services.AddDataProtection().SetApplicationName(ApplicationName).PersistKeysToDbContext<AppDbContext>();
        services.AddAuthentication(PortalCookie.Scheme)
            .AddCookie(PortalCookie.Scheme, options => PortalCookie.Configure(options, cookies));
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    private static void AddPages(this IServiceCollection services, CookiePlace cookies)
    {
        services.AddScoped<WriteConflictFilter>();
        services.AddScoped<ShellFilter>();
        services.AddRazorPages(options => FolderPermissions.Apply(options.Conventions))
            .AddMvcOptions(options =>
            {
                options.Filters.AddService<WriteConflictFilter>();
                options.Filters.AddService<ShellFilter>();
                options.Filters.Add<RootedRedirectFilter>();
                options.Filters.Add<TooManyRequestsFilter>();
                options.Filters.Add<HandlerFilter>();
                options.Filters.Add<FormFilter>();
                options.Filters.Add<HiddenFieldFilter>();
                options.ModelBinderProviders.Insert(0, new FieldBinders());
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
            PortalCookie.Harden(options.Cookie, "chong-gia-mao", cookies);

            // The policy of every response says it better.
            options.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<CookieTempDataProviderOptions>(options => PortalCookie.Harden(options.Cookie, "thong-bao", cookies));
    }
}
