using System.ComponentModel.DataAnnotations;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Web.Pages.Sessions;

/// <summary>What the entry form holds; also what is stored, read back in the same shape to show both versions side by side.</summary>
public sealed class EntryInput
{
    public Guid Version { get; set; }

    [Display(Name = "Loại buổi sinh hoạt")]
    public SessionKind Kind { get; set; }

    [Display(Name = "Ngày sinh hoạt"), Required(ErrorMessage = "Hãy chọn ngày sinh hoạt.")]
    public DateOnly? HeldOn { get; set; }

    [Display(Name = "Tính cho")]
    public DeclaredMonth Month { get; set; }

    [Display(Name = "Bắt đầu lúc")]
    public TimeOnly? StartsAt { get; set; }

    [Display(Name = "Thời lượng (phút)")]
    public int? DurationMinutes { get; set; }

    [Display(Name = "Địa điểm")]
    public string? Place { get; set; }

    [Display(Name = "Hình thức")]
    public SessionForm Form { get; set; } = SessionForm.InPerson;

    [Display(Name = "Số điểm cầu")]
    public int? ConnectionPoints { get; set; }

    [Display(Name = "Nội dung (chủ đề) đã học")]
    public List<int> TopicIds { get; set; } = [];

    [Display(Name = "Kết luận")]
    public string? Conclusion { get; set; }

    [Display(Name = "Lý do ghi muộn hoặc sửa")]
    [StringLength(StudyCampaigns.Figures.Erratum.ReasonLength, ErrorMessage = "Lý do dài quá {1} ký tự; hãy ghi ngắn lại.")]
    public string? Reason { get; set; }

    public List<Row> Rows { get; set; } = [];

    [Display(Name = "Người ngoài Đảng cùng dự")]
    public List<OthersRow> Others { get; set; } = [];

    public sealed class Row
    {
        public int MemberId { get; set; }

        public AttendanceStatus Status { get; set; } = AttendanceStatus.Present;

        public AbsenceReason? Reason { get; set; }
    }

    public sealed class OthersRow
    {
        public Audience Audience { get; set; }

        [Display(Name = "Số lượt")]
        public int? Attendances { get; set; }

        [Display(Name = "Số người")]
        public int? People { get; set; }
    }

    public SessionEntry ToEntry() => new()
    {
        Kind = Kind,
        HeldOn = HeldOn!.Value,
        StartsAt = StartsAt,
        DurationMinutes = DurationMinutes,
        Place = Place,
        Form = Form,
        ConnectionPoints = ConnectionPoints ?? 0,
        Month = Month,
        TopicIds = TopicIds,
        Roll = [.. Rows.Select(row => new SessionEntry.Mark(row.MemberId, row.Status, row.Reason))],
        Others = [.. Others.Select(row => new SessionEntry.OthersPresent(row.Audience, row.Attendances ?? 0, row.People))],
        Conclusion = Conclusion,
    };
}
