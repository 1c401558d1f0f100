using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace StudyCampaigns.Web.Operations;

/// <summary>How requests come in: directly or through a proxy, over HTTPS or not, below which path, under which name.</summary>
public static class Transport
{
    public static void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        services.AddHttpsRedirection(options => options.HttpsPort = configuration.GetValue<int?>("Portal:HttpsPort"));
        var proxies = (configuration.GetSection("Portal:TrustedProxies").Get<string[]>() ?? []).Select(NetworkOf).ToList();
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
                | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedPrefix;

            // This machine is trusted already; another proxy must be named, or anybody could claim any address. Each step is asked whether it
            // is one, so that there may be several.
            options.ForwardLimit = null;
            proxies.ForEach(options.KnownIPNetworks.Add);

            // The framework holds a request's own name against these, not yet the one that a proxy hands on.
            options.AllowedHosts = [.. AllowedHosts(configuration)];
        });
    }

    /// <summary>The names under which the portal may be asked; none when every name will do.</summary>
    public static IReadOnlyList<string> AllowedHosts(IConfiguration configuration)
    {
        var hosts = (configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return hosts.Contains("*") ? [] : hosts;
    }

    /// <summary>The path below which browsers see the portal, <c>/portal</c>; empty when it has the server for itself.</summary>
    public static PathString PathBase(IConfiguration configuration) =>
        (configuration["Portal:PathBase"] ?? "").Trim('/', ' ') is { Length: > 0 } path ? new PathString("/" + path) : PathString.Empty;

    /// <summary>
    /// Takes the path off what is asked for. A proxy or IIS may have done so already: then the setting only says what stood there.
    /// </summary>
    public static void UsePathBase(IApplicationBuilder app, IConfiguration configuration)
    {
        if (PathBase(configuration) is not { HasValue: true } path)
        {
            return;
        }

        app.UsePathBase(path);
        app.Use((context, next) =>
        {
            if (!context.Request.PathBase.HasValue)
            {
                context.Request.PathBase = path;
            }

            return next(context);
        });
    }

    /// <summary>Sends plain HTTP to HTTPS; where nobody knows its port, says so. No cookie could be set there, so that no page would work.</summary>
    public static void UseHttps(IApplicationBuilder app)
    {
        app.UseHsts();
        app.UseHttpsRedirection();
        app.Use((context, next) => context.Request.IsHttps ? next(context) : PlainPage.WriteAsync(
            context,
            StatusCodes.Status400BadRequest,
            "Cần mở qua HTTPS",
            "Cổng chỉ phục vụ qua HTTPS: hãy mở địa chỉ bắt đầu bằng https://; nếu vẫn thấy trang này, báo quản trị hệ thống xem lại chứng chỉ, "
            + "Portal:HttpsPort hoặc tiêu đề X-Forwarded-Proto của proxy.",
            showsNumber: false));
    }

    /// <summary>One address is a network of one.</summary>
    /// <exception cref="OptionsValidationException">It is neither.</exception>
    private static System.Net.IPNetwork NetworkOf(string proxy) =>
        IPAddress.TryParse(proxy, out var address) ? new(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128)
        : System.Net.IPNetwork.TryParse(proxy, out var network) ? network
        : throw new OptionsValidationException(
            "Portal:TrustedProxies", typeof(ForwardedHeadersOptions), [$"Portal:TrustedProxies có \"{proxy}\", không phải địa chỉ IP hoặc dải địa chỉ (ví dụ 10.0.0.5, 10.0.0.0/24)"]);
}
