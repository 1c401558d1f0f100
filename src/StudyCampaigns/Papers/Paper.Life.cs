using StudyCampaigns.Accounts;
using StudyCampaigns.Numbering;
using StudyCampaigns.Prints;
using StudyCampaigns.Text;

namespace StudyCampaigns.Papers;

/// <content>
/// The moves of a paper's life. Each asks first and answers why not; each leaves a <see cref="PaperStep"/>, and where the content
/// passes from one hand to another a <see cref="PaperVersion"/>. They need sections and tasks loaded, type, campaign and organization.
/// </content>
public partial class Paper
{
    /// <summary>Writes the first step; called once, when the draft is made.</summary>
    public void Begin(Actor actor, DateTime at)
    {
        CreatedById = actor.AccountId;
        CreatedAt = at;
        ChangedAt = at;
        Take(PaperStepKind.Created, actor, at);
    }

    /// <summary>Replaces the content. Rows keep their key, and so their link to the parent's task, where the key is the paper's own.</summary>
    public Refusal? Edit(PaperContent content, Actor actor, DateTime at)
    {
        if (!CanBeEdited)
        {
            return PaperRefusals.NotEditable(State);
        }

        if (content.FindFault(Span) is { } fault)
        {
            return fault;
        }

        content.WriteTo(this);
        ChangedAt = at;
        EditedById = actor.AccountId;
        return null;
    }

    /// <summary>Hands the draft to those who approve; after a return it is the next round ("Dự thảo lần 2").</summary>
    public Refusal? Submit(Actor actor, DateTime at)
    {
        if (!CanBeEdited)
        {
            return PaperRefusals.NotEditable(State);
        }

        if (FindGap() is { } gap)
        {
            return gap;
        }

        if (State == PaperState.Returned)
        {
            DraftRound++;
        }

        State = PaperState.Submitted;
        Take(PaperStepKind.Submitted, actor, at);
        Keep(PaperStepKind.Submitted, at);
        return null;
    }

    /// <summary>Needs <see cref="Comments"/>: the return carries them, and where nothing else is said it says how many there are.</summary>
    public Refusal? Return(string? reason, Actor actor, DateTime at)
    {
        if (!CanBeReturned)
        {
            return PaperRefusals.NotSubmitted;
        }

        var remarks = Comments.Count(row => !row.IsDone && row.DraftRound == DraftRound);
        reason ??= remarks > 0 ? PaperTexts.RemarksAsReason(remarks) : null;

        if (FindReasonFault(reason) is { } fault)
        {
            return fault;
        }

        State = PaperState.Returned;
        Take(PaperStepKind.Returned, actor, at, reason);
        Keep(PaperStepKind.Returned, at);
        return null;
    }

    public Refusal? Approve(Actor actor, DateTime at)
    {
        if (State != PaperState.Submitted)
        {
            return PaperRefusals.NotSubmitted;
        }

        State = PaperState.Approved;
        Take(PaperStepKind.Approved, actor, at);
        return null;
    }

    /// <summary>Whether it may be issued on that day; asked before a number is taken.</summary>
    public Refusal? FindIssueFault(DateOnly issuedOn, string? signerPosition, string? signerName, DateOnly today)
    {
        if (State != PaperState.Approved)
        {
            return PaperRefusals.NotApproved;
        }

        if (issuedOn > today)
        {
            return PaperRefusals.IssuedInFuture;
        }

        if (signerPosition is null || signerPosition.Length > SignerLength)
        {
            return PaperRefusals.SignerPosition;
        }

        return signerName is null || signerName.Length > SignerLength ? PaperRefusals.SignerName : null;
    }

    /// <summary>
    /// Issues it under a number just taken; from here on the content is locked, and what is printed is frozen. Needs the organization above
    /// loaded too.
    /// </summary>
    /// <param name="signerAuthority">Null for the usual one of the organization's type; none where the type of paper fixes who signs.</param>
    public void Issue(
        RegisteredNumber number, string signerPosition, string signerName, Actor actor, DateTime at, string? signerAuthority = null)
    {
        RegisteredNumber = number;
        NumberText = number.Text;
        IssuedOn = number.IssuedOn;
        SignerAuthority = Type.RightPosition is null ? signerAuthority ?? Organization.Type.SigningAuthority : "";
        SignerPosition = signerPosition.ToUpper(VietnameseText.Culture);
        SignerName = signerName;
        FoldForSearch();
        State = PaperState.Issued;
        if (Organization is { ParentId: not null, Parent: null })
        {
            throw new InvalidOperationException("The letterhead would be frozen without the organization above.");
        }

        Print = FrozenPrint.Of(PaperDocument.Of(this, number.IssuedOn!.Value), at);
        Take(PaperStepKind.Issued, actor, at);
        Keep(PaperStepKind.Issued, at);
    }

    /// <summary>Its number stays in the register and is marked there; needs <see cref="RegisteredNumber"/> loaded.</summary>
    public Refusal? Withdraw(string? reason, Actor actor, DateTime at)
    {
        if (!IsIssued)
        {
            return PaperRefusals.NotIssued;
        }

        if (FindReasonFault(reason) is { } fault)
        {
            return fault;
        }

        if (RegisteredNumber!.Withdraw(reason) is { } refusal)
        {
            return refusal;
        }

        State = PaperState.Withdrawn;
        Take(PaperStepKind.Withdrawn, actor, at, reason);
        return null;
    }

    /// <summary>The first thing that keeps the draft from being submitted; null when nothing does.</summary>
    public Refusal? FindGap()
    {
        var content = PaperContent.Of(this);
        return content.FindFault(Span) ?? content.FindGap(Type);
    }

    private static Refusal? FindReasonFault(string? reason) => reason switch
    {
        null => PaperRefusals.ReasonMissing,
        { Length: > ReasonLength } => PaperRefusals.TooLong("Reason", ReasonLength),
        _ => null,
    };

    /// <summary>The first and last day its tasks may fall due; null where nothing limits them.</summary>
    protected (DateOnly From, DateOnly To)? Span => Campaign is null ? null : (Campaign.StartsOn, Campaign.EndsOn);

    /// <summary>Called after each step between draft and withdrawal, for what a kind of paper does beside it.</summary>
    protected virtual void HasMoved(DateTime at) { }

    protected void Take(PaperStepKind kind, Actor actor, DateTime at, string? comment = null)
    {
        ChangedAt = at;
        EditedById = null;
        Steps.Add(new PaperStep { Kind = kind, At = at, AccountId = actor.AccountId, AccountName = actor.DisplayName, Comment = comment });
        HasMoved(at);
    }

    private void Keep(PaperStepKind kind, DateTime at) =>
        Versions.Add(new PaperVersion { DraftRound = DraftRound, KeptAt = kind, At = at, Content = PaperContent.Of(this).ToJson() });
}
