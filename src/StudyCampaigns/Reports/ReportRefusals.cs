using StudyCampaigns.Layout.RichText;
using StudyCampaigns.Text;

namespace StudyCampaigns.Reports;

/// <summary>Why a period or a report cannot go the way somebody asked.</summary>
public static class ReportRefusals
{
    public static readonly Refusal NoUnitsBelow = new("Đơn vị này không có đơn vị cấp dưới phải gửi báo cáo.");

    public static readonly Refusal PeriodOutsideCampaign = new("Kỳ báo cáo không trùng với thời gian của đợt sinh hoạt; hãy chọn kỳ khác.", "Period");

    public static readonly Refusal CutoffOutsidePeriod = new("Ngày chốt số liệu phải nằm trong kỳ báo cáo hoặc trong vòng 31 ngày sau kỳ.", "CutoffOn");

    public static readonly Refusal DueBeforeCutoff = new("Hạn gửi báo cáo không được trước ngày chốt số liệu.", "DueOn");

    public static readonly Refusal AlreadySubmitted = new("Báo cáo đã gửi và đang chờ tiếp nhận; muốn sửa, hãy đề nghị cấp trên trả lại.");

    public static readonly Refusal AlreadyAccepted = new("Báo cáo đã được tiếp nhận nên không sửa được nữa; có sai lệch thì báo đơn vị cấp trên, không cộng vào báo cáo kỳ sau.");

    public static readonly Refusal NotSubmitted = new("Đơn vị chưa gửi báo cáo này.");

    public static readonly Refusal NarrativeMissing = new("Hãy viết nhận xét, đánh giá của đơn vị trước khi gửi.", "Narrative");

    public static readonly Refusal NarrativeTooLong =
        new($"Nội dung dài quá {VietnameseFormat.Number(ExpectedReport.NarrativeLength)} ký tự; hãy rút gọn.", "Narrative");

    public static Refusal NarrativeCannotBeDrawn(RichTextFault fault) => new($"Nhận xét, đánh giá: {RichTextTexts.Sentence(fault)}", "Narrative");

    public static readonly Refusal ReasonMissing = new("Hãy ghi lý do trả lại để đơn vị biết cần sửa gì.", "Reason");

    public static readonly Refusal ReasonTooLong =
        new($"Lý do dài quá {VietnameseFormat.Number(ExpectedReport.ReasonLength)} ký tự; hãy rút gọn.", "Reason");

    public static readonly Refusal SnapshotBroken =
        new("Báo cáo đã lưu không còn khớp với mã kiểm tra; hãy trả lại để đơn vị gửi lại và báo quản trị hệ thống.");

    public static Refusal BeforeCutoff(DateOnly cutoff) =>
        new($"Chưa đến ngày chốt số liệu {VietnameseFormat.Date(cutoff)}; từ ngày đó mới gửi được báo cáo.");
}
