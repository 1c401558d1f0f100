using System.Security.Cryptography;
using System.Text;

namespace StudyCampaigns.Accounts;

/// <summary>
/// A browser in which an account is signed in. The browser's cookie carries the key, this row only its hash; the row goes when the
/// session is ended, and a copy of the cookie with it.
/// </summary>
public sealed class AccountSession
{
    public const int KeyHashLength = SHA256.HashSizeInBytes;
    public const int StampLength = 64;
    public const int DeviceLength = 60;
    public const int AddressLength = 64;

    /// <summary>How many sessions an account may have; the oldest ends when another begins.</summary>
    public const int Most = 20;

    /// <summary>How long a session lasts without use.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    public int Id { get; private set; }

    public required int AccountId { get; init; }

    public Account Account { get; private set; } = null!;

    public required byte[] KeyHash { get; init; }

    /// <summary>
    /// The account's security stamp when the session began. Whatever renews the stamp (a new password, a role taken away, the account
    /// stopped) has ended the session, even one that was just being opened with the old password.
    /// </summary>
    public required string Stamp { get; init; }

    /// <summary>UTC, by the portal's clock: for the owner to read, as in the trail.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>UTC, in real time, as the cookie's: moved on while the session is used, at most once in half a <see cref="Life"/>.</summary>
    public required DateTime EndsAt { get; init; }

    /// <summary>Browser and system, as the browser itself says.</summary>
    public required string Device { get; init; }

    /// <summary>From where it was opened.</summary>
    public required string Address { get; init; }

    /// <summary>256 random bits, as text.</summary>
    public static string NewKey() => Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
