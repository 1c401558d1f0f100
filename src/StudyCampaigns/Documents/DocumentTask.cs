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
    public string? Lead { get; set; }

    /// <summary>Phối hợp.</summary>
    public string? Cooperating { get; set; }

    /// <summary>Kết quả / sản phẩm.</summary>
    public string? Product { get; set; }

    public DateOnly? DueOn { get; set; }

    public string? Note { get; set; }

    /// <summary>The task of the parent document that this one carries out.</summary>
    public int? ParentTaskId { get; set; }

    public DocumentTask? ParentTask { get; set; }
}
