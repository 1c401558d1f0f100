namespace StudyCampaigns.Registers;

/// <summary>What stands behind a line of the book.</summary>
public enum RegisterEntryKind
{
    /// <summary>A document of the portal.</summary>
    Document,

    /// <summary>A document issued elsewhere, entered by hand.</summary>
    ByHand,

    /// <summary>Nothing yet: held for a document to come (giữ số).</summary>
    Reserved,

    /// <summary>Nothing, for a reason that stands in the line (bỏ số).</summary>
    Skipped,

    /// <summary>A document that was withdrawn (thu hồi).</summary>
    Withdrawn,
}
