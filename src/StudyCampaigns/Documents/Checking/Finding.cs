namespace StudyCampaigns.Documents.Checking;

/// <summary>One thing that a rule has found in a document.</summary>
/// <param name="Rule">The rule as it held on the document's day.</param>
/// <param name="Sentence">What is wrong: one Vietnamese sentence.</param>
/// <param name="QuickFix">One click that puts it right; null where a person must decide.</param>
public sealed record Finding(RuleText Rule, string Sentence, FindingPlace Place, QuickFix? QuickFix = null)
{
    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>Names the finding among those of one version of one document: <c>date-form:Preamble:0</c>. Set by <see cref="DocumentCheck"/>.</summary>
    public string Key { get; init; } = "";
}
