namespace StudyCampaigns.Documents;

/// <summary>A comment of those who approve on one paragraph of a draft, which the drafter ticks off.</summary>
public sealed class DocumentComment
{
    public const int AnchorLength = 300;
    public const int TextLength = 1000;

    public int Id { get; private set; }

    public int DocumentId { get; private set; }

    /// <summary>The round ("Dự thảo lần 2") on which it was made.</summary>
    public required int DraftRound { get; init; }

    /// <summary>The beginning of the paragraph it speaks of, as it stood; null for the document as a whole.</summary>
    public string? Anchor { get; init; }

    public required string Text { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public int? AccountId { get; init; }

    public required string AccountName { get; init; }

    /// <summary>UTC; when the drafter ticked it off, null while it is open.</summary>
    public DateTime? DoneAt { get; private set; }

    public bool IsDone => DoneAt is not null;

    /// <param name="at">Null to open it again.</param>
    internal void Resolve(DateTime? at) => DoneAt = at;
}
