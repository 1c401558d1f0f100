using StudyCampaigns.Registers;
using StudyCampaigns.Reports;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Demo;

/// <content>Campaigns, sessions, plans and reports.</content>
internal sealed partial record DemoFiles
{
    public sealed record DirectiveFile(IReadOnlyList<DirectiveRow> Directives);

    public sealed record DirectiveRow(string Number, string TypeName, string Issuer, DateOnly? IssuedOn, string Subject);

    public sealed record CampaignFile(IReadOnlyList<CampaignRow> Campaigns);

    /// <param name="Basis">Numbers of the directives that ordered it.</param>
    public sealed record CampaignRow(
        string Code,
        string Organization,
        string Name,
        string ShortName,
        string Summary,
        string CoordinatingBody,
        DateOnly StartsOn,
        DateOnly EndsOn,
        IReadOnlyList<string> Basis,
        IReadOnlyList<string> Related,
        IReadOnlyList<string> Topics,
        IReadOnlyList<TargetRow> Targets,
        IReadOnlyList<ThemeRow> Themes);

    public sealed record TargetRow(string Text, DateOnly? DueOn);

    public sealed record ThemeRow(int Year, int Quarter, string Title);

    /// <param name="LastDay">The last day on which a session was held.</param>
    /// <param name="WaitingUnit">A unit with many sessions of the last month waiting for confirmation.</param>
    public sealed record SessionFile(
        DateOnly LastDay,
        ConferenceRow Conference,
        IReadOnlyList<MonthRow> Months,
        IReadOnlyList<StudyRow> Studies,
        WithoutPlanRow WithoutPlan,
        string WaitingUnit,
        PlaceRow Places,
        IReadOnlyList<string> Conclusions,
        string ConclusionWithout,
        IReadOnlyList<string> ReturnReasons,
        IReadOnlyList<string> ChangeRequests,
        IReadOnlyList<string> Decisions,
        IReadOnlyList<string> DecisionOwners);

    public sealed record ConferenceRow(
        string Cell, DateOnly HeldOn, string Campaign, int ConnectionPoints, int Minutes, string Place, int Officials);

    /// <summary>Of a thousand sessions of the month: not held, waiting, returned, still open at the cell.</summary>
    public sealed record MonthRow(int Month, int Missing, int Submitted, int Returned, int Open, bool Closed);

    /// <summary>Which campaign a district's sessions of a kind study from a day on; the last row that fits holds.</summary>
    public sealed record StudyRow(string District, SessionKind Kind, DateOnly From, string Campaign, int InThousand);

    /// <summary>Units without a plan of their own study less, and more of their cells miss a month.</summary>
    public sealed record WithoutPlanRow(IReadOnlyList<string> Units, string Campaign, int InThousand, int Missing);

    public sealed record PlaceRow(string Residential, string Unit);

    public sealed record PlanFile(
        IReadOnlyList<PlanRow> Plans, IReadOnlyList<AdoptionRow> Adoption, string AdoptionOf, IReadOnlyList<RegisterRow> Registers);

    /// <summary>The end of one unit's book of plans, written out; up to the number taken over lines may be missing.</summary>
    public sealed record RegisterRow(string Organization, int TakenOverNumber, IReadOnlyList<RegisterLine> Lines);

    public sealed record RegisterLine(
        int Number, RegisterEntryKind Kind, string? Subject, DateOnly? IssuedOn, string? Holder, string? Reason);

    /// <param name="LastNumber">The last number of the organization's register; other documents took those not listed.</param>
    public sealed record PlanRow(
        string Organization,
        string Campaign,
        string Officer,
        string Leader,
        string? Subject,
        int? Number,
        int? LastNumber,
        DateOnly DraftedOn,
        DateOnly? SubmittedOn,
        DateOnly? ReturnedOn,
        string? ReturnReason,
        DateOnly? ApprovedOn,
        DateOnly? IssuedOn,
        DateOnly? WithdrawnOn,
        string? WithdrawReason,
        DateOnly? CascadedOn,
        DateOnly? DueOn,
        IReadOnlyList<TaskRow> Tasks,
        IReadOnlyList<OtherNumber>? Others,
        AllAnsweredRow? AllAnswered);

    public sealed record TaskRow(string Content, string? Lead, string? Cooperating, string? Product, DateOnly? DueOn);

    public sealed record OtherNumber(int Number, string Subject, DateOnly IssuedOn);

    /// <summary>Every unit issued its plan between two days, and every cell carries it out as it is.</summary>
    public sealed record AllAnsweredRow(DateOnly From, DateOnly To, int FirstNumber);

    /// <summary>How far one unit is; without a number it has not issued.</summary>
    public sealed record AdoptionRow(
        string Unit,
        DateOnly ReceivedOn,
        DateOnly? StartedOn,
        DateOnly? ReturnedOn,
        string? ReturnReason,
        DateOnly? SubmittedOn,
        DateOnly? IssuedOn,
        int? Number,
        int UnansweredCells,
        DateOnly? CellsDueOn);

    public sealed record ReportFile(
        IReadOnlyList<PeriodRow> Periods, string Narrative, string ReturnReason, DateOnly SubmittedFrom, DateOnly SubmittedTo);

    /// <param name="ClosedOn">Null while open; a closed period has every report accepted.</param>
    /// <param name="States">Units that have moved, by code.</param>
    public sealed record PeriodRow(
        string Organization,
        string Campaign,
        string Period,
        DateOnly CutoffOn,
        DateOnly DueOn,
        DateOnly? ClosedOn,
        DateOnly? AcceptedOn,
        IReadOnlyDictionary<string, DateOnly>? Late,
        IReadOnlyDictionary<string, ReportState> States);
}
