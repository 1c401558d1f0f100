using StudyCampaigns.Accounts;

namespace StudyCampaigns.Audit;

/// <summary>What a row of the trail tells of, and who may read the words in it.</summary>
public static class AuditSubjects
{
    /// <summary>
    /// Whether the actor may read what people wrote (a subject, a reason, a name of a template) in a row: that needs the right to view what
    /// it tells of, in that unit. The trail itself gives none: who administers accounts reads that something was done, and by whom.
    /// </summary>
    /// <param name="unitPath">Of the unit acted on; null where there is none.</param>
    public static bool MayReadWords(this Actor actor, string subjectType, string? unitPath) =>
        RightToView(subjectType) is not { } permission || (unitPath is not null && actor.May(permission, unitPath));

    /// <summary>Null for what administration is about; what is not known here is content.</summary>
    private static Permission? RightToView(string subjectType) => subjectType switch
    {
        "Account" or "Organization" => null,
        "Directive" => Permission.ViewCampaigns,
        "Session" => Permission.ViewSessions,
        "ExpectedReport" or "Report" or "ReportingPeriod" => Permission.ViewReports,
        _ => Permission.ViewDocuments,
    };
}
