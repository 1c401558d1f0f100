using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;

namespace StudyCampaigns.Web.Access;

/// <summary>
/// The sign-in cookie. It carries the key of a session only; whether that is still open, and the rights, are loaded on every request, so
/// that signing out, a removed role or a changed password ends access at once, for every copy of the cookie.
/// </summary>
public static class PortalCookie
{
    public const string Scheme = "Portal";

    private const string KeyClaim = "session";

    public static void Configure(CookieAuthenticationOptions options, CookiePlace place)
    {
        Harden(options.Cookie, "phien", place);
        options.LoginPath = "/account/sign-in";
        options.AccessDeniedPath = "/error?status=403";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = AccountSession.Life;
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
        options.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask; // The page of sign-in leads on, once it has looked where to.
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

    public static Task SignInAsync(HttpContext context, OpenedSession session)
    {
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, $"{session.AccountId}"), new Claim(KeyClaim, session.Key)], Scheme);
        return context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Where a session opened by this request is, for its owner to know it again.</summary>
    public static SessionOrigin OriginOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        return new SessionOrigin(
            DeviceName.Of(context.Request.Headers.UserAgent.ToString()),
            (address?.IsIPv4MappedToIPv6 == true ? address.MapToIPv4() : address)?.ToString() ?? "");
    }

    private static string WithoutHost(HttpRequest request, string address)
    {
        var root = $"{request.Scheme}{Uri.SchemeDelimiter}{request.Host}";
        return address.StartsWith(root + "/", StringComparison.Ordinal) ? address[root.Length..] : address;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var (http, ct) = (context.HttpContext, context.HttpContext.RequestAborted);

        // Opened once and not with each command, which on SQLite sends the settings of the connection each time; closed with the context.
        await http.RequestServices.GetRequiredService<AppDbContext>().Database.OpenConnectionAsync(ct);
        var found = context.Principal?.FindFirstValue(KeyClaim) is { } key
            ? await http.RequestServices.GetRequiredService<ActorLoader>().FindSignedInAsync(key, ct)
            : null;
        if (found is null)
        {
            context.RejectPrincipal();
            await http.SignOutAsync(Scheme);
            return;
        }

        http.Set(found);
        if (await http.RequestServices.GetRequiredService<AccountSessions>().RenewAsync(found.SessionId, found.EndsAt, ct))
        {
            context.ShouldRenew = true;
        }

        if (found.MustChangePassword)
        {
            PasswordChangeFirst.Demand(http);
        }
    }
}
