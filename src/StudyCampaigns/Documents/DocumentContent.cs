using System.Text.Encodings.Web;
using System.Text.Json;
using StudyCampaigns.Text;

namespace StudyCampaigns.Documents;

/// <summary>What a document says, apart from where it stands: the form sends it, the document takes it over, and versions keep it.</summary>
public sealed partial record DocumentContent(
    string? Subject,
    string? Preamble,
    string? Recipients,
    IReadOnlyList<DocumentContent.Section> Sections,
    IReadOnlyList<DocumentContent.TaskRow> Tasks)
{
    /// <summary>Kính gửi, one per line.</summary>
    public string? Addressees { get; init; }

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
        /// <summary>A row without a key has become the stored one, unless that one came from the parent's tasks.</summary>
        internal bool Matches(TaskRow stored) =>
            (Id is null ? stored.ParentTaskId is null : Id == stored.Id) && this with { Id = stored.Id, ParentTaskId = stored.ParentTaskId } == stored;

        public bool IsEmpty() => (Content ?? Lead ?? Cooperating ?? Product ?? Note) is null && DueOn is null;
    }

    public static DocumentContent Of(Document document) => new(
        document.Subject,
        document.Preamble,
        document.Recipients,
        [.. document.Sections.OrderBy(row => row.Order).Select(row => new Section(row.Id, row.Heading, row.Body))],
        [
            .. document.Tasks.OrderBy(row => row.Order).Select(row => new TaskRow(
                row.Id, row.Content, row.Lead, row.Cooperating, row.Product, row.DueOn, row.Note, row.ParentTaskId)),
        ])
    {
        Addressees = document.Addressees,
    };

    /// <exception cref="JsonException">The text is not what <see cref="ToJson"/> wrote.</exception>
    public static DocumentContent FromJson(string json) => JsonSerializer.Deserialize<DocumentContent>(json, Json)!;

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>The same with every text normalized; empty rows stay, so that a fault can name the row the user sees.</summary>
    public DocumentContent Cleaned() => new(
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
        ])
    {
        Addressees = VietnameseText.Clean(Addressees),
    };

    /// <summary>The same as another document begins with it: without keys, links to the tasks above, and days.</summary>
    public DocumentContent ForAnother() => this with
    {
        Sections = [.. Sections.Select(row => row with { Id = null })],
        Tasks = [.. Tasks.Select(row => row with { Id = null, DueOn = null, ParentTaskId = null })],
    };

    /// <summary>Whether writing it to the document would change nothing.</summary>
    internal bool Matches(Document document)
    {
        var stored = Of(document);
        var tasks = Tasks.Where(row => !row.IsEmpty()).ToList();
        return (Subject, Preamble, Addressees, Recipients) == (stored.Subject, stored.Preamble, stored.Addressees, stored.Recipients)
            && Sections.Where(row => !row.IsEmpty()).Select(row => (row.Heading, row.Body)).SequenceEqual(stored.Sections.Select(row => (row.Heading, row.Body)))
            && tasks.Count == stored.Tasks.Count
            && tasks.Zip(stored.Tasks).All(pair => pair.First.Matches(pair.Second));
    }
}
