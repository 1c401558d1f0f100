using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;

namespace StudyCampaigns.Web.Operations;

/// <summary>
/// Style sheets, scripts and pictures: compressed, and kept by the browser while their address carries their version. Pages are not
/// compressed: they hold typed text beside secrets, and the length of such a page over HTTPS gives secrets away (BREACH).
/// </summary>
public static class StaticFiles
{
    public static void Register(IServiceCollection services) => services.AddResponseCompression(options =>
    {
        options.EnableForHttps = true;
        options.Providers.Add<BrotliCompressionProvider>();
        options.Providers.Add<GzipCompressionProvider>();
        options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "font/ttf", "application/manifest+json"];
    });

    public static void Use(IApplicationBuilder app)
    {
        // A page's address has no extension; a static file's has.
        app.UseWhen(context => Path.HasExtension(context.Request.Path.Value), branch => branch.UseResponseCompression());
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Keep });
    }

    private static void Keep(StaticFileResponseContext context)
    {
        var versioned = context.Context.Request.Query.ContainsKey("v");
        context.Context.Response.Headers.CacheControl = versioned ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
