using StudyCampaigns.Accounts;

namespace StudyCampaigns.Papers;

/// <content>Remarks of those who approve, and what the drafter does with them.</content>
public partial class Paper
{
    /// <summary>A remark on a paragraph while the paper awaits a decision.</summary>
    /// <param name="anchor">The beginning of the paragraph; null for the paper as a whole.</param>
    public Refusal? Remark(string? anchor, string? text, Actor actor, DateTime at)
    {
        if (State != PaperState.Submitted)
        {
            return PaperRefusals.NotSubmitted;
        }

        if (text is null)
        {
            return PaperCommentRefusals.TextMissing;
        }

        if (text.Length > PaperComment.TextLength)
        {
            return PaperCommentRefusals.TextTooLong;
        }

        // The decision rests on the remarks too: who decides at the same moment sees them first.
        ChangedAt = at;
        Comments.Add(new PaperComment
        {
            DraftRound = DraftRound,
            Anchor = anchor,
            Text = text,
            At = at,
            AccountId = actor.AccountId,
            AccountName = actor.DisplayName,
        });
        return null;
    }

    /// <summary>Ticks one of its remarks off while it is being revised, or opens it again.</summary>
    public Refusal? Tick(PaperComment comment, bool isDone, DateTime at)
    {
        if (!CanBeEdited)
        {
            return PaperRefusals.NotEditable(State);
        }

        comment.DoneAt = isDone ? at : null;
        return null;
    }
}
