namespace StudyCampaigns.Time;

/// <summary>Something that holds from a day until a day: nothing dated is overwritten, so that a report can look back.</summary>
public interface IDated
{
    DateOnly From { get; }

    /// <summary>The first day on which it no longer holds; null while it does.</summary>
    DateOnly? To { get; }
}

/// <summary>What held on a day: the question is asked here, in memory and in SQL, and nowhere else.</summary>
public static class DatedRows
{
    public static bool HoldsOn(this IDated row, DateOnly day) => row.From <= day && (row.To is null || day < row.To);

    public static IEnumerable<T> On<T>(this IEnumerable<T> rows, DateOnly day)
        where T : IDated => rows.Where(row => row.HoldsOn(day));

    /// <summary>The same for the database. Within another query it is to be called before, into a variable that the query then uses.</summary>
    public static IQueryable<T> On<T>(this IQueryable<T> rows, DateOnly day)
        where T : class, IDated => rows.Where(row => row.From <= day && (row.To == null || row.To > day));
}
