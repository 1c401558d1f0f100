namespace StudyCampaigns.Web.Pages.Todo;

/// <summary>When the start page names sessions that are missing; section <see cref="Section"/> of the configuration.</summary>
public sealed class TodoOptions
{
    public const string Section = "Todo";

    /// <summary>The day of the month from which a unit is told which of its cells have no session yet; before it hardly one could have.</summary>
    public int MissingFromDay { get; init; } = 10;

    /// <summary>How many past months without a session stay named: a quarter, which its report then speaks for.</summary>
    public int OverdueMonths { get; init; } = 3;
}
