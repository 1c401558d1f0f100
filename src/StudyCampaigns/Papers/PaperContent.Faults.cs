using StudyCampaigns.Documents;
using StudyCampaigns.Documents.RichText;
using StudyCampaigns.Papers.Checking;
using StudyCampaigns.Time;

namespace StudyCampaigns.Papers;

/// <content>Why a content is not stored or not submitted, each at the field where it is mended.</content>
public sealed partial record PaperContent
{
    /// <summary>The first thing that must not be stored, even in a draft.</summary>
    /// <param name="span">The first and last day a task may fall due; null where nothing limits them.</param>
    public Refusal? FindFault((DateOnly From, DateOnly To)? span)
    {
        if (Subject is null)
        {
            return PaperRefusals.SubjectMissing;
        }

        if (Sections.Count > Paper.MaximumSections || Tasks.Count > Paper.MaximumTasks)
        {
            return PaperRefusals.TooManyRows;
        }

        return FindSecrecyMark()
            ?? TooLong(Subject, Paper.SubjectLength, nameof(Subject))
            ?? TooLong(Preamble, Paper.PreambleLength, nameof(Preamble))
            ?? CannotBeDrawn(Preamble, nameof(Preamble), "Căn cứ, lời mở đầu")
            ?? TooLong(Addressees, Paper.AddresseesLength, nameof(Addressees))
            ?? TooLong(Recipients, Paper.RecipientsLength, nameof(Recipients))
            ?? FindTooManyLines()
            ?? Sections.Select(FindSectionFault).FirstOrDefault(fault => fault is not null)
            ?? Tasks.Select((row, index) => FindTaskFault(row, index, span)).FirstOrDefault(fault => fault is not null);
    }

    /// <summary>The first thing a draft may lack but a submitted paper may not.</summary>
    public Refusal? FindGap(DocumentType type)
    {
        if (Preamble is null && Sections.All(row => row.Body is null))
        {
            return PaperRefusals.NoText;
        }

        if (Sections.FirstOrDefault(row => row is { Heading: not null, Body: null }) is { } bare)
        {
            return PaperRefusals.SectionWithoutText(bare.Heading!);
        }

        if (type.HasAddressees && Addressees is null)
        {
            return PaperRefusals.NoAddressees;
        }

        return type.HasTasks && Tasks.Count == 0 ? PaperRefusals.NoTasks : null;
    }

    /// <summary>What carries a mark of a state secret is stored nowhere, not even in a draft.</summary>
    private Refusal? FindSecrecyMark() => PaperFields.Of(this)
        .Select(text => SecrecyMark.IsIn(text.Text, out var mark) ? PaperRefusals.SecrecyMark(mark.Grade, text.Field) : null)
        .FirstOrDefault(refusal => refusal is not null);

    /// <summary>Named where the paper passes what can be printed in the time a reader waits.</summary>
    private Refusal? FindTooManyLines()
    {
        var lines = Lines(Preamble);
        for (var at = 0; at < Sections.Count; at++)
        {
            lines += Lines(Sections[at].Body);
            if (lines > Paper.MaximumLines)
            {
                return PaperRefusals.TooManyLines(at);
            }
        }

        return null;
    }

    private static int Lines(string? text) => text is null ? 0 : text.AsSpan().Count('\n') + 1;

    private static Refusal? FindSectionFault(Section row, int index)
    {
        if (!row.IsEmpty() && row.Heading is null)
        {
            return PaperRefusals.HeadingMissing(index);
        }

        return TooLong(row.Heading, PaperSection.HeadingLength, $"Sections[{index}].Heading")
            ?? TooLong(row.Body, PaperSection.BodyLength, $"Sections[{index}].Body")
            ?? CannotBeDrawn(row.Body, $"Sections[{index}].Body", $"Nội dung mục {index + 1}");
    }

    private static Refusal? FindTaskFault(TaskRow row, int index, (DateOnly From, DateOnly To)? span)
    {
        if (!row.IsEmpty() && row.Content is null)
        {
            return PaperRefusals.TaskContentMissing(index);
        }

        var limits = span ?? (DayBounds.First, DayBounds.Last);
        if (row.DueOn is { } due && (due < limits.From || due > limits.To))
        {
            return PaperRefusals.TaskDueOutside(index, limits.From, limits.To);
        }

        return TooLong(row.Content, PaperTask.ContentLength, $"Tasks[{index}].Content")
            ?? TooLong(row.Lead, PaperTask.OwnerLength, $"Tasks[{index}].Lead")
            ?? TooLong(row.Cooperating, PaperTask.OwnerLength, $"Tasks[{index}].Cooperating")
            ?? TooLong(row.Product, PaperTask.ProductLength, $"Tasks[{index}].Product")
            ?? TooLong(row.Note, PaperTask.NoteLength, $"Tasks[{index}].Note");
    }

    private static Refusal? TooLong(string? text, int length, string field) =>
        text?.Length > length ? PaperRefusals.TooLong(field, length) : null;

    private static Refusal? CannotBeDrawn(string? text, string field, string name) =>
        MarkdownReading.FindFault(text) is { } fault ? new Refusal($"{name}: {RichTextTexts.Sentence(fault)}", field) : null;
}
