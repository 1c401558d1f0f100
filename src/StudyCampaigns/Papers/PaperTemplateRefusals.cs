namespace StudyCampaigns.Papers;

/// <summary>Every sentence with which templates refuse.</summary>
public static class PaperTemplateRefusals
{
    public static readonly Refusal NameMissing = new($"Đặt tên mẫu, không quá {PaperTemplate.NameLength} ký tự.", "Name");

    public static readonly Refusal NameTaken = new("Đơn vị đã có mẫu cùng loại mang tên này; đặt tên khác.", "Name");

    public static readonly Refusal RecipientsTooLong = PaperRefusals.TooLong("Recipients", Paper.RecipientsLength);
}
