using StudyCampaigns.Accounts;
using StudyCampaigns.Prints;
using StudyCampaigns.Registers;
using StudyCampaigns.Text;

namespace StudyCampaigns.Documents;

/// <content>
/// The moves of a document's life. Each asks first and answers why not; each leaves a <see cref="DocumentStep"/>, and where the content
/// passes from one hand to another a <see cref="DocumentVersion"/>. They need sections and tasks loaded, type, campaign and organization.
/// </content>
public partial class Document
{
    /// <summary>Writes the first step; called once, when the draft is made.</summary>
    public void Begin(Actor actor, DateTime at)
    {
        CreatedById = actor.AccountId;
        CreatedAt = at;
        ChangedAt = at;
        Take(DocumentStepKind.Created, actor, at);
    }

    /// <summary>Replaces the content. Rows keep their key, and so their link to the parent's task, where the key is the document's own.</summary>
    public Refusal? Edit(DocumentContent content, Actor actor, DateTime at)
    {
        if (!CanBeEdited)
        {
            return DocumentRefusals.NotEditable(State);
        }

        if (content.Validate(Span) is { } fault)
        {
            return fault;
        }

        Write(content);
        ChangedAt = at;
        EditedById = actor.AccountId;
        return null;
    }

    /// <summary>Hands the draft to those who approve; after a return it is the next round ("Dự thảo lần 2").</summary>
    public Refusal? Submit(Actor actor, DateTime at)
    {
        if (!CanBeEdited)
        {
            return DocumentRefusals.NotEditable(State);
        }

        if (ValidateForSubmission() is { } gap)
        {
            return gap;
        }

        if (State == DocumentState.Returned)
        {
            DraftRound++;
        }

        State = DocumentState.Submitted;
        Take(DocumentStepKind.Submitted, actor, at);
        Keep(DocumentStepKind.Submitted, at);
        return null;
    }

    /// <summary>Needs <see cref="Comments"/>: the return carries them, and where nothing else is said it says how many there are.</summary>
    public Refusal? Return(string? reason, Actor actor, DateTime at)
    {
        if (!CanBeReturned)
        {
            return DocumentRefusals.NotSubmitted;
        }

        var comments = Comments.Count(row => !row.IsDone && row.DraftRound == DraftRound);
        reason ??= comments > 0 ? DocumentTexts.CommentsAsReason(comments) : null;

        if (ValidateReason(reason) is { } fault)
        {
            return fault;
        }

        State = DocumentState.Returned;
        Take(DocumentStepKind.Returned, actor, at, reason);
        Keep(DocumentStepKind.Returned, at);
        return null;
    }

    public Refusal? Approve(Actor actor, DateTime at)
    {
        if (State != DocumentState.Submitted)
        {
            return DocumentRefusals.NotSubmitted;
        }

        State = DocumentState.Approved;
        Take(DocumentStepKind.Approved, actor, at);
        return null;
    }

    /// <summary>Whether it may be issued on that day; asked before a number is taken.</summary>
    public Refusal? ValidateForIssue(DateOnly issuedOn, string? signerPosition, string? signerName, DateOnly today)
    {
        if (State != DocumentState.Approved)
        {
            return DocumentRefusals.NotApproved;
        }

        if (issuedOn > today)
        {
            return DocumentRefusals.IssuedInFuture;
        }

        if (signerPosition is null || signerPosition.Length > SignerLength)
        {
            return DocumentRefusals.SignerPosition;
        }

        return signerName is null || signerName.Length > SignerLength ? DocumentRefusals.SignerName : null;
    }

    /// <summary>
    /// Issues it under a number just taken; from here on the content is locked, and what is printed is frozen. Needs the organization above
    /// loaded too.
    /// </summary>
    /// <param name="signerAuthority">Null for the usual one of the organization's type; none where the type of document fixes who signs.</param>
    public void Issue(
        RegisterEntry number, string signerPosition, string signerName, Actor actor, DateTime at, string? signerAuthority = null)
    {
        RegisterEntry = number;
        NumberText = number.Text;
        IssuedOn = number.IssuedOn;
        SignerAuthority = Type.RightPosition is null ? signerAuthority ?? Organization.Type.SigningAuthority : "";
        SignerPosition = signerPosition.ToUpper(VietnameseText.Culture);
        SignerName = signerName;
        FoldForSearch();
        State = DocumentState.Issued;
        if (Organization is { ParentId: not null, Parent: null })
        {
            throw new InvalidOperationException("The letterhead would be frozen without the organization above.");
        }

        Print = FrozenPrint.Of(DocumentPrint.Of(this, number.IssuedOn!.Value), at);
        Take(DocumentStepKind.Issued, actor, at);
        Keep(DocumentStepKind.Issued, at);
    }

    /// <summary>Its number stays in the register and is marked there; needs <see cref="RegisterEntry"/> loaded.</summary>
    public Refusal? Withdraw(string? reason, Actor actor, DateTime at)
    {
        if (!IsIssued)
        {
            return DocumentRefusals.NotIssued;
        }

        if (ValidateReason(reason) is { } fault)
        {
            return fault;
        }

        if (RegisterEntry!.Withdraw(reason) is { } refusal)
        {
            return refusal;
        }

        State = DocumentState.Withdrawn;
        Take(DocumentStepKind.Withdrawn, actor, at, reason);
        return null;
    }

    /// <summary>The first thing that keeps the draft from being submitted; null when nothing does.</summary>
    public Refusal? ValidateForSubmission()
    {
        var content = DocumentContent.Of(this);
        return content.Validate(Span) ?? content.ValidateForSubmission(Type);
    }

    private static Refusal? ValidateReason(string? reason) => reason switch
    {
        null => DocumentRefusals.ReasonMissing,
        { Length: > ReasonLength } => DocumentRefusals.TooLong("Reason", ReasonLength),
        _ => null,
    };

    /// <summary>The first and last day its tasks may fall due; null where nothing limits them.</summary>
    protected (DateOnly From, DateOnly To)? Span => Campaign is null ? null : (Campaign.StartsOn, Campaign.EndsOn);

    /// <summary>Called after each step between draft and withdrawal, for what a kind of document does beside it.</summary>
    protected virtual void OnStateChanged(DateTime at) { }

    protected void Take(DocumentStepKind kind, Actor actor, DateTime at, string? comment = null)
    {
        ChangedAt = at;
        EditedById = null;
        Steps.Add(new DocumentStep { Kind = kind, At = at, AccountId = actor.AccountId, AccountName = actor.DisplayName, Comment = comment });
        OnStateChanged(at);
    }

    private void Keep(DocumentStepKind kind, DateTime at) =>
        Versions.Add(new DocumentVersion { DraftRound = DraftRound, KeptAt = kind, At = at, Content = DocumentContent.Of(this).ToJson() });
}
