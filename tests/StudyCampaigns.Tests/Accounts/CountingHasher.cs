using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StudyCampaigns.Accounts;

namespace StudyCampaigns.Tests.Accounts;

/// <summary>Hashes as Identity does and remembers which stored hashes a typed password was compared with.</summary>
internal sealed class CountingHasher : IPasswordHasher<Account>
{
    private readonly PasswordHasher<Account> hasher = new();

    public ConcurrentQueue<string> Verified { get; } = [];

    /// <summary>A portal that hashes with this.</summary>
    public Task<PortalFixture> StartPortalAsync() => PortalFixture.StartWithAsync(services => services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<Account>>(this)));

    public string HashPassword(Account user, string password) => hasher.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        Verified.Enqueue(hashedPassword);
        return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
