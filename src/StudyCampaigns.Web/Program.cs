using StudyCampaigns.Web.Commands;

return await PortalCommand.InvokeAsync(args);

/// <summary>Named so that the tests can start this very program.</summary>
public partial class Program;
