namespace StudyCampaigns.Web.Pages.Shared;

/// <summary>What the frame around every page shows; absent while signed out.</summary>
/// <param name="AccountId">Under which the browser keeps what this account has not sent yet.</param>
/// <param name="Menu">What this actor may open.</param>
/// <param name="DemonstrationDate">The assumed date, while demonstration data is loaded.</param>
/// <param name="TodoCount">Null where the page did not count.</param>
public sealed record ShellModel(
    int AccountId,
    string DisplayName,
    string OrganizationName,
    IReadOnlyList<MenuEntry> Menu,
    int? TodoCount,
    DateOnly? DemonstrationDate,
    string CurrentSection);
