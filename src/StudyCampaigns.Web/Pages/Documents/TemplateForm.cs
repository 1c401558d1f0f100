using System.ComponentModel.DataAnnotations;
using StudyCampaigns.Documents;

namespace StudyCampaigns.Web.Pages.Documents;

/// <summary>What a user says about a template; its text comes from a document.</summary>
public sealed class TemplateForm
{
    public Guid Version { get; set; }

    [Display(Name = "Tên mẫu")]
    [Required(ErrorMessage = "Đặt tên mẫu.")]
    [StringLength(DocumentTemplate.NameLength, ErrorMessage = "Tên mẫu không quá {1} ký tự.")]
    public string? Name { get; set; }

    [Display(Name = "Nơi nhận thường xuyên, mỗi dòng một nơi")]
    [StringLength(Document.RecipientsLength, ErrorMessage = "Nơi nhận không quá {1} ký tự.")]
    public string? Recipients { get; set; }
}
