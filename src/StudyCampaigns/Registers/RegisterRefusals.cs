using StudyCampaigns.Text;

namespace StudyCampaigns.Registers;

/// <summary>Every sentence with which the books of numbers refuse.</summary>
public static class RegisterRefusals
{
    public static readonly Refusal NumberRange = new(
        $"Nhập số từ 1 đến {VietnameseFormat.Number(DocumentRegister.MaximumNumber)}.", "Number");

    public static readonly Refusal LastNumberRange = new(
        $"Nhập số cuối từ 0 đến {VietnameseFormat.Number(DocumentRegister.MaximumNumber)}.", "LastNumber");

    public static readonly Refusal Holder = new(
        $"Ghi giữ số cho ai, cho văn bản nào, không quá {RegisterEntry.HolderLength} ký tự.", "Holder");

    public static readonly Refusal SubjectMissing = new("Nhập trích yếu của văn bản mang số này.", "Subject");

    public static readonly Refusal SubjectTooLong = new(
        $"Trích yếu không quá {VietnameseFormat.Number(RegisterEntry.SubjectLength)} ký tự.", "Subject");

    public static readonly Refusal ReasonMissing = new("Nêu rõ lý do; lý do được giữ trong sổ.", "Reason");

    public static readonly Refusal ReasonTooLong = new(
        $"Lý do không quá {VietnameseFormat.Number(RegisterEntry.ReasonLength)} ký tự.", "Reason");

    public static readonly Refusal IssuedInFuture = new("Ngày của văn bản không được sau hôm nay.", "IssuedOn");

    public static readonly Refusal ReservationGone = new(
        "Số đã chọn không còn được giữ trong sổ của nhiệm kỳ này; chọn lại số.", "ReservationId");

    public static readonly Refusal NotReleasable = new(
        "Số này đã có văn bản ban hành hoặc thu hồi nên không trả lại được; mở sổ để xem tình trạng hiện tại.");

    public static readonly Refusal NothingToWithdraw = new(
        "Số này không có văn bản đang còn hiệu lực nên không thu hồi được; mở sổ để xem tình trạng hiện tại.");

    public static readonly Refusal WithdrawnByItsDocument = new("Văn bản này ban hành trên hệ thống; mở văn bản rồi thu hồi ở đó.");

    public static Refusal NumberTaken(RegisterEntry line) => new(
        $"Số {line.Number:00} đã có trong sổ ({RegisterTexts.Kind(line.Kind).ToLower(VietnameseText.Culture)}"
            + $"{(line.IssuedOn is { } day ? $", ngày {VietnameseFormat.Date(day)}" : "")}); chọn số khác.",
        "Number");

    public static Refusal NumberAboveNext(int next) => new(
        $"Số tiếp theo của sổ là {next:00}; chọn số này hoặc một số còn trống nhỏ hơn.", "Number");

    /// <param name="field">Where the number was chosen.</param>
    public static Refusal InRegisterTakenOver(int number, int lastNumber, string field) => new(
        $"Số {number:00} đã dùng trong sổ tiếp nhận (đến số {lastNumber:00}) nên không giữ, bỏ hay cấp lại được; chọn số khác. "
            + "Văn bản cũ mang số này thì nhập ở Ghi số có sẵn.",
        field);

    public static Refusal NumberOfOtherTerm(string term, string number) => new(
        $"Ngày này thuộc nhiệm kỳ {term}, số cấp cho văn bản là {number}; nếu đúng thì bấm Ban hành lần nữa.", "IssuedOn");

    public static Refusal LastNumberBelowLines(int highest) => new(
        $"Sổ đã có số {highest:00}; số cuối không được nhỏ hơn số này.", "LastNumber");

    public static Refusal BeforeFirstTerm(DateOnly first) => new(
        $"Sổ văn bản bắt đầu từ ngày {VietnameseFormat.Date(first)}; kiểm tra lại ngày, tháng, năm.", "IssuedOn");

    public static Refusal OutsideTerm(string term) => new(
        $"Ngày này không thuộc nhiệm kỳ {term}; chọn sổ của nhiệm kỳ khác hoặc sửa ngày.", "IssuedOn");
}
