namespace StudyCampaigns.Web.Pages;

/// <summary>Addresses of the portal are written from its root, <c>/plans</c>; where it lies below a path, that path goes before them here and nowhere else.</summary>
public static class RootedAddress
{
    /// <summary>An address that does not begin at the root, or lies below the path already, stays as it is.</summary>
    public static string Below(PathString path, string address) =>
        path.HasValue && address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !IsBelow(path.Value!, address)
            ? path.Value + address
            : address;

    private static bool IsBelow(string path, string address) => address.StartsWith(path, StringComparison.OrdinalIgnoreCase)
        && (address.Length == path.Length || address[path.Length] is '/' or '?' or '#');
}
