using StudyCampaigns.Web.Operations;

namespace StudyCampaigns.Web.Access;

/// <summary>Where the portal's cookies belong.</summary>
/// <param name="Https">Only over HTTPS.</param>
/// <param name="Path">The path below which the portal lies; <c>/</c> when it has the server for itself.</param>
public sealed record CookiePlace(bool Https, string Path)
{
    /// <summary>
    /// What the browser itself holds to: <c>__Host-</c> keeps a cookie from other hosts, other paths and plain HTTP, and is for a whole
    /// server only; <c>__Secure-</c> keeps it from plain HTTP.
    /// </summary>
    public string NamePrefix => !Https ? "" : Path == "/" ? "__Host-" : "__Secure-";

    public static CookiePlace Of(IConfiguration configuration) => new(
        configuration.GetValue("Portal:Https", true),
        Transport.PathBase(configuration) is { HasValue: true } path ? path.Value! : "/");
}
