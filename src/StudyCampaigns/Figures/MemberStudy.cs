namespace StudyCampaigns.Figures;

/// <summary>
/// That a member has studied a campaign, or one topic of it, with a cell: the first counting session of that cell at which the member was
/// present. Who has studied (R12, docs/domain.md 9) is read from these rows and never from rolls. One row for each cell, so that the lock of
/// the cell guards it; a member who studied in two cells is one person still, because people are counted by where they stand.
/// </summary>
public sealed class MemberStudy
{
    /// <summary>In <see cref="TopicKey"/>: any topic of the campaign.</summary>
    public const int AnyTopic = 0;

    private MemberStudy() { }

    public MemberStudy(int cellId, StudyKey key, int memberId, int sessionId, DateOnly heldOn)
    {
        (CellId, MemberId) = (cellId, memberId);
        (CampaignId, TopicKey) = key;
        SetFirst(sessionId, heldOn);
    }

    public int CampaignId { get; private set; }

    /// <summary>The topic's key, or <see cref="AnyTopic"/>; not nullable so that one unique key serves both databases.</summary>
    public int TopicKey { get; private set; }

    public int MemberId { get; private set; }

    public int CellId { get; private set; }

    public StudyKey Key => new(CampaignId, TopicKey);

    /// <summary>The first session; of two on one day, the one with the lower key.</summary>
    public int SessionId { get; private set; }

    /// <summary>The day of that session.</summary>
    public DateOnly HeldOn { get; private set; }

    public void SetFirst(int sessionId, DateOnly heldOn) => (SessionId, HeldOn) = (sessionId, heldOn);
}

/// <summary>A campaign with one of its topics, or with <see cref="MemberStudy.AnyTopic"/>.</summary>
public readonly record struct StudyKey(int CampaignId, int TopicKey);
