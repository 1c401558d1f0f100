namespace StudyCampaigns.Sessions;

/// <summary>A task the session gave, with its owner and limit day.</summary>
public sealed class SessionDecision
{
    public const int TextLength = 1000;
    public const int OwnerLength = 200;

    public int Id { get; private set; }

    public int SessionId { get; private set; }

    public required int Order { get; init; }

    public required string Text { get; set; }

    public string? Owner { get; set; }

    public DateOnly? DueOn { get; set; }
}
