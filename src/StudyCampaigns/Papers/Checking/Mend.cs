namespace StudyCampaigns.Papers.Checking;

/// <summary>What one click does to the content.</summary>
/// <param name="Label">What the button says, in Vietnamese.</param>
public sealed record Mend(string Label, Func<PaperContent, PaperContent> Apply)
{
    /// <summary>A change of one field.</summary>
    public static Mend Of(string field, string label, Func<string, string?> change) =>
        new(label, content => PaperFields.Change(content, field, change));

    /// <summary>Puts other words for some, wherever they stand in the field.</summary>
    public static Mend Replace(string field, string from, string to) =>
        Of(field, $"Sửa thành “{to}”", text => text.Replace(from, to, StringComparison.Ordinal));
}
