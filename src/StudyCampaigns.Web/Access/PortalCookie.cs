using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using StudyCampaigns.Accounts;

namespace StudyCampaigns.Web.Access;

/// <summary>
/// The sign-in cookie. It carries the account's key and security stamp only; the rights are loaded on every request, so that a removed
/// role or a changed password ends access at once.
/// </summary>
public static class PortalCookie
{
    public const string Scheme = "Portal";

    private const string StampClaim = "stamp";

    public static void Configure(CookieAuthenticationOptions options, bool https)
    {
        Harden(options.Cookie, "phien", https);
        options.LoginPath = "/account/sign-in";
        options.AccessDeniedPath = "/error?status=403";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;

        // Browsers and tickets live in real time, also while the demonstration's clock shows 2023.
        options.TimeProvider = TimeProvider.System;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>Under HTTPS the browser itself keeps a <c>__Host-</c> cookie from other hosts, other paths and plain HTTP.</summary>
    public static void Harden(CookieBuilder cookie, string name, bool https)
    {
        cookie.Name = https ? $"__Host-{name}" : name;
        cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
    }

    public static Task SignInAsync(HttpContext context, Account account)
    {
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, $"{account.Id}"), new Claim(StampClaim, account.SecurityStamp ?? "")],
            Scheme);
        return context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var found = int.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? await context.HttpContext.RequestServices.GetRequiredService<ActorReading>().FindAsync(id, context.HttpContext.RequestAborted)
            : null;
        if (found is null || found.IsDisabled || found.SecurityStamp != context.Principal!.FindFirstValue(StampClaim))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
            return;
        }

        context.HttpContext.Items[typeof(Actor)] = found.Actor;
        if (found.MustChangePassword)
        {
            PasswordChangeFirst.Demand(context.HttpContext);
        }
    }
}
