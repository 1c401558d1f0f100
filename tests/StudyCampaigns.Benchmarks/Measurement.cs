namespace StudyCampaigns.Benchmarks;

/// <summary>What one piece of work took: p50 and p99 in milliseconds, how many a second, and how long the portal's process worked for one.</summary>
/// <param name="Processor">Milliseconds of processor; the one figure that hardly grows while something else runs.</param>
internal sealed record Measurement(double P50, double P99, double PerSecond, double Processor)
{
    /// <summary>Calls before the first that counts: the runtime compiles a page twice, the second time after thirty calls.</summary>
    private const int MostWarm = 60;

    /// <param name="work">Answers how many milliseconds it took, without what it had to prepare.</param>
    public static async Task<Measurement> TakeAsync(PortalProcess portal, int clients, int times, Func<Task<double>> work)
    {
        for (var warm = 0; warm < Math.Min(MostWarm, times / 4); warm++)
        {
            await work();
        }

        var worked = portal.MillisecondsOfProcessor();
        var taken = new double[times];
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            for (var index = Interlocked.Increment(ref next); index < times; index = Interlocked.Increment(ref next))
            {
                taken[index] = await work();
            }
        }));
        Array.Sort(taken);
        return new Measurement(
            taken[times / 2], taken[(int)(times * 0.99)], clients * 1000 / taken.Average(), (portal.MillisecondsOfProcessor() - worked) / times);
    }
}
