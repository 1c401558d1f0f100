using StudyCampaigns.Accounts;

namespace StudyCampaigns.Documents;

/// <content>Comments of those who approve, and what the drafter does with them.</content>
public partial class Document
{
    /// <summary>A comment on a paragraph while the document awaits a decision.</summary>
    /// <param name="anchor">The beginning of the paragraph; null for the document as a whole.</param>
    public Refusal? Comment(string? anchor, string? text, Actor actor, DateTime at)
    {
        if (State != DocumentState.Submitted)
        {
            return DocumentRefusals.NotSubmitted;
        }

        if (text is null)
        {
            return DocumentCommentRefusals.TextMissing;
        }

        if (text.Length > DocumentComment.TextLength)
        {
            return DocumentCommentRefusals.TextTooLong;
        }

        // The decision rests on the comments too: who decides at the same moment sees them first.
        ChangedAt = at;
        Comments.Add(new DocumentComment
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

    /// <summary>Ticks one of its comments off while it is being revised, or opens it again.</summary>
    public Refusal? Resolve(DocumentComment comment, bool isDone, DateTime at)
    {
        if (!CanBeEdited)
        {
            return DocumentRefusals.NotEditable(State);
        }

        comment.Resolve(isDone ? at : null);
        return null;
    }
}
