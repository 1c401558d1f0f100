using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Seeding;

/// <summary>
/// Brings types, kinds of documents and roles to what <c>seeds/reference</c> says. It runs at every start: rows are matched by code and changed where they
/// differ, a role loses what its file no longer gives it, and no row is ever deleted. Unchanged files cost one query.
/// </summary>
public static class ReferenceSeed
{
    /// <summary>In <see cref="PortalSetting"/>: SHA-256 of the files last loaded.</summary>
    public const string HashSetting = "reference-hash";

    /// <param name="folder"><see cref="SeedFiles.Reference"/>.</param>
    /// <returns>False when the files were already loaded as they are.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="System.Text.Json.JsonException">A file is not what it should be.</exception>
    public static async Task<bool> LoadAsync(AppDbContext db, string folder, CancellationToken ct)
    {
        var hash = await HashAsync(folder, ct);
        var setting = await db.Settings.SingleOrDefaultAsync(row => row.Name == HashSetting, ct);
        if (setting?.Value == hash)
        {
            return false;
        }

        if (setting is null)
        {
            setting = new PortalSetting { Name = HashSetting, Value = hash };
            db.Settings.Add(setting);
        }

        setting.Value = hash;
        await LoadTypesAsync(db, await SeedFiles.ReadAsync<ReferenceFiles.TypeFile>(folder, ReferenceFiles.Types, ct), ct);
        await LoadDocumentTypesAsync(db, await SeedFiles.ReadAsync<ReferenceFiles.DocumentFile>(folder, ReferenceFiles.Documents, ct), ct);
        await LoadRolesAsync(db, await SeedFiles.ReadAsync<ReferenceFiles.RoleFile>(folder, ReferenceFiles.Roles, ct), ct);
        await db.SaveChangesAsync(ct);
        return true;
    }

    private static async Task LoadTypesAsync(AppDbContext db, ReferenceFiles.TypeFile file, CancellationToken ct)
    {
        var stored = await db.OrganizationTypes.ToDictionaryAsync(row => row.Code, ct);
        foreach (var (index, row) in file.Types.Index())
        {
            if (!stored.TryGetValue(row.Code, out var type))
            {
                type = new OrganizationType
                {
                    Code = row.Code,
                    Name = row.Name,
                    ShortName = row.ShortName,
                    Symbol = row.Symbol,
                    SigningAuthority = row.SigningAuthority,
                    IssuingBody = row.IssuingBody,
                };
                db.OrganizationTypes.Add(type);
            }

            type.Name = row.Name;
            type.ShortName = row.ShortName;
            type.Symbol = row.Symbol;
            type.IsCell = row.IsCell;
            type.HasSeal = row.HasSeal;
            type.ReceivesPlans = row.ReceivesPlans;
            type.SigningAuthority = row.SigningAuthority;
            type.IssuingBody = row.IssuingBody;
            type.AllowedChildTypes = row.AllowedChildTypes;
            type.Order = index + 1;
        }
    }

    private static async Task LoadDocumentTypesAsync(AppDbContext db, ReferenceFiles.DocumentFile file, CancellationToken ct)
    {
        var stored = await db.DocumentTypes.ToDictionaryAsync(row => row.Code, ct);
        foreach (var (index, row) in file.Types.Index())
        {
            if (!stored.TryGetValue(row.Code, out var type))
            {
                type = new DocumentType { Code = row.Code, Symbol = row.Symbol, Name = row.Name };
                db.DocumentTypes.Add(type);
            }

            type.Symbol = row.Symbol;
            type.Name = row.Name;
            type.PrintsName = row.PrintsName;
            type.AddresseeLabel = row.AddresseeLabel;
            type.EarlierAddresseeLabel = row.EarlierAddresseeLabel;
            type.AddresseeLabelSince = row.AddresseeLabelSince;
            type.HasTasks = row.HasTasks;
            type.LeftPosition = row.LeftPosition;
            type.RightPosition = row.RightPosition;
            type.RestsOnCampaign = row.RestsOnCampaign;
            type.Issuers = row.Issuers;
            type.Skeleton = row.Skeleton.ToJson();
            type.Order = index + 1;
        }
    }

    private static async Task LoadRolesAsync(AppDbContext db, ReferenceFiles.RoleFile file, CancellationToken ct)
    {
        var stored = await db.Roles.ToDictionaryAsync(row => row.Code, ct);
        foreach (var row in file.Roles)
        {
            if (!stored.TryGetValue(row.Code, out var role))
            {
                role = new Role { Code = row.Code, Name = row.Name };
                db.Roles.Add(role);
            }

            role.Name = row.Name;
            role.Permissions.RemoveAll(held => !row.Permissions.ContainsKey(held.Permission));
            foreach (var (permission, reach) in row.Permissions.OrderBy(pair => pair.Key))
            {
                if (role.Permissions.Find(held => held.Permission == permission) is { } held)
                {
                    held.Reach = reach;
                }
                else
                {
                    role.Permissions.Add(new RolePermission { Permission = permission, Reach = reach });
                }
            }
        }
    }

    private static async Task<string> HashAsync(string folder, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in new[] { ReferenceFiles.Types, ReferenceFiles.Documents, ReferenceFiles.Roles })
        {
            hash.AppendData(await File.ReadAllBytesAsync(Path.Combine(folder, name), ct));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
