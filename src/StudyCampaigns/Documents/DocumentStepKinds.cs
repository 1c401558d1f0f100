namespace StudyCampaigns.Documents;

/// <summary>Questions about a step of a document's life.</summary>
public static class DocumentStepKinds
{
    /// <summary>
    /// Whether a unit outside reads it, to which the document was handed down: what was issued and taken back, not how it came about. (What
    /// amends it, it reads as a document of its own.)
    /// </summary>
    public static bool IsReadBelow(this DocumentStepKind kind) => kind is DocumentStepKind.Issued or DocumentStepKind.Withdrawn;
}
