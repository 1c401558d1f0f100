namespace StudyCampaigns.Numbering;

/// <summary>What stands behind a line of the book.</summary>
public enum RegisteredNumberKind
{
    /// <summary>A paper of the portal.</summary>
    Paper,

    /// <summary>A paper issued elsewhere, entered by hand.</summary>
    ByHand,

    /// <summary>Nothing yet: held for a paper to come (giữ số).</summary>
    Reserved,

    /// <summary>Nothing, for a reason that stands in the line (bỏ số).</summary>
    Skipped,

    /// <summary>A paper that was withdrawn (thu hồi).</summary>
    Withdrawn,
}
