using Microsoft.AspNetCore.Localization;
using StudyCampaigns.Text;
using StudyCampaigns.Web.Access;
using StudyCampaigns.Web.Operations;

namespace StudyCampaigns.Web;

/// <summary>The order in which a request passes.</summary>
public static class PortalPipeline
{
    public static WebApplication UsePortal(this WebApplication app)
    {
        app.UseForwardedHeaders();
        Transport.UsePathBase(app, app.Configuration);
        SecurityHeaders.Use(app);
        app.UseRequestLines();
        Health.Use(app);
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/error", "?status={0}");
        if (app.Configuration.GetValue("Portal:Https", true))
        {
            Transport.UseHttps(app);
        }

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
        PasswordChangeFirst.Use(app);
        app.UseRateLimiter();
        StaticFiles.Map(app);
        return app;
    }
}
