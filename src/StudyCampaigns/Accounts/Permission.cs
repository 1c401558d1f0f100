namespace StudyCampaigns.Accounts;

/// <summary>One thing an account may do. Which role holds it, and how far it reaches, is reference data (<c>seeds/reference/roles.json</c>).</summary>
public enum Permission
{
    ViewCampaigns,
    ManageDirectives,
    ViewDocuments,
    DraftDocuments,
    ApproveDocuments,
    IssueDocuments,
    CascadePlans,
    AnswerAssignments,
    ViewSessions,
    RecordSessions,
    ConfirmSessions,
    ViewMembers,
    ViewReports,
    SubmitReports,
    AcceptReports,
    ManageAccounts,
    ViewAuditTrail,
}

/// <summary>How far a permission reaches from the organization in which the role is held.</summary>
public enum Reach
{
    OwnUnit,
    UnitAndBelow,
}
