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

    public static void Configure(CookieAuthenticationOptions options, CookiePlace place)
    {
        Harden(options.Cookie, "phien", place);
        options.LoginPath = "/account/sign-in";
        options.AccessDeniedPath = "/error?status=403";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;

        // Browsers and tickets live in real time, also while the demonstration's clock shows 2023.
        options.TimeProvider = TimeProvider.System;
        options.Events.OnValidatePrincipal = ValidateAsync;
        var lead = options.Events.OnRedirectToLogin;
        options.Events.OnRedirectToLogin = context =>
        {
            // The framework names the host, and the name of a host is what the asker says it is.
            context.RedirectUri = WithoutHost(context.Request, context.RedirectUri);
            return lead(context);
        };
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    public static void Harden(CookieBuilder cookie, string name, CookiePlace place)
    {
        cookie.Name = place.NamePrefix + name;
        cookie.SecurePolicy = place.Https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = place.Path;
    }

    public static Task SignInAsync(HttpContext context, Account account)
    {
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, $"{account.Id}"), new Claim(StampClaim, account.SecurityStamp ?? "")],
            Scheme);
        return context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    private static string WithoutHost(HttpRequest request, string address)
    {
        var root = $"{request.Scheme}{Uri.SchemeDelimiter}{request.Host}";
        return address.StartsWith(root + "/", StringComparison.Ordinal) ? address[root.Length..] : address;
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
