using System.Globalization;
using System.Text;
using StudyCampaigns.Text;

namespace StudyCampaigns.Attachments;

/// <summary>Makes of the name a browser sent one that is safe on every system and still readable in Vietnamese.</summary>
public static class AttachmentName
{
    private const string NotInNames = "\\/:*?\"<>|%";

    /// <summary>No folder, no control or direction marks, the ending of its kind, at most <see cref="Attachment.FileNameLength"/> characters.</summary>
    public static string Of(string? sent, AttachmentKind kind)
    {
        var name = (sent ?? "").Replace('\\', '/');
        name = name[(name.LastIndexOf('/') + 1)..];
        var ending = Path.GetExtension(name);
        var stem = new StringBuilder();
        foreach (var character in VietnameseText.Composed(name[..^ending.Length]))
        {
            var category = char.GetUnicodeCategory(character);
            if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse)
            {
                continue;
            }

            stem.Append(NotInNames.Contains(character, StringComparison.Ordinal) ? '-' : character);
        }

        var text = stem.ToString().Trim(' ', '.');
        var room = Attachment.FileNameLength - AttachmentTexts.Ending(kind).Length;
        text = text.Length > room ? text[..room].TrimEnd(' ', '.') : text;
        return (text.Length == 0 ? "van-ban" : text) + AttachmentTexts.Ending(kind);
    }
}
