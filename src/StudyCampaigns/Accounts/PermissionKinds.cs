namespace StudyCampaigns.Accounts;

/// <summary>Questions about a permission.</summary>
public static class PermissionKinds
{
    /// <summary>Whether it opens the Party's content (plans, documents, sessions, members, reports), as all do but those of administration.</summary>
    public static bool OpensContent(this Permission permission) => permission is not (Permission.ManageAccounts or Permission.ViewAuditTrail);
}
