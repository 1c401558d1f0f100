using System.Text.Encodings.Web;
using System.Text.Json;
using StudyCampaigns.Text;

namespace StudyCampaigns.Plans;

/// <summary>What a plan says, apart from where it stands: the form sends it, the plan takes it over, and versions keep it.</summary>
public sealed record PlanContent(
    string? Subject,
    string? Preamble,
    string? Recipients,
    IReadOnlyList<PlanContent.Section> Sections,
    IReadOnlyList<PlanContent.TaskRow> Tasks)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="Id">Null for a row the form added.</param>
    public sealed record Section(int? Id, string? Heading, string? Body)
    {
        public bool IsEmpty() => Heading is null && Body is null;
    }

    /// <param name="Id">Null for a row the form added.</param>
    /// <param name="ParentTaskId">Shown and kept in versions; never taken over from a form.</param>
    public sealed record TaskRow(
        int? Id,
        string? Content,
        string? Lead = null,
        string? Cooperating = null,
        string? Product = null,
        DateOnly? DueOn = null,
        string? Note = null,
        int? ParentTaskId = null)
    {
        public bool IsEmpty() => (Content ?? Lead ?? Cooperating ?? Product ?? Note) is null && DueOn is null;
    }

    public static PlanContent Of(Plan plan) => new(
        plan.Subject,
        plan.Preamble,
        plan.Recipients,
        [.. plan.Sections.OrderBy(row => row.Order).Select(row => new Section(row.Id, row.Heading, row.Body))],
        [
            .. plan.Tasks.OrderBy(row => row.Order).Select(row => new TaskRow(
                row.Id, row.Content, row.Lead, row.Cooperating, row.Product, row.DueOn, row.Note, row.ParentTaskId)),
        ]);

    /// <exception cref="JsonException">The text is not what <see cref="ToJson"/> wrote.</exception>
    public static PlanContent FromJson(string json) => JsonSerializer.Deserialize<PlanContent>(json, Json)!;

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>The same with every text normalized; empty rows stay, so that a fault can name the row the user sees.</summary>
    public PlanContent Cleaned() => new(
        VietnameseText.Clean(Subject),
        VietnameseText.Clean(Preamble),
        VietnameseText.Clean(Recipients),
        [.. Sections.Select(row => new Section(row.Id, VietnameseText.Clean(row.Heading), VietnameseText.Clean(row.Body)))],
        [
            .. Tasks.Select(row => row with
            {
                Content = VietnameseText.Clean(row.Content),
                Lead = VietnameseText.Clean(row.Lead),
                Cooperating = VietnameseText.Clean(row.Cooperating),
                Product = VietnameseText.Clean(row.Product),
                Note = VietnameseText.Clean(row.Note),
            }),
        ]);

    /// <summary>The first thing that must not be stored, even in a draft.</summary>
    public Refusal? FindFault(DateOnly from, DateOnly to)
    {
        if (Subject is null)
        {
            return PlanRefusals.SubjectMissing;
        }

        if (Sections.Count > Plan.MaximumSections || Tasks.Count > Plan.MaximumTasks)
        {
            return PlanRefusals.TooManyRows;
        }

        return TooLong(Subject, Plan.SubjectLength, nameof(Subject))
            ?? TooLong(Preamble, Plan.PreambleLength, nameof(Preamble))
            ?? TooLong(Recipients, Plan.RecipientsLength, nameof(Recipients))
            ?? Sections.Select(FindSectionFault).FirstOrDefault(fault => fault is not null)
            ?? Tasks.Select((row, index) => FindTaskFault(row, index, from, to)).FirstOrDefault(fault => fault is not null);
    }

    /// <summary>The first thing a draft may lack but a submitted plan may not.</summary>
    public Refusal? FindGap()
    {
        if (Sections.All(row => row.Body is null))
        {
            return PlanRefusals.NoSectionText;
        }

        if (Sections.FirstOrDefault(row => row is { Heading: not null, Body: null }) is { } bare)
        {
            return PlanRefusals.SectionWithoutText(bare.Heading!);
        }

        return Tasks.Count == 0 ? PlanRefusals.NoTasks : null;
    }

    internal void WriteTo(Plan plan)
    {
        plan.Subject = Subject!;
        plan.Preamble = Preamble;
        plan.Recipients = Recipients;
        WriteSections(plan);
        WriteTasks(plan);
    }

    private static Refusal? FindSectionFault(Section row, int index)
    {
        if (!row.IsEmpty() && row.Heading is null)
        {
            return PlanRefusals.HeadingMissing(index);
        }

        return TooLong(row.Heading, PlanSection.HeadingLength, $"Sections[{index}].Heading")
            ?? TooLong(row.Body, PlanSection.BodyLength, $"Sections[{index}].Body");
    }

    private static Refusal? FindTaskFault(TaskRow row, int index, DateOnly from, DateOnly to)
    {
        if (!row.IsEmpty() && row.Content is null)
        {
            return PlanRefusals.TaskContentMissing(index);
        }

        if (row.DueOn is { } due && (due < from || due > to))
        {
            return PlanRefusals.TaskDueOutside(index, from, to);
        }

        return TooLong(row.Content, PlanTask.ContentLength, $"Tasks[{index}].Content")
            ?? TooLong(row.Lead, PlanTask.OwnerLength, $"Tasks[{index}].Lead")
            ?? TooLong(row.Cooperating, PlanTask.OwnerLength, $"Tasks[{index}].Cooperating")
            ?? TooLong(row.Product, PlanTask.ProductLength, $"Tasks[{index}].Product")
            ?? TooLong(row.Note, PlanTask.NoteLength, $"Tasks[{index}].Note");
    }

    private static Refusal? TooLong(string? text, int length, string field) =>
        text?.Length > length ? PlanRefusals.TooLong(field, length) : null;

    private void WriteSections(Plan plan)
    {
        var rows = Sections.Where(row => !row.IsEmpty()).ToList();
        plan.Sections.RemoveAll(stored => rows.All(row => row.Id != stored.Id));
        var known = plan.Sections.ToDictionary(row => row.Id);
        var order = 0;
        foreach (var row in rows)
        {
            order++;
            if (row.Id is { } id && known.Remove(id, out var stored))
            {
                stored.Order = order;
                stored.Heading = row.Heading!;
                stored.Body = row.Body;
            }
            else
            {
                plan.Sections.Add(new PlanSection { Order = order, Heading = row.Heading!, Body = row.Body });
            }
        }
    }

    private void WriteTasks(Plan plan)
    {
        var rows = Tasks.Where(row => !row.IsEmpty()).ToList();
        plan.Tasks.RemoveAll(stored => rows.All(row => row.Id != stored.Id));
        var known = plan.Tasks.ToDictionary(row => row.Id);
        var order = 0;
        foreach (var row in rows)
        {
            order++;
            if (row.Id is not { } id || !known.Remove(id, out var stored))
            {
                stored = new PlanTask { Order = order, Content = row.Content! };
                plan.Tasks.Add(stored);
            }

            stored.Order = order;
            stored.Content = row.Content!;
            stored.Lead = row.Lead;
            stored.Cooperating = row.Cooperating;
            stored.Product = row.Product;
            stored.DueOn = row.DueOn;
            stored.Note = row.Note;
        }
    }
}
