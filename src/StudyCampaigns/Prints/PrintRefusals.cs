namespace StudyCampaigns.Prints;

/// <summary>Why a stored print is not printed.</summary>
public static class PrintRefusals
{
    public static readonly Refusal Damaged = new(
        "Bản in đã lưu bị hỏng (không khớp mã kiểm tra) nên không hiện và không in được; hãy báo quản trị hệ thống khôi phục từ bản sao lưu.");

    public static Refusal UnknownFormat(int format) => new(
        $"Bản in đã lưu theo định dạng số {format} mà chương trình này chưa biết; hãy báo quản trị hệ thống nâng cấp chương trình.");
}
