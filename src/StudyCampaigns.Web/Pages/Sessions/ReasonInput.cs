using System.ComponentModel.DataAnnotations;

namespace StudyCampaigns.Web.Pages.Sessions;

/// <summary>Why something is returned, declined or asked for; the use case says when it is missing.</summary>
public sealed class ReasonInput
{
    public Guid Version { get; set; }

    [Display(Name = "Lý do")]
    public string? Reason { get; set; }
}
