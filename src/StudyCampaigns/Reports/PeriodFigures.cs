namespace StudyCampaigns.Reports;

/// <summary>What one organization did in one period: by unit directly below it, by month, and in all.</summary>
/// <param name="Units">In the order of lists; every unit that stood below it on the period's last day, also one without figures.</param>
/// <param name="Months">Every month that counts, in order.</param>
public sealed record PeriodFigures(IReadOnlyList<PeriodFigures.Unit> Units, IReadOnlyList<PeriodFigures.MonthSums> Months)
{
    /// <param name="CellsExpected">Cells from which at least one session was demanded.</param>
    /// <param name="CellsMet">Of these, cells that held at least one.</param>
    public sealed record Unit(int Id, string Code, string Name, string ShortName, int CellsExpected, int CellsMet, StudySums Sums)
    {
        public int CellsMissing => CellsExpected - CellsMet;
    }

    /// <param name="Month">The first day of the month.</param>
    public sealed record MonthSums(DateOnly Month, StudySums Sums);

    public StudySums Total { get; } = StudySums.Of(Months.Select(month => month.Sums));

    public int CellsExpected { get; } = Units.Sum(unit => unit.CellsExpected);

    public int CellsMet { get; } = Units.Sum(unit => unit.CellsMet);

    public int CellsMissing => CellsExpected - CellsMet;
}

/// <summary>The few totals a card shows.</summary>
public sealed record PeriodTotal(
    int CellsExpected, int CellsMet, int SessionsExpected, int SessionsMet, int MembersExpected, int MembersPresent, int MembersExempt);
