namespace StudyCampaigns.Web.Operations;

/// <summary>
/// Style sheets, scripts and pictures: packed by the build, and kept by the browser for ever, because their address changes with what they hold.
/// Pages are not packed: they hold typed text beside secrets, and the length of such a page over HTTPS gives secrets away (BREACH).
/// </summary>
public static class StaticFiles
{
    public static void Map(WebApplication app)
    {
        // Answered before anything looks who asks, which is a question to the database: the page that says it is down needs its style too.
        app.MapStaticAssets().ShortCircuit();
        app.MapRazorPages().WithStaticAssets();
    }
}
