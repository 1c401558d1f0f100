namespace StudyCampaigns.Papers.Checking;

/// <summary>One thing that a rule has found in a paper.</summary>
/// <param name="Rule">The rule as it held on the paper's day.</param>
/// <param name="Sentence">What is wrong: one Vietnamese sentence.</param>
/// <param name="Mend">One click that puts it right; null where a person must decide.</param>
public sealed record Finding(RuleText Rule, string Sentence, FindingPlace Place, Mend? Mend = null)
{
    public FindingSeverity Severity { get; init; } = Rule.Severity;

    /// <summary>Names the finding among those of one version of one paper: <c>date-form:Preamble:0</c>. Set by <see cref="PaperCheck"/>.</summary>
    public string Key { get; init; } = "";
}
