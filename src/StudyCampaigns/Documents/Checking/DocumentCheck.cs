namespace StudyCampaigns.Documents.Checking;

/// <summary>The checker (Kiểm tra thể thức): every rule of this library over one document.</summary>
public sealed class DocumentCheck(DocumentRules rules)
{
    /// <summary>Every class that is a rule; a new one is in here by being written.</summary>
    public static IReadOnlyList<DocumentRule> Rules { get; } =
    [
        .. typeof(DocumentRule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DocumentRule)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (DocumentRule)Activator.CreateInstance(type)!),
    ];

    /// <summary>Faults before warnings, each in the order of reading.</summary>
    public IReadOnlyList<Finding> Run(CheckedDocument document)
    {
        var order = document.Texts.Select(text => text.Field).Index().ToDictionary(row => row.Item, row => row.Index);
        return
        [
            .. Rules.SelectMany(rule => Run(rule, document))
                .OrderBy(finding => finding.Severity)
                .ThenBy(finding => order.GetValueOrDefault(finding.Place.Field, order.Count)),
        ];
    }

    /// <summary>What a rule says on a day.</summary>
    /// <exception cref="InvalidOperationException">Neither the data nor the rule itself says it.</exception>
    public RuleText TextOf(DocumentRule rule, DateOnly day) => rules.Find(rule.Code, day) ?? rule.Text
        ?? throw new InvalidOperationException($"The rule {rule.Code} says nothing on {day:yyyy-MM-dd}: give it a row in document-rules.json.");

    private IEnumerable<Finding> Run(DocumentRule rule, CheckedDocument document) => rule.Check(document, TextOf(rule, document.Date))
        .GroupBy(finding => finding.Place.Field)
        .SelectMany(group => group.Select((finding, index) => finding with { Key = $"{rule.Code}:{group.Key}:{index}" }));
}
