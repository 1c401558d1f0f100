namespace StudyCampaigns.Documents.Checking;

/// <summary>
/// One rule of the checker: a small class in a file of its own, with a constructor without parameters; <see cref="DocumentCheck"/> finds it.
/// </summary>
/// <param name="code">Its name in <c>document-rules.json</c>, where what it says stands if an authority may change it.</param>
/// <param name="text">What it says where no data say so.</param>
public abstract class DocumentRule(string code, RuleText? text = null)
{
    public string Code { get; } = code;

    public RuleText? Text { get; } = text;

    /// <param name="rule">What the rule says on the document's day.</param>
    public abstract IEnumerable<Finding> Check(CheckedDocument document, RuleText rule);
}
