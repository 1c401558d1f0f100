namespace StudyCampaigns.Sessions;

/// <summary>A topic of the campaign that the session covered.</summary>
public sealed class SessionTopic
{
    public int SessionId { get; private set; }

    public required int TopicId { get; init; }
}
