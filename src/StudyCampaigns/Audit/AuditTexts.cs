using System.Globalization;
using StudyCampaigns.Text;

namespace StudyCampaigns.Audit;

/// <summary>What the codes of the audit trail are called by those who read it.</summary>
public static class AuditTexts
{
    /// <summary>What stands in the place of words that are not for this reader.</summary>
    public const string Hidden = "ẩn";

    private static readonly Dictionary<string, string> Known = new()
    {
        ["sign-in.success"] = "Đăng nhập",
        ["sign-in.failure"] = "Đăng nhập không thành công",
        ["sign-in.lockout"] = "Tạm khóa do nhập sai mật khẩu",
        ["sign-in.end"] = "Đăng xuất",
        ["sign-in.end-other"] = "Đăng xuất khỏi thiết bị khác",
        ["account.create"] = "Tạo tài khoản",
        ["account.create-administrator"] = "Tạo tài khoản quản trị bằng lệnh",
        ["account.rename"] = "Đổi tên hiển thị của tài khoản",
        ["account.disable"] = "Ngừng tài khoản",
        ["account.enable"] = "Cho tài khoản dùng lại",
        ["account.change-password"] = "Đổi mật khẩu của mình",
        ["account.change-password-failure"] = "Đổi mật khẩu không thành công",
        ["account.reset-password"] = "Đặt lại mật khẩu",
        ["account.assign-role"] = "Giao vai trò",
        ["account.end-role"] = "Kết thúc vai trò",
        ["document.draft"] = "Soạn văn bản",
        ["document.edit"] = "Sửa văn bản",
        ["document.submit"] = "Trình văn bản",
        ["document.return"] = "Trả lại văn bản",
        ["document.comment"] = "Góp ý văn bản",
        ["document.resolve-comment"] = "Đánh dấu đã sửa theo góp ý",
        ["document.open-comment"] = "Mở lại góp ý",
        ["document.save-template"] = "Lưu văn bản làm mẫu",
        ["document.edit-template"] = "Sửa mẫu văn bản",
        ["document.delete-template"] = "Xóa mẫu văn bản",
        ["document.approve"] = "Phê duyệt văn bản",
        ["document.issue"] = "Ban hành văn bản",
        ["document.withdraw"] = "Thu hồi văn bản",
        ["number.reserve"] = "Giữ số văn bản",
        ["number.skip"] = "Bỏ số văn bản",
        ["number.enter"] = "Ghi số văn bản có sẵn vào sổ",
        ["number.set-last"] = "Đặt số cuối của sổ văn bản",
        ["number.release"] = "Trả lại số, bỏ dòng trong sổ văn bản",
        ["number.withdraw"] = "Thu hồi văn bản ghi tay trong sổ",
        ["plan.cascade"] = "Triển khai kế hoạch xuống cấp dưới",
        ["plan.receive"] = "Tiếp nhận kế hoạch của cấp trên",
        ["plan.answer"] = "Trả lời kế hoạch của cấp trên",
        ["document.export"] = "Xuất văn bản",
        ["organization.document-defaults"] = "Đổi cách trình bày văn bản của đơn vị",
        ["directive.add"] = "Thêm văn bản chỉ đạo",
        ["directive.edit"] = "Sửa văn bản chỉ đạo",
        ["attachment.upload"] = "Tải tệp lên",
        ["attachment.remove"] = "Bỏ tệp",
        ["attachment.download"] = "Tải tệp về",
        ["session.open"] = "Mở buổi sinh hoạt",
        ["session.save"] = "Ghi buổi sinh hoạt",
        ["session.drop"] = "Bỏ buổi sinh hoạt chưa gửi",
        ["session.submit"] = "Gửi kết quả buổi sinh hoạt",
        ["session.confirm"] = "Xác nhận buổi sinh hoạt",
        ["session.return"] = "Trả lại buổi sinh hoạt",
        ["session.request-change"] = "Đề nghị sửa buổi sinh hoạt",
        ["session.decline-change"] = "Không đồng ý cho sửa buổi sinh hoạt",
        ["session.export"] = "Xuất văn bản buổi sinh hoạt",
        ["members.viewed"] = "Xem danh sách đảng viên",
        ["period.open"] = "Mở kỳ báo cáo",
        ["report.save"] = "Lưu tạm báo cáo",
        ["report.submit"] = "Gửi báo cáo",
        ["report.return"] = "Trả lại báo cáo",
        ["report.accept"] = "Tiếp nhận báo cáo",
        ["report.export"] = "Xuất báo cáo",
    };

