using System.ComponentModel.DataAnnotations;
using StudyCampaigns.Attachments;
using StudyCampaigns.Directives;

namespace StudyCampaigns.Web.Pages.Directives;

/// <summary>The fields of a directive and its file, the same where one is added and where one is corrected.</summary>
public sealed class DirectiveForm
{
    /// <summary>Past the limit of a file, so that the page can say what is wrong with one a little too large.</summary>
    public const int MaximumRequestBytes = 40 * 1024 * 1024;

    /// <summary>Names of kinds that superiors issue; others may be typed.</summary>
    public static readonly string[] UsualTypes =
        ["Nghị quyết", "Quyết định", "Chỉ thị", "Kết luận", "Quy định", "Quy chế", "Hướng dẫn", "Kế hoạch", "Chương trình", "Đề án", "Thông báo", "Thông tri", "Báo cáo", "Công văn"];

    [Display(Name = "Số và ký hiệu"), Required(ErrorMessage = "Nhập số và ký hiệu, ví dụ 147-KH/TU.")]
    public string? Number { get; set; }

    [Display(Name = "Tên loại"), Required(ErrorMessage = "Nhập tên loại văn bản, ví dụ Kế hoạch.")]
    public string? TypeName { get; set; }

    [Display(Name = "Cơ quan ban hành"), Required(ErrorMessage = "Nhập cơ quan ban hành.")]
    public string? Issuer { get; set; }

    [Display(Name = "Ngày ban hành")]
    public DateOnly? IssuedOn { get; set; }

    [Display(Name = "Trích yếu"), Required(ErrorMessage = "Nhập trích yếu của văn bản.")]
    public string? Subject { get; set; }

    public IFormFile? File { get; set; }

    /// <summary>Keys of files that shall go.</summary>
    public List<int> DroppedFiles { get; set; } = [];

    public Guid Version { get; set; }

    public static DirectiveForm Of(DirectiveFacts facts, Guid version) => new()
    {
        Number = facts.Number,
        TypeName = facts.TypeName,
        Issuer = facts.Issuer,
        IssuedOn = facts.IssuedOn,
        Subject = facts.Subject,
        Version = version,
    };

    public DirectiveFacts ToFacts() => new(Number, TypeName, Issuer, IssuedOn, Subject);

    /// <summary>Null when none was chosen.</summary>
    public UploadedFile? ToFile() => File is null ? null : new UploadedFile(File.FileName, File.OpenReadStream());
}
