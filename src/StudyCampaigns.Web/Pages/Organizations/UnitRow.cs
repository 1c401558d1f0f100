namespace StudyCampaigns.Web.Pages.Organizations;

/// <summary>One unit in a list.</summary>
/// <param name="UnitsBelow">All levels.</param>
/// <param name="CellsBelow">All levels; the unit itself is not counted.</param>
public sealed record UnitRow(int Id, string Name, string Type, string Code, string? Above, bool IsCell, int UnitsBelow, int CellsBelow);
