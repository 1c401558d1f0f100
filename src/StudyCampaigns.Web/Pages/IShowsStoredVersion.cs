using Microsoft.AspNetCore.Mvc;

namespace StudyCampaigns.Web.Pages;

/// <summary>A page that edits what somebody else may have saved meanwhile.</summary>
public interface IShowsStoredVersion
{
    /// <summary>
    /// Loads the stored version beside what was typed, takes over its version number so that the next save is decided knowingly, and answers
    /// the page; nothing typed is lost.
    /// </summary>
    Task<IActionResult> ShowStoredVersionAsync(CancellationToken ct);
}
