namespace StudyCampaigns.Papers.Checking;

/// <summary>The checker (Kiểm tra thể thức): every rule of this library over one paper.</summary>
public sealed class PaperCheck(DocumentRules rules)
{
    /// <summary>Every class that is a rule; a new one is in here by being written.</summary>
    public static IReadOnlyList<PaperRule> Rules { get; } =
    [
        .. typeof(PaperRule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(PaperRule)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (PaperRule)Activator.CreateInstance(type)!),
    ];

    /// <summary>Faults before warnings, each in the order of reading.</summary>
    public IReadOnlyList<Finding> Run(CheckedPaper paper)
    {
        var order = paper.Texts.Select(text => text.Field).Index().ToDictionary(row => row.Item, row => row.Index);
        return
        [
            .. Rules.SelectMany(rule => Run(rule, paper))
                .OrderBy(finding => finding.Severity)
                .ThenBy(finding => order.GetValueOrDefault(finding.Place.Field, order.Count)),
        ];
    }

    /// <summary>What a rule says on a day.</summary>
    /// <exception cref="InvalidOperationException">Neither the data nor the rule itself says it.</exception>
    public RuleText TextOf(PaperRule rule, DateOnly day) => rules.Find(rule.Code, day) ?? rule.Text
        ?? throw new InvalidOperationException($"The rule {rule.Code} says nothing on {day:yyyy-MM-dd}: give it a row in document-rules.json.");

    private IEnumerable<Finding> Run(PaperRule rule, CheckedPaper paper) => rule.Check(paper, TextOf(rule, paper.Date))
        .GroupBy(finding => finding.Place.Field)
        .SelectMany(group => group.Select((finding, index) => finding with { Key = $"{rule.Code}:{group.Key}:{index}" }));
}
