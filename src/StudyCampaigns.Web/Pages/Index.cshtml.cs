using Microsoft.AspNetCore.Mvc.RazorPages;

namespace StudyCampaigns.Web.Pages;

/// <summary>What awaits this user now, in order of urgency.</summary>
public sealed class IndexModel : PageModel;
