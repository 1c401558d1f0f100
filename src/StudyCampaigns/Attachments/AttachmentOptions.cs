using System.ComponentModel.DataAnnotations;

namespace StudyCampaigns.Attachments;

/// <summary>Settings of kept files, section <c>Attachments</c>.</summary>
public sealed class AttachmentOptions
{
    public const string Section = "Attachments";

    /// <summary>Where files lie; the folder <c>attachments</c> beside the SQLite database when not given. Never below <c>wwwroot</c>.</summary>
    [Required]
    public string Folder { get; set; } = "";
}
