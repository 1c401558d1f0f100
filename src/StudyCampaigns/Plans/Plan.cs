using StudyCampaigns.Accounts;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Documents;
using StudyCampaigns.Organizations;
using StudyCampaigns.Text;

namespace StudyCampaigns.Plans;

/// <summary>
/// A plan (kế hoạch) of one organization for one campaign. It is a <see cref="Document"/> that is handed down: a sub-plan carries out its
/// <see cref="ParentPlan"/>, and the units below answer the plan with sub-plans of their own.
/// </summary>
public sealed class Plan : Document
{
    /// <summary>The document type of every plan, in <c>seeds/reference/document-types.json</c>.</summary>
    public const string PlanTypeCode = "KE-HOACH";

    private Plan() { }

    public Plan(DocumentType type, StudyCampaign campaign, Organization organization, string subject, Plan? parentPlan = null)
        : base(type, organization, subject, campaign) => ParentPlan = parentPlan;

    public int? ParentPlanId { get; private set; }

    public Plan? ParentPlan { get; private set; }

    /// <summary>The row of the board above on which this sub-plan stands; null for a plan that carries out no other.</summary>
    public PlanAssignment? Answers { get; private set; }

    public List<PlanAssignment> Assignments { get; } = [];

    /// <summary>A first draft with its content. Its tasks stay tied to the parent's that they carry out; a form never changes that.</summary>
    public static Plan Draft(
        DocumentType type,
        StudyCampaign campaign,
        Organization organization,
        DocumentContent content,
        Plan? parent,
        Actor actor,
        DateTime at,
        Document? amends = null)
    {
        var plan = new Plan(type, campaign, organization, content.Subject!, parent) { Amends = amends };
        plan.Write(content);
        foreach (var (task, row) in plan.Tasks.Zip(content.Tasks))
        {
            task.CarryOut(row.ParentTaskId);
        }

        plan.Begin(actor, at);
        return plan;
    }

    /// <summary>Hands the plan to units that do not have it yet. Needs <see cref="Assignments"/> loaded.</summary>
    /// <param name="units">Key and name of each.</param>
    public Refusal? Cascade(IReadOnlyList<(int Id, string Name)> units, DateOnly dueOn, DateOnly today, Actor actor, DateTime at)
    {
        if (!IsIssued)
        {
            return DocumentRefusals.NotIssued;
        }

        if (units.Count == 0)
        {
            return PlanRefusals.NoUnits;
        }

        if (dueOn < today || dueOn > Campaign!.EndsOn)
        {
            return PlanRefusals.CascadeDue(today, Campaign!.EndsOn);
        }

        var again = units.FirstOrDefault(unit => Assignments.Any(row => row.OrganizationId == unit.Id));
        if (again.Name is not null)
        {
            return PlanRefusals.AlreadyHanded(again.Name);
        }

        foreach (var (id, _) in units)
        {
            Assignments.Add(new PlanAssignment { OrganizationId = id, DueOn = dueOn, AssignedAt = at });
        }

        Take(DocumentStepKind.Cascaded, actor, at, $"{units.Count} đơn vị, hạn {VietnameseFormat.Date(dueOn)}");
        return null;
    }

    /// <summary>Each later step of this plan is told to the assignment, in the same save.</summary>
    internal void AnswerFor(PlanAssignment assignment) => Answers = assignment;

    protected override void OnStateChanged(DateTime at) => Answers?.SyncFrom(this, at);
}
