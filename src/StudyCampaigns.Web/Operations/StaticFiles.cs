using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace StudyCampaigns.Web.Operations;

/// <summary>
/// Style sheets, scripts and pictures: compressed, and kept by the browser while their address carries their version. Pages are not
/// compressed: they hold typed text beside secrets, and the length of such a page over HTTPS gives secrets away (BREACH).
/// </summary>
public static class StaticFiles
{
    private const string Packed = ".br";

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
        app.Use((context, next) =>
        {
            TakePacked(context.Request, app.ApplicationServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider);
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Prepare, ContentTypeProvider = new ContentTypes() });
    }

    /// <summary>The build has packed style sheets and scripts more tightly than there is time for now.</summary>
    private static void TakePacked(HttpRequest request, IFileProvider files)
    {
        if (Path.GetExtension(request.Path.Value) is ".css" or ".js"
            && request.GetTypedHeaders().AcceptEncoding.Any(row => row.Value == "br" && row.Quality is not 0)
            && files.GetFileInfo(request.Path.Value + Packed).Exists)
        {
            request.Path += Packed;
        }
    }

    private static void Prepare(StaticFileResponseContext context)
    {
        if (context.File.Name.EndsWith(Packed, StringComparison.Ordinal))
        {
            context.Context.Response.Headers.ContentEncoding = "br";
            context.Context.Response.Headers.Append("Vary", "Accept-Encoding");
        }

        var versioned = context.Context.Request.Query.ContainsKey("v");
        context.Context.Response.Headers.CacheControl = versioned ? "public, max-age=31536000, immutable" : "no-cache";
    }

    /// <summary>A packed file is what it is when it is unpacked.</summary>
    private sealed class ContentTypes : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider known = new();

        public bool TryGetContentType(string subpath, [MaybeNullWhen(false)] out string contentType) => known.TryGetContentType(
            subpath.EndsWith(Packed, StringComparison.Ordinal) ? subpath[..^Packed.Length] : subpath, out contentType);
    }
}
