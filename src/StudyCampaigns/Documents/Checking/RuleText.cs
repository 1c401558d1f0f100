namespace StudyCampaigns.Documents.Checking;

/// <summary>What a rule says, as it held on some day.</summary>
/// <param name="Statement">The rule in one Vietnamese sentence.</param>
/// <param name="Source">The document that sets it, or the practice it follows.</param>
/// <param name="Values">Words the rule asks for or forbids, by name; what they mean the rule says.</param>
public sealed record RuleText(
    Severity Severity, string Statement, string Source, IReadOnlyDictionary<string, IReadOnlyList<string>>? Values = null)
{
    /// <exception cref="KeyNotFoundException">The data has no such list.</exception>
    public IReadOnlyList<string> Words(string name) =>
        Values is not null && Values.TryGetValue(name, out var words) ? words : throw new KeyNotFoundException($"“{Statement}” has no {name}.");
}
