namespace StudyCampaigns.Web.Access;

/// <summary>An account whose password somebody else has set opens nothing but the page that changes it.</summary>
public static class PasswordChangeFirst
{
    private const string ChangePath = "/account/password";

    private static readonly object Mark = new();

    /// <summary>Called when the cookie is read.</summary>
    public static void Demand(HttpContext context) => context.Items[Mark] = true;

    /// <summary>True while the account must change the password before anything else.</summary>
    public static bool IsDemanded(HttpContext context) => context.Items.ContainsKey(Mark);

    public static void Use(IApplicationBuilder app) => app.Use((context, next) =>
    {
        var path = context.Request.Path;
        if (!IsDemanded(context) || path == ChangePath || path == "/account/sign-out" || path == "/error")
        {
            return next(context);
        }

        context.Response.Redirect(context.Request.PathBase + ChangePath);
        return Task.CompletedTask;
    });
}
