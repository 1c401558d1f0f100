using StudyCampaigns.Accounts;
using StudyCampaigns.Directives;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Campaigns;

/// <summary>
/// Reading upward: an actor reads the campaigns and directives of the organizations in the scope of
/// <see cref="Permission.ViewCampaigns"/> and of every organization above them. The deciding members stand in pairs and must agree:
/// <c>Contains</c> in memory, <c>Within</c> in SQL.
/// </summary>
public sealed class CampaignReadScope
{
    private readonly OrganizationScope scope;
    private readonly List<string> pathsAbove;

    private CampaignReadScope(OrganizationScope scope)
    {
        this.scope = scope;
        pathsAbove = [.. scope.Roots.SelectMany(root => PathsDownTo(root.Path)).Distinct()];
    }

    public static CampaignReadScope Of(Actor actor) => new(actor.Scope(Permission.ViewCampaigns));

    /// <summary>Whether what belongs to the organization at that path may be read.</summary>
    public bool Contains(string path) => scope.Contains(path) || pathsAbove.Contains(path);

    public IQueryable<StudyCampaign> Within(IQueryable<StudyCampaign> query) =>
        scope.WithinOr(query, row => row.Organization.Path, row => pathsAbove.Contains(row.Organization.Path));

    public IQueryable<Directive> Within(IQueryable<Directive> query) =>
        scope.WithinOr(query, row => row.Path, row => pathsAbove.Contains(row.Path));

    /// <summary><c>/</c>, <c>/1/</c>, <c>/1/4/</c> for <c>/1/4/</c>.</summary>
    private static IEnumerable<string> PathsDownTo(string path)
    {
        for (var end = 0; end >= 0; end = path.IndexOf('/', end + 1))
        {
            yield return path[..(end + 1)];
            if (end + 1 >= path.Length)
            {
                yield break;
            }
        }
    }
}
