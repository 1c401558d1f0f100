namespace StudyCampaigns.Benchmarks;

/// <summary>Prints each figure beside its target as soon as it is known.</summary>
internal sealed class Table
{
    private readonly Dictionary<int, Measurement> bare = [];
    private int met;
    private int missed;

    public void Head() => Console.WriteLine($"\n{"",-46}{"clients",8}{"p50 ms",9}{"p99 ms",9}{"each s",9}{"of bare",9}{"cpu ms",9}  target");

    /// <summary>Sets what all pages with as many clients are compared with.</summary>
    public void AddBare(int clients, Measurement taken)
    {
        bare[clients] = taken;
        Add("bare page, 25 rows", clients, taken, null, "1");
    }

    /// <summary>
    /// A page, and beside it what it makes of a bare one: at one client how often the bare page's p50 goes into its own (<c>x 4.7</c>), at
    /// more which part of the bare page's rate it reaches (<c>1/4.7</c>).
    /// </summary>
    /// <param name="target">Asked at one client only; null where nothing is asked.</param>
    public void AddPage(string name, int clients, Measurement taken, Target? target) => Add(
        name, clients, taken, target, clients == 1 ? $"x {taken.P50 / bare[clients].P50:F1}" : $"1/{bare[clients].PerSecond / taken.PerSecond:F1}");

    /// <inheritdoc cref="AddPage" path="/param"/>
    public void Add(string name, int clients, Measurement taken, Target? target, string ofBare = "") => Console.WriteLine(
        $"{name,-46}{clients,8}{taken.P50,9:F2}{taken.P99,9:F1}{taken.PerSecond,9:F0}{ofBare,9}{taken.Processor,9:F2}  {(target is null || clients > 1 ? "" : $"{target} {Judge(target.IsMet(taken))}")}");

    /// <param name="most">Null where nothing is asked.</param>
    public void Add(string name, double value, string unit, double? most = null) => Console.WriteLine(
        $"{name,-46}{value,8:F1} {unit,-27}  {(most is null ? "" : $"< {most:0} {unit} {Judge(value < most)}")}");

    public void Foot() => Console.WriteLine($"\n{met} met, {missed} missed");

    private string Judge(bool isMet)
    {
        _ = isMet ? met++ : missed++;
        return isMet ? "met" : "MISSED";
    }
}
