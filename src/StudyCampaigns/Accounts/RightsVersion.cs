using StudyCampaigns.Organizations;

namespace StudyCampaigns.Accounts;

/// <summary>
/// The one row that says which state of all roles, permissions and units the database holds. It is renewed in the transaction that changes
/// any of them (<c>AppDbContext</c>), so that whoever reads it knows whether the rights it remembers still stand (ADR 6).
/// </summary>
public sealed class RightsVersion
{
    public const int OnlyId = 1;

    public int Id { get; private init; } = OnlyId;

    /// <summary>Random, so that a database put back to an earlier state never gives two states one version.</summary>
    public Guid Value { get; private set; }

    public void Renew() => Value = Guid.NewGuid();

    /// <summary>True for a row that remembered rights rest on. Sessions and accounts are read with each request.</summary>
    internal static bool Covers(object row) => row is RoleAssignment or Role or RolePermission or Organization;
}
