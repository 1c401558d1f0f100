using StudyCampaigns.Campaigns;
using StudyCampaigns.Numbering;
using StudyCampaigns.Organizations;
using StudyCampaigns.Text;

namespace StudyCampaigns.Plans;

/// <summary>
/// A plan (kế hoạch) of one organization for one campaign; a sub-plan carries out its <see cref="ParentPlan"/>. It is drafted,
/// submitted, returned or approved, and issued with the next number of the register; from then on its content is locked.
/// </summary>
public sealed partial class Plan : IVersioned
{
    public const int SubjectLength = 500;
    public const int SearchTextLength = SubjectLength + RegisteredNumber.TextLength + 1;
    public const int PreambleLength = 4000;
    public const int RecipientsLength = 2000;
    public const int SignerLength = 100;
    public const int ReasonLength = 1000;
    public const int MaximumSections = 30;
    public const int MaximumTasks = 200;

    private Plan() { }

    public Plan(StudyCampaign campaign, Organization organization, string subject, Plan? parentPlan = null)
    {
        Campaign = campaign;
        Organization = organization;
        Subject = subject;
        ParentPlan = parentPlan;
    }

    public int Id { get; private set; }

    public int CampaignId { get; private set; }

    public StudyCampaign Campaign { get; private set; } = null!;

    public int OrganizationId { get; private set; }

    public Organization Organization { get; private set; } = null!;

    public int? ParentPlanId { get; private set; }

    public Plan? ParentPlan { get; private set; }

    /// <summary>Trích yếu, as it stands below "KẾ HOẠCH".</summary>
    public string Subject
    {
        get;
        internal set
        {
            field = value;
            SearchText = VietnameseText.Fold($"{NumberText} {value}").TrimStart();
        }
    } = null!;

    /// <summary>Number and <see cref="Subject"/> folded for search.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>The paragraphs before the first heading (căn cứ, "Thực hiện …"), as Markdown.</summary>
    public string? Preamble { get; internal set; }

    /// <summary>Nơi nhận, one per line, without hyphen and closing mark.</summary>
    public string? Recipients { get; internal set; }

    public PlanState State { get; internal set; } = PlanState.Draft;

    /// <summary>Dự thảo lần 1, 2, 3 …: rises each time it is submitted again after a return.</summary>
    public int DraftRound { get; internal set; } = 1;

    public int? RegisteredNumberId { get; internal set; }

    public RegisteredNumber? RegisteredNumber { get; internal set; }

    /// <summary>As printed after "Số", for example <c>36-KH/QU</c>; null before issue. Copied from the register for lists.</summary>
    public string? NumberText
    {
        get;
        internal set
        {
            field = value;
            SearchText = VietnameseText.Fold($"{value} {Subject}").TrimStart();
        }
    }

    public DateOnly? IssuedOn { get; internal set; }

    /// <summary>In capitals: <c>T/M BAN THƯỜNG VỤ</c>. Fixed when the plan is issued.</summary>
    public string? SignerAuthority { get; internal set; }

    public string? SignerPosition { get; internal set; }

    public string? SignerName { get; internal set; }

    public int? CreatedById { get; internal set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; internal set; }

    /// <summary>UTC.</summary>
    public DateTime ChangedAt { get; internal set; }

    public Guid Version { get; private set; }

    public List<PlanSection> Sections { get; } = [];

    public List<PlanTask> Tasks { get; } = [];

    public List<PlanStep> Steps { get; } = [];

    public List<PlanVersion> Versions { get; } = [];

    public List<PlanAssignment> Assignments { get; } = [];

    public bool IsIssued => State == PlanState.Issued;

    /// <summary>Issued at some time, perhaps withdrawn since: the units it was handed to keep reading it.</summary>
    public bool WasIssued => State is PlanState.Issued or PlanState.Withdrawn;

    public bool CanBeEdited => State is PlanState.Draft or PlanState.Returned;

    public bool CanBeReturned => State is PlanState.Submitted or PlanState.Approved;
}
