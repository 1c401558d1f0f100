namespace StudyCampaigns.Numbering;

/// <summary>The Vietnamese words of the books of numbers.</summary>
public static class NumberTexts
{
    public static string Kind(RegisteredNumberKind kind) => kind switch
    {
        RegisteredNumberKind.Paper => "Đã cấp",
        RegisteredNumberKind.ByHand => "Ghi tay",
        RegisteredNumberKind.Reserved => "Đang giữ",
        RegisteredNumberKind.Skipped => "Bỏ số",
        RegisteredNumberKind.Withdrawn => "Đã thu hồi",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
