using System.Linq.Expressions;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Accounts;

/// <summary>Which accounts a text means.</summary>
public static class AccountSearch
{
    /// <summary>Those whose name holds its words, and those whose user name holds it as it was typed.</summary>
    public static Expression<Func<Account, bool>> Named(SearchWords words)
    {
        var name = words.Typed.ToUpperInvariant();
        return ColumnSearch.Holds<Account>(words, row => row.SearchText).Or(row => row.NormalizedUserName!.Contains(name));
    }
}
