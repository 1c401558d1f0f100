using StudyCampaigns.Documents.Checking.Rules;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Documents.Checking;

/// <summary>What the rules see: a content, and the facts around it.</summary>
public sealed record CheckedDocument
{
    public required DocumentContent Content { get; init; }

    public required DocumentType Type { get; init; }

    /// <summary>With its type.</summary>
    public required Organization Organization { get; init; }

    /// <summary>The day whose rules hold: the day of issue, before that today.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Null before issue.</summary>
    public string? NumberText { get; init; }

    public string? SignerAuthority { get; init; }

    public string? SignerPosition { get; init; }

    public string? SignerName { get; init; }

    /// <summary>First and last day of the campaign; null outside any.</summary>
    public (DateOnly From, DateOnly To)? Span { get; init; }

    /// <summary>Tasks of the plan that this one carries out; null where it carries out none.</summary>
    public IReadOnlyList<TaskAbove>? TasksAbove { get; init; }

    /// <summary>Keys of the own tasks that a plan below carries out; null where there is no plan below.</summary>
    public IReadOnlySet<int>? CarriedOut { get; init; }

    /// <summary>What is known of documents the text may cite.</summary>
    public IReadOnlyList<CitedDocument> Known { get; init; } = [];

    public sealed record TaskAbove(int Id, string Content, DateOnly? DueOn);

    /// <param name="IssuedOn">Null where the library does not know it.</param>
    public sealed record CitedDocument(string Number, string TypeName, string Issuer, DateOnly? IssuedOn);

    /// <summary>Every text, in the order of reading.</summary>
    public IEnumerable<DocumentText> Texts => DocumentFields.Of(Content);

    /// <summary>Recipients one by one, as typed.</summary>
    public IReadOnlyList<string> Recipients =>
        Content.Recipients?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Numbers of documents that the texts name, for the one who looks them up.</summary>
    public IEnumerable<string> CitedNumbers() => CitationRule.NumbersIn(Content);

    /// <summary>Needs type, campaign, sections, tasks and the organization with its type.</summary>
    public static CheckedDocument Of(Document document, DateOnly today) => new()
    {
        Content = DocumentContent.Of(document),
        Type = document.Type,
        Organization = document.Organization,
        Date = document.IssuedOn ?? today,
        NumberText = document.NumberText,
        SignerAuthority = document.SignerAuthority ?? document.Organization.Type.SigningAuthority,
        SignerPosition = document.SignerPosition ?? document.Organization.SignerPosition,
        SignerName = document.SignerName ?? document.Organization.SignerName,
        Span = document.Campaign is { } campaign ? (campaign.StartsOn, campaign.EndsOn) : null,
    };
}