    /// <summary>Keys, codes, states, days and numbers.</summary>
    private static readonly Dictionary<string, string> Facts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["role"] = "vai trò",
        ["from"] = "từ ngày",
        ["until"] = "đến hết ngày",
        ["state"] = "trạng thái",
        ["number"] = "số",
        ["version"] = "bản",
        ["dueon"] = "hạn",
        ["kind"] = "loại",
        ["month"] = "tháng",
        ["date"] = "ngày",
        ["heldon"] = "ngày họp",
        ["period"] = "kỳ",
        ["campaign"] = "đợt",
        ["hash"] = "mã kiểm tra",
        ["format"] = "định dạng",
        ["organizations"] = "số đơn vị",
        ["count"] = "số lượng",
        ["print"] = "mã kiểm tra bản in",
        ["present"] = "có mặt",
        ["expected"] = "phải dự",
        ["form"] = "hình thức",
        ["minutes"] = "số phút",
        ["units"] = "số đơn vị",
        ["answer"] = "trả lời",
        ["answeredon"] = "ngày trả lời",
        ["cutoffon"] = "ngày chốt số liệu",
        ["campaignid"] = "mã đợt",
        ["anchor"] = "đoạn",
        ["typecode"] = "loại văn bản",
        ["templateid"] = "mã mẫu",
        ["copyofid"] = "chép từ văn bản mã",
        ["amendsid"] = "sửa đổi văn bản mã",
        ["parentplanid"] = "mã kế hoạch cấp trên",
        ["roll"] = "số người trong danh sách",
        ["draftround"] = "dự thảo lần",
        ["numbertext"] = "số",
        ["issuedon"] = "ngày ban hành",
        ["lastnumber"] = "số cuối",
        ["term"] = "nhiệm kỳ",
        ["type"] = "loại văn bản",
        ["sections"] = "số mục",
        ["tasks"] = "số nhiệm vụ",
    };

    /// <summary>What people wrote.</summary>
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["reason"] = "lý do",
        ["username"] = "tên đăng nhập",
        ["displayname"] = "tên hiển thị",
        ["file"] = "tệp",
        ["signer"] = "người ký",
        ["title"] = "tên",
        ["name"] = "tên",
        ["subject"] = "trích yếu",
        ["issuer"] = "cơ quan ban hành",
    };

    private static readonly Dictionary<string, string> Values = new()
    {
        ["unknown"] = "không có tài khoản này",
        ["password"] = "sai mật khẩu",
        ["locked"] = "đang tạm khóa",
        ["disabled"] = "đã ngừng",
        ["Draft"] = "đang soạn",
        ["Submitted"] = "đã gửi",
        ["Returned"] = "bị trả lại",
        ["Approved"] = "đã duyệt",
        ["Issued"] = "đã ban hành",
        ["Withdrawn"] = "đã thu hồi",
        ["Closed"] = "đã đóng",
        ["Scheduled"] = "đã lên lịch",
        ["Open"] = "đang mở",
        ["Confirmed"] = "đã xác nhận",
        ["Expected"] = "chờ gửi",
        ["Accepted"] = "đã tiếp nhận",
        ["Regular"] = "thường kỳ",
        ["Thematic"] = "chuyên đề",
        ["Conference"] = "hội nghị học tập",
        ["Combined"] = "thường kỳ kết hợp chuyên đề",
        ["InPerson"] = "trực tiếp",
        ["Online"] = "trực tuyến",
        ["Hybrid"] = "trực tiếp kết hợp trực tuyến",
        ["OwnPlan"] = "có kế hoạch riêng",
        ["AppliesDirectly"] = "áp dụng trực tiếp",
        ["Month"] = "tháng",
        ["Quarter"] = "quý",
        ["Half"] = "nửa năm",
        ["Year"] = "năm",
        ["WholeCampaign"] = "toàn đợt",
        ["Document"] = "đã cấp cho văn bản",
        ["ByHand"] = "ghi tay",
        ["Reserved"] = "đang giữ",
        ["Skipped"] = "bỏ số",
        ["True"] = "có",
        ["False"] = "không",
    };

    /// <summary>Every action with its words, in the order of the work.</summary>
    public static IReadOnlyDictionary<string, string> Actions => Known;

    public static string Action(string code) => Known.GetValueOrDefault(code, code);

    public static string Subject(string type) => type switch
    {
        "Account" => "Tài khoản",
        "Directive" => "Văn bản chỉ đạo",
        "Plan" => "Kế hoạch",
        "Document" => "Văn bản",
        "DocumentTemplate" => "Mẫu văn bản",
        "DocumentRegister" => "Sổ văn bản",
        "RegisterEntry" => "Số văn bản",
        "PlanAssignment" => "Việc giao triển khai kế hoạch",
        "Session" => "Buổi sinh hoạt",
        "Organization" => "Tổ chức",
        "ReportingPeriod" => "Kỳ báo cáo",
        "ExpectedReport" or "Report" => "Báo cáo",
        "Member" => "Đảng viên",
        _ => type,
    };

    public static string Field(string name) => Facts.GetValueOrDefault(name) ?? Words.GetValueOrDefault(name, name);

    /// <summary>True for a field that never holds words of the Party's content.</summary>
    public static bool IsFact(string name) => Facts.ContainsKey(name);

    /// <summary>A stored value as a reader knows it: the word of a state, <c>20/06/2023</c> for a date, anything else as it is.</summary>
    public static string Value(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? VietnameseFormat.Date(day)
            : Values.GetValueOrDefault(value, value);
}
