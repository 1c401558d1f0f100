using StudyCampaigns.Attachments;
using StudyCampaigns.Documents.Checking;
using StudyCampaigns.Layout;
using StudyCampaigns.Layout.RichText;
using StudyCampaigns.Time;

namespace StudyCampaigns.Documents;

/// <content>Why a content is not stored or not submitted, each at the field where it is put right.</content>
public sealed partial record DocumentContent
{
    /// <summary>The first thing that must not be stored, even in a draft.</summary>
    /// <param name="span">The first and last day a task may fall due; null where nothing limits them.</param>
    public Refusal? Validate((DateOnly From, DateOnly To)? span)
    {
        if (Subject is null)
        {
            return DocumentRefusals.SubjectMissing;
        }

        if (Sections.Count > Document.MaximumSections || Tasks.Count > Document.MaximumTasks)
        {
            return DocumentRefusals.TooManyRows;
        }

        return FindSecrecyMark()
            ?? TooLong(Subject, Document.SubjectLength, nameof(Subject))
            ?? TooLong(Preamble, Document.PreambleLength, nameof(Preamble))
            ?? CannotBeDrawn(Preamble, nameof(Preamble), "Căn cứ, lời mở đầu")
            ?? TooLong(Addressees, Document.AddresseesLength, nameof(Addressees))
            ?? TooLong(Recipients, Document.RecipientsLength, nameof(Recipients))
            ?? FindTooManyLines()
            ?? Sections.Select(ValidateSection).FirstOrDefault(fault => fault is not null)
            ?? Tasks.Select((row, index) => ValidateTask(row, index, span)).FirstOrDefault(fault => fault is not null);
    }

    /// <summary>The first thing a draft may lack but a submitted document may not.</summary>
    public Refusal? ValidateForSubmission(DocumentType type)
    {
        if (Preamble is null && Sections.All(row => row.Body is null))
        {
            return DocumentRefusals.NoText;
        }

        if (Sections.FirstOrDefault(row => row is { Heading: not null, Body: null }) is { } bare)
        {
            return DocumentRefusals.SectionWithoutText(bare.Heading!);
        }

        if (type.HasAddressees && Addressees is null)
        {
            return DocumentRefusals.NoAddressees;
        }

        return type.HasTasks && Tasks.Count == 0 ? DocumentRefusals.NoTasks : null;
    }

    /// <summary>What carries a mark of a state secret is stored nowhere, not even in a draft.</summary>
    private Refusal? FindSecrecyMark() => DocumentFields.Of(this)
        .Select(text => SecrecyMark.IsIn(text.Text, out var mark) ? DocumentRefusals.SecrecyMark(mark.Grade, text.Field) : null)
        .FirstOrDefault(refusal => refusal is not null);

    /// <summary>Named where the document passes what can be printed in the time a reader waits.</summary>
    private Refusal? FindTooManyLines()
    {
        var lines = Lines(Preamble);
        for (var at = 0; at < Sections.Count; at++)
        {
            lines += Lines(Sections[at].Body);
            if (lines > Document.MaximumLines)
            {
                return DocumentRefusals.TooManyLines(at);
            }
        }

        return null;
    }

    private static int Lines(string? text) => text is null ? 0 : text.AsSpan().Count('\n') + 1;

    private static Refusal? ValidateSection(Section row, int index)
    {
        if (!row.IsEmpty() && row.Heading is null)
        {
            return DocumentRefusals.HeadingMissing(index);
        }

        return TooLong(row.Heading, DocumentSection.HeadingLength, $"Sections[{index}].Heading")
            ?? TooLong(row.Body, DocumentSection.BodyLength, $"Sections[{index}].Body")
            ?? CannotBeDrawn(row.Body, $"Sections[{index}].Body", $"Nội dung mục {index + 1}");
    }

    private static Refusal? ValidateTask(TaskRow row, int index, (DateOnly From, DateOnly To)? span)
    {
        if (!row.IsEmpty() && row.Content is null)
        {
            return DocumentRefusals.TaskContentMissing(index);
        }

        var limits = span ?? (DayBounds.First, DayBounds.Last);
        if (row.DueOn is { } due && (due < limits.From || due > limits.To))
        {
            return DocumentRefusals.TaskDueOutside(index, limits.From, limits.To);
        }

        return TooLong(row.Content, DocumentTask.ContentLength, $"Tasks[{index}].Content")
            ?? TooLong(row.Lead, DocumentTask.OwnerLength, $"Tasks[{index}].Lead")
            ?? TooLong(row.Cooperating, DocumentTask.OwnerLength, $"Tasks[{index}].Cooperating")
            ?? TooLong(row.Product, DocumentTask.ProductLength, $"Tasks[{index}].Product")
            ?? TooLong(row.Note, DocumentTask.NoteLength, $"Tasks[{index}].Note");
    }

    private static Refusal? TooLong(string? text, int length, string field) =>
        text?.Length > length ? DocumentRefusals.TooLong(field, length) : null;

    private static Refusal? CannotBeDrawn(string? text, string field, string name) =>
        MarkdownParser.Validate(text) is { } fault ? new Refusal($"{name}: {RichTextTexts.Sentence(fault)}", field) : null;
}
