namespace StudyCampaigns.Accounts;

/// <summary>Rules for the names of an account, where a page, a use case and a verb ask for them.</summary>
internal static class AccountRules
{
    public static Refusal? RefuseNames(string? userName, string? displayName) => userName switch
    {
        null => AccountRefusals.UserNameMissing,
        { Length: > Account.UserNameLength } => AccountRefusals.UserNameTooLong,
        _ => RefuseDisplayName(displayName),
    };

    public static Refusal? RefuseDisplayName(string? displayName) => displayName switch
    {
        null => AccountRefusals.DisplayNameMissing,
        { Length: > Account.DisplayNameLength } => AccountRefusals.DisplayNameTooLong,
        _ => null,
    };
}
