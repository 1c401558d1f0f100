using StudyCampaigns.Accounts;

namespace StudyCampaigns.Sessions;

/// <content>The steps between the cell and the unit above it.</content>
public sealed partial class Session
{
    internal Refusal? Submit(Actor actor, DateTime now)
    {
        if (!CanBeEdited)
        {
            return SessionRefusals.NotEditable;
        }

        if (DurationMinutes is null)
        {
            return SessionRefusals.MinutesMissing;
        }

        State = SessionState.Submitted;
        SubmittedAt = now;
        SubmittedById = actor.AccountId;
        ConfirmedAt = null;
        ConfirmedById = null;
        ReturnReason = null;
        ChangeRequest = null;
        return null;
    }

    internal Refusal? Confirm(Actor actor, DateTime now)
    {
        if (State != SessionState.Submitted)
        {
            return SessionRefusals.NotSubmitted;
        }

        if (ChangeRequest is not null)
        {
            return SessionRefusals.ChangeIsAsked;
        }

        State = SessionState.Confirmed;
        ConfirmedAt = now;
        ConfirmedById = actor.AccountId;
        ReturnReason = null;
        return null;
    }

    /// <summary>A submitted session, or a confirmed one whose cell asks to change it, goes back and no longer counts.</summary>
    internal Refusal? Return(string? reason)
    {
        if (State == SessionState.Confirmed && ChangeRequest is null)
        {
            return SessionRefusals.ConfirmedIsNotReturned;
        }

        if (State is not (SessionState.Submitted or SessionState.Confirmed))
        {
            return SessionRefusals.NotSubmitted;
        }

        if (CheckReason(reason, SessionRefusals.ReasonMissing) is { } refusal)
        {
            return refusal;
        }

        State = SessionState.Returned;
        ReturnReason = reason;
        ChangeRequest = null;
        ConfirmedAt = null;
        ConfirmedById = null;
        return null;
    }

    internal Refusal? RequestChange(string? request)
    {
        if (CanBeEdited)
        {
            return SessionRefusals.StillEditable;
        }

        if (ChangeRequest is not null)
        {
            return SessionRefusals.ChangeAlreadyAsked;
        }

        if (CheckReason(request, SessionRefusals.RequestMissing) is { } refusal)
        {
            return refusal;
        }

        ChangeRequest = request;
        ReturnReason = null;
        return null;
    }

    /// <summary>The session stays as it was submitted or confirmed; the cell reads why.</summary>
    internal Refusal? DeclineChange(string? reason)
    {
        if (ChangeRequest is null)
        {
            return SessionRefusals.NoChangeAsked;
        }

        if (CheckReason(reason, SessionRefusals.ReasonMissing) is { } refusal)
        {
            return refusal;
        }

        ChangeRequest = null;
        ReturnReason = reason;
        return null;
    }

    /// <summary>Only what was never sent may go without a trace in the figures; null when it may.</summary>
    internal Refusal? ValidateDropping() =>
        State is SessionState.Scheduled or SessionState.Open && SubmittedAt is null ? null : SessionRefusals.SentIsNotDropped;

    private static Refusal? CheckReason(string? reason, Refusal missing)
    {
        if (reason is null)
        {
            return missing;
        }

        return reason.Length > ReasonLength ? SessionRefusals.ReasonTooLong : null;
    }
}
