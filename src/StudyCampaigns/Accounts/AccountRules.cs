namespace StudyCampaigns.Accounts;

/// <summary>Rules for the names of an account, where a page, a use case and a command ask for them.</summary>
internal static class AccountRules
{
    public static Refusal? ValidateNames(string? userName, string? displayName) => userName switch
    {
        null => AccountRefusals.UserNameMissing,
        { Length: > Account.UserNameLength } => AccountRefusals.UserNameTooLong,
        _ => ValidateDisplayName(displayName),
    };

    public static Refusal? ValidateDisplayName(string? displayName) => displayName switch
    {
        null => AccountRefusals.DisplayNameMissing,
        { Length: > Account.DisplayNameLength } => AccountRefusals.DisplayNameTooLong,
        _ => null,
    };
}
