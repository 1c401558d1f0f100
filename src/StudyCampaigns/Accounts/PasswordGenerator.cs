using System.Security.Cryptography;

namespace StudyCampaigns.Accounts;

/// <summary>
/// Random passwords to be read out once and changed at the first sign-in. No letters that are mistaken for one another on document or on
/// the phone; about 60 bits, and it fits the rules.
/// </summary>
internal static class PasswordGenerator
{
    private const string Upper = "ABCDEFGHKMNPQRSTUVWXYZ";
    private const string Lower = "abcdefghkmnpqrstuvwxyz";
    private const string Digits = "23456789";

    public static string Make() => string.Join(
        "-",
        RandomNumberGenerator.GetString(Upper, 4),
        RandomNumberGenerator.GetString(Lower, 4),
        RandomNumberGenerator.GetString(Digits, 4),
        RandomNumberGenerator.GetString(Lower, 4));
}
