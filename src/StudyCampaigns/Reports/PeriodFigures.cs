namespace StudyCampaigns.Reports;

/// <summary>Cells by what they owed and did.</summary>
/// <param name="Expected">Cells that owed at least one session.</param>
/// <param name="Met">Of these, cells that held at least one.</param>
/// <param name="Overdue">Of these, cells that held none though one is overdue.</param>
public sealed record CellTally(int Expected, int Met, int Overdue)
{
    public static readonly CellTally None = new(0, 0, 0);

    /// <summary>Held none, and none is due yet: in no shortcoming (R14, docs/domain.md 9).</summary>
    public int InTime => Expected - Met - Overdue;

    public static CellTally operator +(CellTally one, CellTally other) =>
        new(one.Expected + other.Expected, one.Met + other.Met, one.Overdue + other.Overdue);

    public static CellTally Of(IEnumerable<CellTally> parts) => parts.Aggregate(None, (sum, part) => sum + part);
}

/// <summary>People (người) and not attendances: each counts once, however often present (R12, docs/domain.md 9).</summary>
/// <param name="Bound">Members bound to attend on the window's last day.</param>
/// <param name="Studied">Of these, who has studied something of the campaign by then.</param>
public sealed record PeopleTally(int Bound, int Studied)
{
    public static readonly PeopleTally None = new(0, 0);

    public static PeopleTally operator +(PeopleTally one, PeopleTally other) => new(one.Bound + other.Bound, one.Studied + other.Studied);

    public static PeopleTally Of(IEnumerable<PeopleTally> parts) => parts.Aggregate(None, (sum, part) => sum + part);
}

/// <summary>What one organization did in one period: by unit directly below it, by month, and in all.</summary>
/// <param name="Units">In the order of lists; every unit that stood below it on the window's last day, also one without figures.</param>
/// <param name="CountedMonths">The first day of every month that counts, in order.</param>
public sealed record PeriodFigures(IReadOnlyList<PeriodFigures.Unit> Units, IReadOnlyList<DateOnly> CountedMonths)
{
    /// <param name="Cells">By the months' regular sessions.</param>
    /// <param name="Studied">Cells by the campaign's own duty; by the quarter's thematic one where all sessions are told of (R13).</param>
    /// <param name="Months">Its sums by month, as far as there are any.</param>
    /// <param name="People">None where all sessions are told of: people study a campaign.</param>
    public sealed record Unit(
        int Id, string Code, string Name, string ShortName, CellTally Cells, CellTally Studied, IReadOnlyList<MonthSums> Months, PeopleTally People)
    {
        public StudySums Sums { get; } = StudySums.Of(Months.Select(month => month.Sums));
    }

    /// <param name="Month">The first day of the month.</param>
    public sealed record MonthSums(DateOnly Month, StudySums Sums);

    public IReadOnlyList<MonthSums> Months { get; } =
    [
        .. CountedMonths.Select(month => new MonthSums(
            month, StudySums.Of(Units.SelectMany(unit => unit.Months).Where(one => one.Month == month).Select(one => one.Sums)))),
    ];

    public StudySums Total { get; } = StudySums.Of(Units.Select(unit => unit.Sums));

    public CellTally Cells { get; } = CellTally.Of(Units.Select(unit => unit.Cells));

    public CellTally Studied { get; } = CellTally.Of(Units.Select(unit => unit.Studied));

    public PeopleTally People { get; } = PeopleTally.Of(Units.Select(unit => unit.People));
}

/// <summary>People who have studied one topic of a campaign, of all units (R12, docs/domain.md 9).</summary>
public sealed record TopicStudy(int TopicId, string Title, int Studied);

/// <summary>The few totals a card shows.</summary>
public sealed record PeriodTotal(CellTally Cells, StudySums Sums);
