namespace StudyCampaigns.Documents.Checking;

/// <summary>What one click does to the content.</summary>
/// <param name="Label">What the button says, in Vietnamese.</param>
public sealed record QuickFix(string Label, Func<DocumentContent, DocumentContent> Apply)
{
    /// <summary>A change of one field.</summary>
    public static QuickFix Of(string field, string label, Func<string, string?> change) =>
        new(label, content => DocumentFields.Change(content, field, change));

    /// <summary>Puts other words for some, wherever they stand in the field.</summary>
    public static QuickFix Replace(string field, string from, string to) =>
        Of(field, $"Sửa thành “{to}”", text => text.Replace(from, to, StringComparison.Ordinal));
}
