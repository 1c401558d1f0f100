namespace StudyCampaigns.Web.Access;

/// <summary>
/// What a browser calls itself, in words its owner knows: <c>Chrome trên Windows</c>. Only a label beside the time and the address: a few
/// names looked for, and no patterns run over what strangers send.
/// </summary>
public static class DeviceName
{
    private const string Unknown = "Trình duyệt khác";

    // Most browsers also claim to be those below them.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Zalo", "Zalo"),
        ("coc_coc_browser", "Cốc Cốc"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("OPR/", "Opera"),
        ("Edg", "Edge"),
        ("FxiOS/", "Firefox"),
        ("Firefox/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Windows", "Windows"),
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Mac OS X", "máy Mac"),
        ("CrOS", "Chromebook"),
        ("Linux", "Linux"),
    ];

    public static string Of(string userAgent)
    {
        var browser = Find(Browsers, userAgent) ?? Unknown;
        return Find(Systems, userAgent) is { } system ? $"{browser} trên {system}" : browser;
    }

    private static string? Find((string Mark, string Name)[] names, string userAgent) =>
        names.FirstOrDefault(name => userAgent.Contains(name.Mark, StringComparison.Ordinal)).Name;
}
