namespace StudyCampaigns.Papers;

/// <summary>The content of a paper as it stood when it was submitted, returned or issued.</summary>
public sealed class PaperVersion
{
    public int Id { get; private set; }

    public int PaperId { get; private set; }

    public required int DraftRound { get; init; }

    public required PaperStepKind KeptAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Subject, preamble, sections and tasks as JSON.</summary>
    public required string Content { get; init; }
}
