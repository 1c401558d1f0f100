using StudyCampaigns.Sessions;

namespace StudyCampaigns.Web.Pages.Sessions;

/// <summary>The chips above a list of sessions; the words of addresses are their lower-case names.</summary>
public enum SessionFilter
{
    All,

    /// <summary>No session yet, or one not yet sent.</summary>
    Missing,

    /// <summary>Sent and not answered; with a request to change, the request is answered first.</summary>
    Waiting,

    Returned,

    Confirmed,

    /// <summary>The cell asks to change what it sent.</summary>
    ChangeAsked,
}

public static class SessionFilters
{
    public static string Words(this SessionFilter filter) => filter switch
    {
        SessionFilter.All => "Tất cả",
        SessionFilter.Missing => "Chưa gửi",
        SessionFilter.Waiting => "Chờ xác nhận",
        SessionFilter.Returned => "Bị trả lại",
        SessionFilter.Confirmed => "Đã xác nhận",
        SessionFilter.ChangeAsked => "Đề nghị sửa",
        _ => throw new ArgumentOutOfRangeException(nameof(filter)),
    };

    /// <param name="state">Null where a cell has no session.</param>
    public static bool Holds(this SessionFilter filter, SessionState? state, bool asksForChange) => filter switch
    {
        SessionFilter.All => true,
        SessionFilter.Missing => state is null or SessionState.Scheduled or SessionState.Open,
        SessionFilter.Waiting => state == SessionState.Submitted && !asksForChange,
        SessionFilter.Returned => state == SessionState.Returned,
        SessionFilter.Confirmed => state == SessionState.Confirmed,
        SessionFilter.ChangeAsked => asksForChange,
        _ => throw new ArgumentOutOfRangeException(nameof(filter)),
    };

    /// <summary><see cref="Holds"/> for a query; a test holds the two together.</summary>
    public static IQueryable<UnitSessions.Row> Apply(this SessionFilter filter, IQueryable<UnitSessions.Row> rows) => filter switch
    {
        SessionFilter.Missing => rows.Where(row => row.State == null || row.State == SessionState.Scheduled || row.State == SessionState.Open),
        SessionFilter.Waiting => rows.Where(row => row.State == SessionState.Submitted && !row.AsksForChange),
        SessionFilter.Returned => rows.Where(row => row.State == SessionState.Returned),
        SessionFilter.Confirmed => rows.Where(row => row.State == SessionState.Confirmed),
        SessionFilter.ChangeAsked => rows.Where(row => row.AsksForChange),
        _ => rows,
    };
}
