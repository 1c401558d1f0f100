using StudyCampaigns.Campaigns;
using StudyCampaigns.Organizations;
using StudyCampaigns.Prints;
using StudyCampaigns.Registers;
using StudyCampaigns.Text;

namespace StudyCampaigns.Documents;

/// <summary>
/// A document (văn bản) that an organization drafts here: it is submitted, returned or approved, and issued with the next number of
/// the register; from then on its content is locked. What one <see cref="Type"/> has more than the others is a class of its own.
/// </summary>
public partial class Document : IVersioned
{
    public const int SubjectLength = 500;
    public const int SearchTextLength = SubjectLength + CitedWords.Length;
    public const int PreambleLength = 40_000;
    public const int RecipientsLength = 2000;
    public const int AddresseesLength = 1000;
    public const int SignerLength = 100;
    public const int ReasonLength = 1000;
    public const int MaximumSections = 30;
    public const int MaximumTasks = 200;

    /// <summary>Of preamble and sections together: some five hundred pages.</summary>
    public const int MaximumLines = 10_000;

    protected Document() { }

    public Document(DocumentType type, Organization organization, string subject, StudyCampaign? campaign = null)
    {
        Type = type;
        TypeCode = type.Code;
        Campaign = campaign;
        Organization = organization;
        Subject = subject;
    }

    public int Id { get; private set; }

    public string TypeCode { get; private set; } = null!;

    public DocumentType Type { get; private set; } = null!;

    /// <summary>The campaign it serves; null for one outside any campaign.</summary>
    public int? CampaignId { get; private set; }

    public StudyCampaign? Campaign { get; private set; }

    public int OrganizationId { get; private set; }

    public Organization Organization { get; private set; } = null!;

    /// <summary>The issued document that this one amends or replaces; null for most.</summary>
    public int? AmendsId { get; private set; }

    public Document? Amends { get; init; }

    /// <summary>Trích yếu, as it stands below the type name.</summary>
    public string Subject
    {
        get;
        private set
        {
            field = value;
            FoldForSearch();
        }
    } = null!;

    /// <summary>
    /// The words of its citation (<see cref="CitedWords"/>) and of the <see cref="Subject"/>, with the unit's name as it was when the document
    /// was last written.
    /// </summary>
    public string SearchText { get; private set; } = "";

    /// <summary>The paragraphs before the first heading (căn cứ, "Thực hiện …"), as Markdown; the whole text of a document without headings.</summary>
    public string? Preamble { get; private set; }

    /// <summary>Kính gửi, one per line; only types that have addressees.</summary>
    public string? Addressees { get; private set; }

    /// <summary>Nơi nhận, one per line, without hyphen and closing mark.</summary>
    public string? Recipients { get; private set; }

    public DocumentState State { get; internal set; } = DocumentState.Draft;

    /// <summary>Dự thảo lần 1, 2, 3 …: rises each time it is submitted again after a return.</summary>
    public int DraftRound { get; private set; } = 1;

    public int? RegisterEntryId { get; private set; }

    public RegisterEntry? RegisterEntry { get; private set; }

    /// <summary>As printed after "Số", for example <c>36-KH/QU</c>; null before issue. Copied from the register for lists.</summary>
    public string? NumberText { get; internal set; }

    public DateOnly? IssuedOn { get; internal set; }

    /// <summary>In capitals: <c>T/M BAN THƯỜNG VỤ</c>. Fixed when the document is issued.</summary>
    public string? SignerAuthority { get; private set; }

    public string? SignerPosition { get; private set; }

    public string? SignerName { get; private set; }

    public int? PrintId { get; private set; }

    /// <summary>What was issued; null before.</summary>
    public FrozenPrint? Print { get; internal set; }

    public int? CreatedById { get; private set; }

    /// <summary>Who saved the content last since the last step; null before the first save.</summary>
    public int? EditedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    public Guid Version { get; private set; }

    public List<DocumentSection> Sections { get; } = [];

    public List<DocumentTask> Tasks { get; } = [];

    public List<DocumentStep> Steps { get; } = [];

    public List<DocumentVersion> Versions { get; } = [];

    public List<DocumentComment> Comments { get; } = [];

    public bool IsIssued => State == DocumentState.Issued;

    /// <summary>Issued at some time, perhaps withdrawn since: the units it was handed to keep reading it.</summary>
    public bool WasIssued => State is DocumentState.Issued or DocumentState.Withdrawn;

    public bool CanBeEdited => State is DocumentState.Draft or DocumentState.Returned;

    public bool CanBeReturned => State is DocumentState.Submitted or DocumentState.Approved;

    private void FoldForSearch() => SearchText = CitedWords.Column(
        SearchTextLength,
        Type.Name,
        NumberText,
        IssuedOn,
        $"{SignerAuthority ?? Organization.Type?.SigningAuthority} {Organization.Name}",
        Subject);
}
