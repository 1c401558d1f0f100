using Microsoft.AspNetCore.Mvc;

namespace StudyCampaigns.Web.Pages;

/// <summary>
/// A page with a short form, where somebody else may act first. What was typed is kept, and shown even where the new state leaves no form
/// to keep it in; a page with long text shows both versions instead (<see cref="IShowsStoredVersion"/>).
/// </summary>
public interface IShowsAgain
{
    /// <summary>Loads what the page shows as it stands now, takes over the version number, and answers the page; leaves what was typed.</summary>
    Task<IActionResult> ShowAgainAsync(CancellationToken ct);
}
