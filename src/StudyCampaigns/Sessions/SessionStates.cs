using System.Linq.Expressions;

namespace StudyCampaigns.Sessions;

/// <summary>What a session's state allows, asked in one place by entity, row and page.</summary>
public static class SessionStates
{
    /// <summary><see cref="Counts"/> for a query.</summary>
    public static readonly Expression<Func<Session, bool>> IsCounted = session =>
        session.State == SessionState.Submitted || session.State == SessionState.Confirmed;

    /// <summary>Sent by the cell: in the figures (R9, docs/domain.md 9); a returned one is not until it is sent again.</summary>
    public static bool Counts(this SessionState state) => state is SessionState.Submitted or SessionState.Confirmed;

    /// <summary>The cell may still write in it.</summary>
    public static bool CanBeEdited(this SessionState state) => state is SessionState.Scheduled or SessionState.Open or SessionState.Returned;
}
