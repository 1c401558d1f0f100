namespace StudyCampaigns.Benchmarks;

/// <summary>Prints each figure beside its target as soon as it is known.</summary>
internal sealed class Table
{
    private int met;
    private int missed;

    public void Head() => Console.WriteLine($"\n{"",-46}{"clients",8}{"p50 ms",9}{"p99 ms",9}{"each s",9}  target");

    /// <param name="target">Asked at one client only; null where nothing is asked.</param>
    public void Add(string name, int clients, Measurement taken, Target? target) => Console.WriteLine(
        $"{name,-46}{clients,8}{taken.P50,9:F1}{taken.P99,9:F1}{taken.PerSecond,9:F0}  {(target is null || clients > 1 ? "" : $"{target} {Judge(target.IsMet(taken))}")}");

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
