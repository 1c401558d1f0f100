using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using StudyCampaigns.Text;

namespace StudyCampaigns.Data;

/// <summary>
/// Searches columns that <see cref="SearchWords.Column"/> filled, on either database: each phrase must stand in one of the columns, from the
/// beginning of a word to the end of one; the last word may be unfinished.
/// </summary>
public static class ColumnSearch
{
    /// <summary>All rows where nothing was typed, none where there is no word in it.</summary>
    public static IQueryable<T> Finding<T>(this IQueryable<T> rows, SearchWords words, params Expression<Func<T, string?>>[] columns) =>
        words.IsBlank ? rows : rows.Where(Holds(words, columns));

    /// <summary>Whether a row holds every phrase; false where there is none.</summary>
    public static Expression<Func<T, bool>> Holds<T>(SearchWords words, params Expression<Func<T, string?>>[] columns)
    {
        var row = Expression.Parameter(typeof(T), "row");
        Expression? all = null;
        foreach (var pattern in words.Patterns)
        {
            var each = Contains(pattern);
            var any = columns.Select(column => In(each, In(column, row))).Aggregate(Expression.OrElse);
            all = all is null ? any : Expression.AndAlso(all, any);
        }

        return Expression.Lambda<Func<T, bool>>(all ?? Expression.Constant(false), row);
    }

    /// <summary>Where one or the other holds.</summary>
    public static Expression<Func<T, bool>> Or<T>(this Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(Expression.OrElse(one.Body, In(other, one.Parameters[0])), one.Parameters);

    // A captured variable becomes a parameter of the command: one plan for all searches with as many words.
    private static Expression<Func<string?, bool>> Contains(string pattern) => column => column!.Contains(pattern);

    private static Expression In<TFrom, TTo>(Expression<Func<TFrom, TTo>> of, Expression argument) =>
        ReplacingExpressionVisitor.Replace(of.Parameters[0], argument, of.Body);
}
