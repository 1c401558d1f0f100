using StudyCampaigns.Campaigns;
using StudyCampaigns.Text;

namespace StudyCampaigns.Sessions;

/// <summary>Why a session is not opened, recorded or answered; each names the field of <see cref="SessionEntry"/> it belongs to.</summary>
public static class SessionRefusals
{
    public static readonly Refusal InFuture =
        new("Ngày sinh hoạt còn ở tương lai; chỉ ghi buổi đã họp hoặc họp trong hôm nay.", nameof(SessionEntry.HeldOn));

    public static readonly Refusal NobodyOnRoll =
        new("Ngày này chi bộ chưa có đảng viên nào trong danh sách; hãy báo quản trị hệ thống để người phụ trách dữ liệu nạp danh sách.", nameof(SessionEntry.HeldOn));

    public static readonly Refusal MinutesMissing =
        new("Hãy ghi thời lượng buổi sinh hoạt (số phút) trước khi gửi.", nameof(SessionEntry.DurationMinutes));

    public static readonly Refusal MinutesOutOfRange =
        new($"Thời lượng phải từ 1 đến {Session.MaximumMinutes} phút.", nameof(SessionEntry.DurationMinutes));

    public static readonly Refusal ConnectionPointsOutOfRange =
        new($"Số điểm cầu phải từ 0 đến {Session.MaximumConnectionPoints}.", nameof(SessionEntry.ConnectionPoints));

    public static readonly Refusal OnlyMonthlyIsDeclared =
        new("Chỉ buổi thường kỳ mới tính cho tháng trước hoặc tháng sau; với loại buổi này hãy chọn \"Tháng của ngày họp\".", nameof(SessionEntry.Month));

    public static readonly Refusal ReasonWithoutExcuse =
        new("Chỉ ghi lý do cho người vắng có lý do; hãy chọn \"Vắng có lý do\" hoặc bỏ lý do.");

    public static readonly Refusal ExemptMustNotBeAbsent =
        new("Đảng viên được miễn hoặc đang sinh hoạt tạm thời nơi khác không bị tính vắng; chỉ chọn \"Miễn\", hoặc \"Có mặt\" nếu có dự.");

    public static readonly Refusal MustAttend =
        new("Đảng viên này thuộc diện phải dự trong ngày sinh hoạt, không ghi \"Miễn\" được; hãy chọn có mặt hoặc vắng.");

    public static readonly Refusal OthersOutOfRange =
        new($"Số lượt người ngoài Đảng phải từ 0 đến {VietnameseFormat.Number(SessionAudience.MaximumAttendances)}.", nameof(SessionEntry.Others));

    public static readonly Refusal MorePeopleThanAttendances =
        new("Số người không thể lớn hơn số lượt dự.", nameof(SessionEntry.Others));

    public static readonly Refusal PlaceTooLong =
        new($"Địa điểm dài quá {Session.PlaceLength} ký tự; hãy ghi ngắn lại.", nameof(SessionEntry.Place));

    public static readonly Refusal ConclusionTooLong =
        new($"Kết luận dài quá {VietnameseFormat.Number(Session.ConclusionLength)} ký tự; hãy ghi ngắn lại.", nameof(SessionEntry.Conclusion));

    public static readonly Refusal ReasonMissing = new("Hãy ghi lý do để chi bộ biết phải sửa gì.", "Reason");

    public static readonly Refusal RequestMissing = new("Hãy ghi cần sửa điều gì, để cấp trên xem xét.", "Reason");

    public static readonly Refusal ReasonTooLong =
        new($"Lý do dài quá {VietnameseFormat.Number(Session.ReasonLength)} ký tự; hãy ghi ngắn lại.", "Reason");

    public static readonly Refusal NotSubmitted = new("Buổi sinh hoạt này không ở trạng thái chờ xác nhận; hãy tải lại trang để xem trạng thái mới.");

    public static readonly Refusal ChangeIsAsked =
        new("Chi bộ đang đề nghị sửa buổi này; hãy trả lại để chi bộ sửa, hoặc không chấp nhận đề nghị, rồi mới xác nhận.");

    public static readonly Refusal ConfirmedIsNotReturned =
        new("Buổi sinh hoạt đã xác nhận; chỉ trả lại được khi chi bộ đề nghị sửa.");

    public static readonly Refusal NoChangeAsked = new("Buổi sinh hoạt này không có đề nghị sửa nào đang chờ trả lời.");

    public static readonly Refusal ChangeAlreadyAsked = new("Chi bộ đã gửi đề nghị sửa; hãy chờ cấp trên trả lời.");

    public static readonly Refusal StillEditable = new("Buổi sinh hoạt chưa gửi nên chi bộ sửa được ngay, không cần đề nghị.");

    public static readonly Refusal SentIsNotDropped = new("Buổi sinh hoạt đã gửi lên cấp trên nên không bỏ được; sai thì sửa rồi gửi lại, hoặc đề nghị sửa.");

    public static readonly Refusal NotEditable =
        new("Buổi sinh hoạt đã gửi lên cấp trên nên không sửa trực tiếp được; hãy dùng \"Đề nghị sửa\".");

    public static Refusal BeforeCellExisted(DateOnly establishedOn) =>
        new($"Chi bộ thành lập ngày {VietnameseFormat.Date(establishedOn)}; ngày sinh hoạt không thể sớm hơn.", nameof(SessionEntry.HeldOn));

    public static Refusal AfterCellEnded(DateOnly dissolvedOn) =>
        new($"Chi bộ đã kết thúc hoạt động từ ngày {VietnameseFormat.Date(dissolvedOn)}; hãy chọn ngày sớm hơn.", nameof(SessionEntry.HeldOn));

    public static Refusal SecondRegular(DateOnly month) =>
        new($"Tháng {month.Month}/{month.Year} chi bộ đã có buổi sinh hoạt thường kỳ; hãy mở buổi đó, hoặc chọn loại \"Chuyên đề\". Buổi họp sớm hoặc muộn vài ngày thì chọn tháng ở ô \"Tính cho\".", nameof(SessionEntry.HeldOn));

    public static Refusal CoveredNeedsReason(string unit, DateOnly heldOn) =>
        new($"Báo cáo của {unit} gồm ngày {VietnameseFormat.Date(heldOn)} đã được tiếp nhận; buổi này sẽ ghi thành bổ sung, đính chính của báo cáo đó. Hãy ghi lý do.", "Reason");

    /// <param name="month">The first day of the month it was declared for.</param>
    public static Refusal FarFromMonth(DateOnly month) =>
        new($"Chỉ tính cho tháng {month.Month}/{month.Year} được khi họp cách tháng đó không quá {DeclaredMonths.DaysFromEdge} ngày; hãy chọn lại, hoặc sửa ngày sinh hoạt.", nameof(SessionEntry.Month));

    public static Refusal CampaignDoesNotCover(StudyCampaign campaign) =>
        new($"{campaign.ShortName} từ {VietnameseFormat.Date(campaign.StartsOn)} đến {VietnameseFormat.Date(campaign.EndsOn)}, không gồm ngày sinh hoạt; hãy bỏ nội dung của đợt này hoặc sửa ngày.", nameof(SessionEntry.TopicIds));
}
