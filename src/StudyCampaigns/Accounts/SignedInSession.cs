using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using StudyCampaigns.Data;

namespace StudyCampaigns.Accounts;

/// <summary>What each request asks first: the session that a key opens, the account as it is now, and which rights stand.</summary>
internal sealed record SignedInSession(int Id, DateTime EndsAt, int AccountId, string DisplayName, bool MustChangePassword, Guid RightsVersion)
{
    // EF compiles for one model; where tests start portals on both databases, one process has two.
    private static readonly ConditionalWeakTable<IModel, Func<AppDbContext, byte[], DateTime, CancellationToken, Task<SignedInSession?>>> Queries = [];

    /// <summary>Null when there is none, it has ended, or its account is stopped.</summary>
    /// <param name="now">Real time.</param>
    public static Task<SignedInSession?> FindAsync(AppDbContext db, byte[] keyHash, DateTime now, CancellationToken ct) =>
        Queries.GetValue(db.Model, static _ => Compile())(db, keyHash, now, ct);

    // The condition of AccountSessionQueries.Open: a compiled query cannot call it.
    private static Func<AppDbContext, byte[], DateTime, CancellationToken, Task<SignedInSession?>> Compile() => EF.CompileAsyncQuery(
        (AppDbContext db, byte[] keyHash, DateTime now, CancellationToken ct) => db.AccountSessions
            .Where(row => row.KeyHash == keyHash && row.EndsAt > now && row.Stamp == row.Account.SecurityStamp && !row.Account.IsDisabled)
            .Select(row => new SignedInSession(
                row.Id,
                row.EndsAt,
                row.AccountId,
                row.Account.DisplayName,
                row.Account.MustChangePassword,
                db.RightsVersions.Where(version => version.Id == Accounts.RightsVersion.OnlyId).Select(version => version.Value).First()))
            .FirstOrDefault());
}
