using StudyCampaigns.Web.Commands;

return SystemParts.AreThere() ? await PortalCommand.InvokeAsync(args) : 1;

/// <summary>Named so that the tests can start this very program.</summary>
public partial class Program;
