namespace StudyCampaigns.Registers;

/// <summary>The Vietnamese words of the books of numbers.</summary>
public static class RegisterTexts
{
    public static string Kind(RegisterEntryKind kind) => kind switch
    {
        RegisterEntryKind.Document => "Đã cấp",
        RegisterEntryKind.ByHand => "Ghi tay",
        RegisterEntryKind.Reserved => "Đang giữ",
        RegisterEntryKind.Skipped => "Bỏ số",
        RegisterEntryKind.Withdrawn => "Đã thu hồi",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
