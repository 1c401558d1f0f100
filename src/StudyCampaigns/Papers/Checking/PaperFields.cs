using System.Globalization;

namespace StudyCampaigns.Papers.Checking;

/// <summary>The texts of a content by the names that findings and forms use for them.</summary>
public static class PaperFields
{
    /// <summary>Every text that is there, in the order in which the paper is read.</summary>
    public static IEnumerable<PaperText> Of(PaperContent content) =>
        All(content).Where(row => row.Text is not null).Select(row => new PaperText(row.Field, row.Text!));

    /// <summary>The content with one field changed; unchanged where the field is not there.</summary>
    public static PaperContent Change(PaperContent content, string field, Func<string, string?> change)
    {
        string? New(string? text) => text is null ? null : change(text);
        switch (field.Split('[', ']'))
        {
            case [nameof(PaperContent.Subject)]:
                return content with { Subject = New(content.Subject) };
            case [nameof(PaperContent.Addressees)]:
                return content with { Addressees = New(content.Addressees) };
            case [nameof(PaperContent.Preamble)]:
                return content with { Preamble = New(content.Preamble) };
            case [nameof(PaperContent.Recipients)]:
                return content with { Recipients = New(content.Recipients) };
            case [nameof(PaperContent.Sections), var index, var part]:
                return content with
                {
                    Sections = [.. content.Sections.Select((row, at) => $"{at}" != index ? row : part switch
                    {
                        ".Heading" => row with { Heading = New(row.Heading) },
                        _ => row with { Body = New(row.Body) },
                    })],
                };
            case [nameof(PaperContent.Tasks), var index, var part]:
                return content with
                {
                    Tasks = [.. content.Tasks.Select((row, at) => $"{at}" != index ? row : part switch
                    {
                        ".Content" => row with { Content = New(row.Content) },
                        ".Lead" => row with { Lead = New(row.Lead) },
                        ".Cooperating" => row with { Cooperating = New(row.Cooperating) },
                        ".Product" => row with { Product = New(row.Product) },
                        _ => row with { Note = New(row.Note) },
                    })],
                };
            default:
                return content;
        }
    }

    /// <summary>The section or task a field belongs to, from 0; null for the others.</summary>
    public static int? IndexOf(string field) =>
        field.Split('[', ']') is [_, var index, ..] ? int.Parse(index, CultureInfo.InvariantCulture) : null;

    private static IEnumerable<(string Field, string? Text)> All(PaperContent content)
    {
        yield return (nameof(PaperContent.Subject), content.Subject);
        yield return (nameof(PaperContent.Addressees), content.Addressees);
        yield return (nameof(PaperContent.Preamble), content.Preamble);
        foreach (var (index, row) in content.Sections.Index())
        {
            yield return ($"Sections[{index}].Heading", row.Heading);
            yield return ($"Sections[{index}].Body", row.Body);
        }

        yield return (nameof(PaperContent.Recipients), content.Recipients);
        foreach (var (index, row) in content.Tasks.Index())
        {
            yield return ($"Tasks[{index}].Content", row.Content);
            yield return ($"Tasks[{index}].Lead", row.Lead);
            yield return ($"Tasks[{index}].Cooperating", row.Cooperating);
            yield return ($"Tasks[{index}].Product", row.Product);
            yield return ($"Tasks[{index}].Note", row.Note);
        }
    }
}
