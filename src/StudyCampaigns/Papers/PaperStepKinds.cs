namespace StudyCampaigns.Papers;

/// <summary>Questions about a step of a paper's life.</summary>
public static class PaperStepKinds
{
    /// <summary>
    /// Whether a unit outside reads it, to which the paper was handed down: what was issued and taken back, not how it came about. (What
    /// amends it, it reads as a paper of its own.)
    /// </summary>
    public static bool IsReadBelow(this PaperStepKind kind) => kind is PaperStepKind.Issued or PaperStepKind.Withdrawn;
}
