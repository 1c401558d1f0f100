using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace StudyCampaigns.Organizations;

/// <summary>
/// The part of the tree in which an actor holds one permission. Its two deciding members stand side by side and must agree:
/// <see cref="Contains"/> in memory, <see cref="Within{T}"/> in SQL. An empty scope yields nothing.
/// </summary>
public sealed class OrganizationScope(IReadOnlyList<OrganizationScope.Root> roots)
{
    public static readonly OrganizationScope Nothing = new([]);

    /// <param name="Path">The unit's materialized path.</param>
    /// <param name="AndBelow">False: that unit alone.</param>
    public sealed record Root(string Path, bool AndBelow);

    public IReadOnlyList<Root> Roots { get; } = roots;

    /// <summary>True when it holds a whole tree from its topmost organization down.</summary>
    public bool HoldsTheTop => Roots.Any(root => root.AndBelow && root.Path.Count(letter => letter == '/') == 2);

    public bool IsEmpty => Roots.Count == 0;

    public bool Contains(string path) =>
        Roots.Any(root => root.AndBelow ? path.StartsWith(root.Path, StringComparison.Ordinal) : path == root.Path);

    public IQueryable<Organization> Within(IQueryable<Organization> query) => Within(query, organization => organization.Path);

    /// <summary>Narrows a query to rows whose path lies in the scope: an OR of prefixes, which uses the index on the path.</summary>
    public IQueryable<T> Within<T>(IQueryable<T> query, Expression<Func<T, string>> path) =>
        query.Where(Expression.Lambda<Func<T, bool>>(Holds(path), path.Parameters));

    /// <summary>The same, with rows that <paramref name="more"/> allows besides; it is asked only of rows outside the scope.</summary>
    public IQueryable<T> WithinOr<T>(IQueryable<T> query, Expression<Func<T, string>> path, Expression<Func<T, bool>> more)
    {
        var besides = ReplacingExpressionVisitor.Replace(more.Parameters[0], path.Parameters[0], more.Body);
        return query.Where(Expression.Lambda<Func<T, bool>>(Expression.OrElse(Holds(path), besides), path.Parameters));
    }

    /// <summary>The rows whose path lies outside the scope.</summary>
    public IQueryable<T> Outside<T>(IQueryable<T> query, Expression<Func<T, string>> path) =>
        query.Where(Expression.Lambda<Func<T, bool>>(Expression.Not(Holds(path)), path.Parameters));

    private Expression Holds<T>(Expression<Func<T, string>> path)
    {
        Expression? condition = null;
        foreach (var root in Roots)
        {
            // A member of a captured object becomes an SQL parameter; a constant would make one query plan for each actor.
            var value = Expression.Property(Expression.Constant(root), nameof(Root.Path));
            Expression one = root.AndBelow
                ? Expression.Call(path.Body, nameof(string.StartsWith), null, value)
                : Expression.Equal(path.Body, value);
            condition = condition is null ? one : Expression.OrElse(condition, one);
        }

        return condition ?? Expression.Constant(false);
    }
}
