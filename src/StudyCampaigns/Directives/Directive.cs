using StudyCampaigns.Attachments;
using StudyCampaigns.Text;

namespace StudyCampaigns.Directives;

/// <summary>A document of a superior body on which campaigns rest (văn bản chỉ đạo), with the files kept of it.</summary>
public sealed class Directive : IVersioned
{
    public const int NumberLength = 40;
    public const int TypeNameLength = 60;
    public const int IssuerLength = 200;
    public const int SubjectLength = 1000;
    public const int SearchNumberLength = (2 * NumberLength) + 2;
    public const int SearchTextLength = SubjectLength + CitedWords.Length;
    public const int MaximumAttachments = 5;

    /// <param name="facts">Cleaned, and refused nothing.</param>
    /// <param name="path">A path in whose subtree it may be read.</param>
    public Directive(DirectiveFacts facts, string path)
    {
        Path = path;
        Take(facts);
    }

    private Directive()
    {
    }

    public int Id { get; private set; }

    /// <summary>Number and symbol, for example <c>147-KH/TU</c>.</summary>
    public string Number { get; private set; } = null!;

    /// <summary>Kế hoạch, Kết luận, Chỉ thị …</summary>
    public string TypeName { get; private set; } = null!;

    public string Issuer { get; private set; } = null!;

    /// <summary>Null where the source gives none.</summary>
    public DateOnly? IssuedOn { get; private set; }

    public string Subject { get; private set; } = null!;

    /// <summary>The words of the number (<see cref="SearchWords.Column"/>).</summary>
    public string SearchNumber { get; private set; } = null!;

    /// <summary>The words of everything but the files (<see cref="CitedWords"/>).</summary>
    public string SearchText { get; private set; } = null!;

    /// <summary>A path in whose subtree it may be read: that of the unit that keeps it. "/" is everybody.</summary>
    public string Path { get; private set; } = null!;

    public Guid Version { get; private set; }

    public List<Attachment> Attachments { get; } = [];

    /// <param name="facts">Cleaned.</param>
    public Refusal? Edit(DirectiveFacts facts, DateOnly today)
    {
        if (facts.Validate(today) is { } refusal)
        {
            return refusal;
        }

        Take(facts);
        return null;
    }

    public Refusal? Attach(Attachment attachment)
    {
        if (Attachments.Any(row => row.Hash == attachment.Hash))
        {
            return DirectiveRefusals.SameFile;
        }

        if (Attachments.Count >= MaximumAttachments)
        {
            return DirectiveRefusals.TooManyFiles;
        }

        Attachments.Add(attachment);
        return null;
    }

    private void Take(DirectiveFacts facts)
    {
        Number = facts.Number!;
        TypeName = facts.TypeName!;
        Issuer = facts.Issuer!;
        IssuedOn = facts.IssuedOn;
        Subject = facts.Subject!;
        SearchNumber = SearchWords.Column(SearchNumberLength, Number);
        SearchText = CitedWords.Column(SearchTextLength, TypeName, Number, IssuedOn, Issuer, Subject);
    }
}
