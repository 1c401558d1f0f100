using StudyCampaigns.Campaigns;

namespace StudyCampaigns.Sessions;

/// <summary>A topic that the session covered; the campaigns of a session follow from its topics (R13, docs/domain.md 9).</summary>
public sealed class SessionTopic
{
    private SessionTopic() { }

    public SessionTopic(CampaignTopic topic)
    {
        TopicId = topic.Id;
        CampaignId = topic.CampaignId;
    }

    public int SessionId { get; private set; }

    public int TopicId { get; private set; }

    /// <summary>The topic's own, which never changes: figures need it and not the topic.</summary>
    public int CampaignId { get; private set; }
}
