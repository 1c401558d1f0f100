namespace StudyCampaigns.Registers;

/// <summary>What a reader of a book should look into: gaps, dates that run backwards, one document under two numbers.</summary>
public sealed record RegisterFaults(
    IReadOnlyList<RegisterFaults.Gap> Gaps,
    IReadOnlyList<RegisterFaults.Step> StepsBack,
    IReadOnlyList<RegisterFaults.Pair> Doubles)
{
    public static readonly RegisterFaults None = new([], [], []);

    /// <param name="Number">As it stands in the book.</param>
    public sealed record Line(int Number, DateOnly? IssuedOn, string? Subject);

    /// <summary>Numbers without a line, both ends included.</summary>
    public sealed record Gap(int From, int To);

    /// <summary>A number that bears an earlier date than a lower one.</summary>
    public sealed record Step(int Number, DateOnly IssuedOn, int Before, DateOnly BeforeIssuedOn);

    /// <summary>Two numbers with the same date and the same subject.</summary>
    public sealed record Pair(int First, int Second, DateOnly IssuedOn);

    public bool Any => Gaps.Count + StepsBack.Count + Doubles.Count > 0;

    /// <param name="takenOverNumber">Up to here lines may be missing.</param>
    public static RegisterFaults Find(int takenOverNumber, int lastNumber, IEnumerable<Line> lines)
    {
        List<Gap> gaps = [];
        List<Step> steps = [];
        List<Pair> doubles = [];
        Dictionary<(DateOnly, string), int> seen = [];
        Line? latest = null;
        var expected = takenOverNumber + 1;
        foreach (var line in lines.OrderBy(line => line.Number))
        {
            if (line.Number > expected)
            {
                gaps.Add(new(expected, line.Number - 1));
            }

            expected = Math.Max(expected, line.Number + 1);
            if (line.IssuedOn is not { } day)
            {
                continue;
            }

            if (latest?.IssuedOn > day)
            {
                steps.Add(new(line.Number, day, latest.Number, latest.IssuedOn.Value));
            }
            else
            {
                latest = line;
            }

            if (line.Subject is { } subject && !seen.TryAdd((day, subject), line.Number))
            {
                doubles.Add(new(seen[(day, subject)], line.Number, day));
            }
        }

        if (expected <= lastNumber)
        {
            gaps.Add(new(expected, lastNumber));
        }

        return new RegisterFaults(gaps, steps, doubles);
    }
}
