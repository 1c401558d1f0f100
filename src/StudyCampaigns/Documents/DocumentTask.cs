namespace StudyCampaigns.Documents;

/// <summary>A row of the task table (nhiệm vụ, chủ trì, phối hợp, sản phẩm, thời gian, ghi chú).</summary>
public sealed class DocumentTask
{
    public const int ContentLength = 1000;
    public const int OwnerLength = 300;
    public const int ProductLength = 500;
    public const int NoteLength = 500;

    public int Id { get; private set; }

    public int DocumentId { get; private set; }

    public required int Order { get; set; }

    public required string Content { get; set; }

    /// <summary>Chủ trì.</summary>
    public string? Lead { get; private set; }

    /// <summary>Phối hợp.</summary>
    public string? Cooperating { get; private set; }

    /// <summary>Kết quả / sản phẩm.</summary>
    public string? Product { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public string? Note { get; private set; }

    /// <summary>The task of the parent document that this one carries out.</summary>
    public int? ParentTaskId { get; private set; }

    public DocumentTask? ParentTask { get; private set; }

    /// <summary>All that its row says but the task it carries out, which a form never changes.</summary>
    internal void Write(int order, DocumentContent.TaskRow row)
    {
        Order = order;
        Content = row.Content!;
        Lead = row.Lead;
        Cooperating = row.Cooperating;
        Product = row.Product;
        DueOn = row.DueOn;
        Note = row.Note;
    }

    /// <param name="parentTaskId">The task of the parent document; null for one of its own.</param>
    internal void CarryOut(int? parentTaskId) => ParentTaskId = parentTaskId;
}
