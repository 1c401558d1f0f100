using StudyCampaigns.Accounts;
using StudyCampaigns.Documents;

namespace StudyCampaigns.Seeding;

/// <summary>What <c>seeds/reference</c> says about types, documents and roles.</summary>
public static class ReferenceFiles
{
    public const string Types = "organization-types.json";
    public const string Documents = "document-types.json";
    public const string Roles = "roles.json";

    /// <param name="Profiles">Sets of types that belong together.</param>
    public sealed record TypeFile(IReadOnlyList<Profile> Profiles, IReadOnlyList<TypeRow> Types);

    public sealed record Profile(string Code, string Name, IReadOnlyList<string> Types, string Source);

    /// <param name="Source">Where the rule stands; never empty.</param>
    public sealed record TypeRow(
        string Code,
        string Name,
        string ShortName,
        string Symbol,
        bool IsCell,
        bool HasSeal,
        bool ReceivesPlans,
        string SigningAuthority,
        string IssuingBody,
        List<string> AllowedChildTypes,
        string Source);

    public sealed record DocumentFile(IReadOnlyList<DocumentRow> Types);

    /// <param name="Source">Where the rule stands; never empty.</param>
    public sealed record DocumentRow(
        string Code,
        string Symbol,
        string Name,
        bool PrintsName,
        string? AddresseeLabel,
        string? EarlierAddresseeLabel,
        DateOnly? AddresseeLabelSince,
        bool HasTasks,
        string? LeftPosition,
        string? RightPosition,
        bool RestsOnCampaign,
        List<string> Issuers,
        DocumentSkeleton Skeleton,
        string Source);

    public sealed record RoleFile(IReadOnlyList<RoleRow> Roles);

    /// <param name="Source">Why the role holds these permissions; never empty.</param>
    public sealed record RoleRow(string Code, string Name, IReadOnlyDictionary<Permission, Reach> Permissions, string Source);
}
