namespace StudyCampaigns.Web.Pages.Shared;

/// <summary>One line of the menu.</summary>
public sealed record MenuEntry(string Address, string Name);
