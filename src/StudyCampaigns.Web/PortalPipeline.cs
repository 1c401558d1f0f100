using Microsoft.AspNetCore.Localization;
using StudyCampaigns.Text;

namespace StudyCampaigns.Web;

/// <summary>The order in which a request passes.</summary>
public static class PortalPipeline
{
    public static WebApplication UsePortal(this WebApplication app)
    {
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/error", "?status={0}");
        app.UseStaticFiles();
        app.UseRequestLocalization(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(VietnameseText.Culture);
            options.SupportedCultures = [VietnameseText.Culture];
            options.SupportedUICultures = [VietnameseText.Culture];
            options.RequestCultureProviders.Clear();
        });
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        return app;
    }
}
