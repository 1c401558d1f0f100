using System.ComponentModel.DataAnnotations;

namespace StudyCampaigns.Web.Pages.Administration.Accounts;

/// <summary>What is typed on the pages that choose a role; each page shows the fields it needs.</summary>
public sealed class RoleInput
{
    [Display(Name = "Vai trò")]
    public string? RoleCode { get; set; }

    [Display(Name = "Tìm tổ chức theo tên")]
    public string? OrganizationSearch { get; set; }

    [Display(Name = "Tổ chức nơi giữ vai trò")]
    public int? OrganizationId { get; set; }

    [Display(Name = "Tên đăng nhập")]
    public string? UserName { get; set; }

    [Display(Name = "Tên hiển thị")]
    public string? DisplayName { get; set; }

    [Display(Name = "Từ ngày")]
    [DataType(DataType.Date)]
    public DateOnly? From { get; set; }

    [Display(Name = "Đến hết ngày (để trống nếu không có hạn)")]
    [DataType(DataType.Date)]
    public DateOnly? To { get; set; }
}
