using System.Globalization;

namespace StudyCampaigns.Documents.Checking;

/// <summary>The texts of a content by the names that findings and forms use for them.</summary>
public static class DocumentFields
{
    /// <summary>Every text that is there, in the order in which the document is read.</summary>
    public static IEnumerable<DocumentText> Of(DocumentContent content) =>
        All(content).Where(row => row.Text is not null).Select(row => new DocumentText(row.Field, row.Text!));

    /// <summary>The content with one field changed; unchanged where the field is not there.</summary>
    public static DocumentContent Change(DocumentContent content, string field, Func<string, string?> change)
    {
        string? New(string? text) => text is null ? null : change(text);
        switch (field.Split('[', ']'))
        {
            case [nameof(DocumentContent.Subject)]:
                return content with { Subject = New(content.Subject) };
            case [nameof(DocumentContent.Addressees)]:
                return content with { Addressees = New(content.Addressees) };
            case [nameof(DocumentContent.Preamble)]:
                return content with { Preamble = New(content.Preamble) };
            case [nameof(DocumentContent.Recipients)]:
                return content with { Recipients = New(content.Recipients) };
            case [nameof(DocumentContent.Sections), var index, var part]:
                return content with
                {
                    Sections = [.. content.Sections.Select((row, at) => $"{at}" != index ? row : part switch
                    {
                        ".Heading" => row with { Heading = New(row.Heading) },
                        _ => row with { Body = New(row.Body) },
                    })],
                };
            case [nameof(DocumentContent.Tasks), var index, var part]:
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

    private static IEnumerable<(string Field, string? Text)> All(DocumentContent content)
    {
        yield return (nameof(DocumentContent.Subject), content.Subject);
        yield return (nameof(DocumentContent.Addressees), content.Addressees);
        yield return (nameof(DocumentContent.Preamble), content.Preamble);
        foreach (var (index, row) in content.Sections.Index())
        {
            yield return ($"Sections[{index}].Heading", row.Heading);
            yield return ($"Sections[{index}].Body", row.Body);
        }

        yield return (nameof(DocumentContent.Recipients), content.Recipients);
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
