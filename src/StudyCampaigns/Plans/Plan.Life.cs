using StudyCampaigns.Accounts;
using StudyCampaigns.Numbering;
using StudyCampaigns.Text;

namespace StudyCampaigns.Plans;

/// <content>
/// The moves of a plan's life. Each asks first and answers why not; each leaves a <see cref="PlanStep"/>, and where the content
/// passes from one hand to another a <see cref="PlanVersion"/>. They need sections and tasks loaded, and the campaign.
/// </content>
public sealed partial class Plan
{
    /// <summary>Writes the first step; called once, when the draft is made.</summary>
    public void Begin(Actor actor, DateTime at)
    {
        CreatedById = actor.AccountId;
        CreatedAt = at;
        ChangedAt = at;
        Take(PlanStepKind.Created, actor, at);
    }

    /// <summary>Replaces the content. Rows keep their key, and so their link to the parent's task, where the key is the plan's own.</summary>
    public Refusal? Edit(PlanContent content, DateTime at)
    {
        if (!CanBeEdited)
        {
            return PlanRefusals.NotEditable(State);
        }

        if (content.FindFault(Campaign.StartsOn, Campaign.EndsOn) is { } fault)
        {
            return fault;
        }

        content.WriteTo(this);
        ChangedAt = at;
        return null;
    }

    /// <summary>Hands the draft to those who approve; after a return it is the next round ("Dự thảo lần 2").</summary>
    public Refusal? Submit(Actor actor, DateTime at)
    {
        if (!CanBeEdited)
        {
            return PlanRefusals.NotEditable(State);
        }

        if (FindGap() is { } gap)
        {
            return gap;
        }

        if (State == PlanState.Returned)
        {
            DraftRound++;
        }

        State = PlanState.Submitted;
        Take(PlanStepKind.Submitted, actor, at);
        Keep(PlanStepKind.Submitted, at);
        return null;
    }

    public Refusal? Return(string? reason, Actor actor, DateTime at)
    {
        if (!CanBeReturned)
        {
            return PlanRefusals.NotSubmitted;
        }

        if (FindReasonFault(reason) is { } fault)
        {
            return fault;
        }

        State = PlanState.Returned;
        Take(PlanStepKind.Returned, actor, at, reason);
        Keep(PlanStepKind.Returned, at);
        return null;
    }

    public Refusal? Approve(Actor actor, DateTime at)
    {
        if (State != PlanState.Submitted)
        {
            return PlanRefusals.NotSubmitted;
        }

        State = PlanState.Approved;
        Take(PlanStepKind.Approved, actor, at);
        return null;
    }

    /// <summary>Whether it may be issued on that day; asked before a number is taken.</summary>
    public Refusal? FindIssueFault(DateOnly issuedOn, string? signerPosition, string? signerName, DateOnly today)
    {
        if (State != PlanState.Approved)
        {
            return PlanRefusals.NotApproved;
        }

        if (issuedOn > today)
        {
            return PlanRefusals.IssuedInFuture;
        }

        if (signerPosition is null || signerPosition.Length > SignerLength)
        {
            return PlanRefusals.SignerPosition;
        }

        return signerName is null || signerName.Length > SignerLength ? PlanRefusals.SignerName : null;
    }

    /// <summary>Issues it under a number just taken; from here on the content is locked.</summary>
    public void Issue(RegisteredNumber number, string signerPosition, string signerName, Actor actor, DateTime at)
    {
        RegisteredNumber = number;
        NumberText = number.Text;
        IssuedOn = number.IssuedOn;
        SignerAuthority = Organization.Type.SigningAuthority;
        SignerPosition = signerPosition.ToUpper(VietnameseText.Culture);
        SignerName = signerName;
        State = PlanState.Issued;
        Take(PlanStepKind.Issued, actor, at);
        Keep(PlanStepKind.Issued, at);
    }

    public Refusal? Withdraw(string? reason, Actor actor, DateTime at)
    {
        if (!IsIssued)
        {
            return PlanRefusals.NotIssued;
        }

        if (FindReasonFault(reason) is { } fault)
        {
            return fault;
        }

        State = PlanState.Withdrawn;
        Take(PlanStepKind.Withdrawn, actor, at, reason);
        return null;
    }

    /// <summary>Hands the plan to units that do not have it yet. Needs <see cref="Assignments"/> loaded.</summary>
    /// <param name="units">Key and name of each.</param>
    public Refusal? Cascade(IReadOnlyList<(int Id, string Name)> units, DateOnly dueOn, DateOnly today, Actor actor, DateTime at)
    {
        if (!IsIssued)
        {
            return PlanRefusals.NotIssued;
        }

        if (units.Count == 0)
        {
            return PlanRefusals.NoUnits;
        }

        if (dueOn < today || dueOn > Campaign.EndsOn)
        {
            return PlanRefusals.CascadeDue(today, Campaign.EndsOn);
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

        Take(PlanStepKind.Cascaded, actor, at, $"{units.Count} đơn vị, hạn {VietnameseFormat.Date(dueOn)}");
        return null;
    }

    /// <summary>The first thing that keeps the draft from being submitted; null when nothing does.</summary>
    public Refusal? FindGap() => PlanContent.Of(this) is var content && content.FindFault(Campaign.StartsOn, Campaign.EndsOn) is { } fault
        ? fault
        : content.FindGap();

    private static Refusal? FindReasonFault(string? reason) => reason switch
    {
        null => PlanRefusals.ReasonMissing,
        { Length: > ReasonLength } => PlanRefusals.TooLong("Reason", ReasonLength),
        _ => null,
    };

    private void Take(PlanStepKind kind, Actor actor, DateTime at, string? comment = null)
    {
        ChangedAt = at;
        Steps.Add(new PlanStep { Kind = kind, At = at, AccountId = actor.AccountId, AccountName = actor.DisplayName, Comment = comment });
    }

    private void Keep(PlanStepKind kind, DateTime at) =>
        Versions.Add(new PlanVersion { DraftRound = DraftRound, KeptAt = kind, At = at, Content = PlanContent.Of(this).ToJson() });
}
