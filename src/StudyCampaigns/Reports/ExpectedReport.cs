using StudyCampaigns.Figures;
using StudyCampaigns.Layout.RichText;
using StudyCampaigns.Organizations;
using StudyCampaigns.Prints;

namespace StudyCampaigns.Reports;

/// <summary>The report one unit owes for one period: created when the period opens, so that the denominator stays as it was.</summary>
public sealed class ExpectedReport : IVersioned
{
    public const int NarrativeLength = 20_000;
    public const int HashLength = 64;
    public const int ReasonLength = 1000;

    public int Id { get; private set; }

    public int PeriodId { get; private set; }

    public ReportingPeriod Period { get; private set; } = null!;

    public required int OrganizationId { get; init; }

    public Organization Organization { get; private set; } = null!;

    public ReportState State { get; internal set; } = ReportState.Expected;

    /// <summary>UTC.</summary>
    public DateTime? SubmittedAt { get; internal set; }

    /// <summary>UTC.</summary>
    public DateTime? AcceptedAt { get; internal set; }

    public string? ReturnReason { get; internal set; }

    /// <summary>What the unit writes: results, shortcomings and causes, next tasks, as Markdown.</summary>
    public string? Narrative { get; internal set; }

    /// <summary>The figures as they were sent, as JSON; later changes of sessions do not touch them.</summary>
    public string? Snapshot { get; internal set; }

    /// <summary>SHA-256 of <see cref="Snapshot"/> and <see cref="Narrative"/>, lower-case hexadecimal.</summary>
    public string? Hash { get; internal set; }

    public int? PrintId { get; private set; }

    /// <summary>The whole report as it was sent last; null before.</summary>
    public FrozenPrint? Print { get; private set; }

    /// <summary>What it covers, from when it is sent until it is returned; null else.</summary>
    public PeriodLock? Lock { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>In and not returned.</summary>
    public bool IsReceived => State is ReportState.Submitted or ReportState.Accepted;

    public bool CanBeSubmitted => State is ReportState.Expected or ReportState.Returned;

    /// <summary>The unit writes on; nothing is sent, and an empty text is one too.</summary>
    internal Refusal? Write(string? narrative)
    {
        if (!CanBeSubmitted)
        {
            return State == ReportState.Accepted ? ReportRefusals.AlreadyAccepted : ReportRefusals.AlreadySubmitted;
        }

        if (Validate(narrative) is { } fault)
        {
            return fault;
        }

        Narrative = narrative;
        return null;
    }

    /// <summary>
    /// The unit sends its report. Not before the cut-off, because figures still move until then; after the due day it is taken, and counts as late.
    /// </summary>
    /// <param name="narrative">Cleaned.</param>
    /// <param name="report">The figures of this moment.</param>
    /// <param name="now">UTC.</param>
    internal Refusal? Submit(string? narrative, QuarterlyReport report, DateOnly today, DateTime now)
    {
        if (!CanBeSubmitted)
        {
            return State == ReportState.Accepted ? ReportRefusals.AlreadyAccepted : ReportRefusals.AlreadySubmitted;
        }

        if (today < Period.CutoffOn)
        {
            return ReportRefusals.BeforeCutoff(Period.CutoffOn);
        }

        if (narrative is null)
        {
            return ReportRefusals.NarrativeMissing;
        }

        if (Validate(narrative) is { } fault)
        {
            return fault;
        }

        State = ReportState.Submitted;
        SubmittedAt = now;
        ReturnReason = null;
        Narrative = narrative;
        Snapshot = ReportSnapshot.Write(report);
        Hash = ReportSnapshot.Hash(Snapshot, narrative);
        Print = FrozenPrint.Of(QuarterlyReportPrint.Of(report, narrative), now);
        Lock = new PeriodLock(OrganizationId, report.Subject.CampaignKey, report.Subject.Window.From, report.Subject.Window.To);
        return null;
    }

    /// <summary>The unit above takes the report; from then on nothing of it changes. Needs <see cref="Print"/> and <see cref="Lock"/> loaded.</summary>
    internal Refusal? Accept(DateTime now)
    {
        if (State != ReportState.Submitted)
        {
            return State == ReportState.Accepted ? ReportRefusals.AlreadyAccepted : ReportRefusals.NotSubmitted;
        }

        if (Hash != ReportSnapshot.Hash(Snapshot!, Narrative!) || !Print!.Read().IsDone)
        {
            return ReportRefusals.SnapshotBroken;
        }

        State = ReportState.Accepted;
        AcceptedAt = now;
        Lock!.Accept();
        return null;
    }

    /// <summary>The unit above sends the report back with what to change. Needs <see cref="Lock"/> loaded.</summary>
    internal Refusal? Return(string? reason)
    {
        if (State != ReportState.Submitted)
        {
            return State == ReportState.Accepted ? ReportRefusals.AlreadyAccepted : ReportRefusals.NotSubmitted;
        }

        if (reason is null)
        {
            return ReportRefusals.ReasonMissing;
        }

        if (reason.Length > ReasonLength)
        {
            return ReportRefusals.ReasonTooLong;
        }

        State = ReportState.Returned;
        ReturnReason = reason;
        Lock = null;
        return null;
    }

    private static Refusal? Validate(string? narrative) =>
        narrative?.Length > NarrativeLength ? ReportRefusals.NarrativeTooLong
        : MarkdownParser.Validate(narrative) is { } fault ? ReportRefusals.NarrativeCannotBeDrawn(fault)
        : null;
}

public enum ReportState
{
    Expected,
    Submitted,
    Returned,
    Accepted,
}
