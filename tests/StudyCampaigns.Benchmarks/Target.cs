using System.Globalization;

namespace StudyCampaigns.Benchmarks;

/// <summary>What issues 2 and 3 and the design ask of a page at one client.</summary>
/// <param name="Percentile">50 or 99.</param>
/// <param name="Most">Milliseconds.</param>
internal sealed record Target(int Percentile, double Most)
{
    public static readonly Target List = new(50, 10);

    public static readonly Target Dashboard = new(50, 30);

    public static readonly Target Preview = new(50, 250);

    public static readonly Target Docx = new(50, 150);

    public static readonly Target Pdf = new(50, 300);

    public static readonly Target SessionSave = new(99, 30);

    public bool IsMet(Measurement taken) => (Percentile == 99 ? taken.P99 : taken.P50) < Most;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"p{Percentile} < {Most:0}");
}
