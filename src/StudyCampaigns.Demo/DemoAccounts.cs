using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Cryptography.KeyDerivation;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Demo;

/// <summary>The accounts of the demonstration, all with one password that exists nowhere else.</summary>
internal static class DemoAccounts
{
    /// <summary>As Identity's hasher does by default.</summary>
    private const int Iterations = 100_000;

    public static async Task<Dictionary<string, Account>> AddAsync(AppDbContext db, DemoFiles files, DemoTree tree, CancellationToken ct)
    {
        var roles = await db.Roles.ToDictionaryAsync(row => row.Code, ct);
        var hash = Hash(files.Accounts.Password, files.Random("accounts/salt"));
        Dictionary<string, Account> accounts = [];
        foreach (var (userName, displayName, role, unit) in Rows(files, tree))
        {
            var stamps = files.Random($"accounts/{userName}");
            var account = new Account
            {
                UserName = userName,
                NormalizedUserName = userName.ToUpperInvariant(),
                DisplayName = displayName,
                PasswordHash = hash,
                SecurityStamp = $"{stamps.NextBits():X16}{stamps.NextBits():X16}",
                ConcurrencyStamp = $"{stamps.NextBits():x16}{stamps.NextBits():x16}",
                LockoutEnabled = true,
            };
            account.Assignments.Add(new RoleAssignment { Role = roles[role], Organization = unit, From = files.Accounts.From });
            accounts.Add(userName, account);
        }

        db.Users.AddRange(accounts.Values);
        await db.SaveChangesAsync(ct);
        return accounts;
    }

    private static IEnumerable<(string UserName, string DisplayName, string Role, Organization Unit)> Rows(DemoFiles files, DemoTree tree)
    {
        var file = files.Accounts;
        var wards = files.Wards.Districts.SelectMany(district => district.Wards).Select(ward => ward.Code).ToHashSet();
        foreach (var row in file.Accounts)
        {
            yield return (row.UserName, row.DisplayName, row.Role, tree.Units[row.Organization]);
        }

        foreach (var unit in tree.Committees)
        {
            var pattern = wards.Contains(unit.Code) ? file.Ward : file.Base;
            yield return (Format(pattern.UserName, DemoTree.AccountPart(unit)), Format(pattern.DisplayName, unit.Name), pattern.Role, unit);
        }

        foreach (var cell in tree.Cells.Where(cell => cell.Number == 1 || file.EveryCellOf.Contains(cell.Above.Code)))
        {
            var part = cell.Above == cell.District ? DemoTree.AccountPart(cell.Unit) : DemoTree.AccountPart(cell.Above);
            yield return (
                Format(file.Cell.UserName, part, cell.Number),
                Format(file.Cell.DisplayName, cell.Unit.Name, cell.Above.ShortName),
                file.Cell.Role,
                cell.Unit);
        }
    }

    private static string Format(string pattern, params object[] values) => string.Format(CultureInfo.InvariantCulture, pattern, values);

    /// <summary>
    /// The password in the form of Identity's hasher (version 3), computed once for all accounts and with a salt from the seed: the
    /// hasher itself would draw another salt each time. Weak on purpose, for a password that is printed at start-up.
    /// </summary>
    private static string Hash(string password, DemoRandom random)
    {
        Span<byte> hash = stackalloc byte[13 + 16 + 32];
        hash[0] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(hash[1..], (uint)KeyDerivationPrf.HMACSHA512);
        BinaryPrimitives.WriteUInt32BigEndian(hash[5..], Iterations);
        BinaryPrimitives.WriteUInt32BigEndian(hash[9..], 16);
        BinaryPrimitives.WriteUInt64BigEndian(hash[13..], random.NextBits());
        BinaryPrimitives.WriteUInt64BigEndian(hash[21..], random.NextBits());
        Rfc2898DeriveBytes.Pbkdf2(password, hash[13..29], hash[29..], Iterations, HashAlgorithmName.SHA512);
        return Convert.ToBase64String(hash);
    }
}
