using StudyCampaigns.Organizations;

namespace StudyCampaigns.Accounts;

/// <summary>
/// Who acts, and with which rights at this moment. Handed to every use case as a parameter; never ambient. Jobs store the
/// account's key and load the actor anew when they run.
/// </summary>
/// <param name="OrganizationId">The unit in which the account holds its first role, for "my unit"; null when it holds none.</param>
public sealed record Actor(
    int AccountId,
    string DisplayName,
    int? OrganizationId,
    string OrganizationName,
    string OrganizationPath,
    IReadOnlyList<Actor.Grant> Grants)
{
    public sealed record Grant(Permission Permission, Reach Reach, string Path);

    /// <summary>Where the actor holds the permission.</summary>
    public OrganizationScope Scope(Permission permission)
    {
        var roots = Grants
            .Where(grant => grant.Permission == permission)
            .Select(grant => new OrganizationScope.Root(grant.Path, grant.Reach == Reach.UnitAndBelow))
            .Distinct()
            .ToList();
        return roots.Count == 0 ? OrganizationScope.Nothing : new OrganizationScope(roots);
    }

    /// <summary>Where the actor holds anything at all: the part of the tree he may look at.</summary>
    public OrganizationScope ScopeOfAnything()
    {
        var roots = Grants.Select(grant => new OrganizationScope.Root(grant.Path, grant.Reach == Reach.UnitAndBelow)).Distinct().ToList();

        // A reach below contains the unit alone.
        roots.RemoveAll(root => !root.AndBelow && roots.Any(other => other.AndBelow && other.Path == root.Path));
        return roots.Count == 0 ? OrganizationScope.Nothing : new OrganizationScope(roots);
    }

    /// <summary>True when the actor holds the permission in the unit at that path.</summary>
    public bool May(Permission permission, string path) => Scope(permission).Contains(path);

    /// <summary>True when the actor holds the permission anywhere; decides whether a menu or a folder is open at all.</summary>
    public bool MaySomewhere(Permission permission) => Grants.Any(grant => grant.Permission == permission);
}
