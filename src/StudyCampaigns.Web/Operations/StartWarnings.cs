using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace StudyCampaigns.Web.Operations;

/// <summary>What whoever starts the portal should know of its settings: it runs, but not as they may think.</summary>
public static class StartWarnings
{
    /// <summary>Prints them once the portal listens.</summary>
    public static void Announce(WebApplication app, TextWriter output) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var sentence in Find(app.Configuration, app.Environment.IsProduction(), [.. addresses]))
        {
            output.WriteLine($"Cảnh báo: {sentence}");
        }
    });

    /// <param name="addresses">Where the portal listens.</param>
    public static IEnumerable<string> Find(IConfiguration configuration, bool isProduction, IReadOnlyList<string> addresses)
    {
        if (isProduction && Transport.AllowedHosts(configuration).Count == 0)
        {
            yield return "AllowedHosts nhận mọi tên máy chủ; hãy đặt tên mà người dùng mở (ví dụ AllowedHosts=portal.example.vn) để không địa chỉ nào lấy theo tên lạ.";
        }

        if (configuration.GetValue("Portal:Https", true) && !KnowsHttps(configuration, addresses))
        {
            yield return $"Portal:Https=true nhưng cổng chỉ nghe {string.Join(", ", addresses)} và chưa khai báo proxy, nên mọi trang trả lời 400; hãy cấp chứng chỉ, "
                + "hoặc đặt Portal:HttpsPort=443 sau proxy giữ chứng chỉ, hoặc Portal:Https=false trên máy thử.";
        }
    }

    /// <summary>Somebody before the portal or the portal itself holds a certificate. IIS and containers name the port in their own ways.</summary>
    private static bool KnowsHttps(IConfiguration configuration, IReadOnlyList<string> addresses) =>
        addresses.Any(address => address.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        || new[] { "Portal:HttpsPort", "HTTPS_PORT", "ANCM_HTTPS_PORT" }.Any(name => !string.IsNullOrEmpty(configuration[name]))
        || configuration.GetSection("Portal:TrustedProxies").GetChildren().Any();
}
