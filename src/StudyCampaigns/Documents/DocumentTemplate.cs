using StudyCampaigns.Organizations;

namespace StudyCampaigns.Documents;

/// <summary>A skeleton that an organization keeps for its own documents: what a new one begins with, standing recipients included.</summary>
public sealed class DocumentTemplate : IVersioned
{
    public const int NameLength = 200;

    public int Id { get; private set; }

    public required int OrganizationId { get; init; }

    public Organization Organization { get; private set; } = null!;

    public required string TypeCode { get; init; }

    public DocumentType Type { get; private set; } = null!;

    public required string Name { get; set; }

    /// <summary>A <see cref="DocumentContent"/> as JSON, without keys.</summary>
    public required string Content { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime ChangedAt { get; set; }

    public Guid Version { get; private set; }

    public static Refusal? Validate(string? name, string? recipients)
    {
        if (name is null || name.Length > NameLength)
        {
            return DocumentTemplateRefusals.NameMissing;
        }

        return recipients?.Length > Document.RecipientsLength ? DocumentTemplateRefusals.RecipientsTooLong : null;
    }

    /// <summary>The text stays: another text is another template.</summary>
    /// <param name="recipients">Those that stand in every document begun from it, one per line.</param>
    public void Change(string name, string? recipients, DateTime at)
    {
        Name = name;
        Content = (DocumentContent.FromJson(Content) with { Recipients = recipients }).ToJson();
        ChangedAt = at;
    }
}
