namespace StudyCampaigns.Documents;

/// <summary>Every sentence with which templates refuse.</summary>
public static class DocumentTemplateRefusals
{
    public static readonly Refusal NameMissing = new($"Đặt tên mẫu, không quá {DocumentTemplate.NameLength} ký tự.", "Name");

    public static readonly Refusal NameTaken = new("Đơn vị đã có mẫu cùng loại mang tên này; đặt tên khác.", "Name");

    public static readonly Refusal RecipientsTooLong = DocumentRefusals.TooLong("Recipients", Document.RecipientsLength);
}
