using System.Diagnostics;

namespace StudyCampaigns.Benchmarks;

/// <summary>What one address took: p50 and p99 in milliseconds, requests per second.</summary>
internal sealed record Measurement(string Name, int Clients, double P50, double P99, double PerSecond)
{
    public static async Task<Measurement> TakeAsync(string name, HttpClient client, string address, int clients, int requests)
    {
        for (var warm = 0; warm < 5; warm++)
        {
            (await client.GetAsync(address)).EnsureSuccessStatusCode();
        }

        var times = new double[requests];
        var next = -1;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            for (var index = Interlocked.Increment(ref next); index < requests; index = Interlocked.Increment(ref next))
            {
                var began = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(address);
                await answer.Content.ReadAsByteArrayAsync();
                answer.EnsureSuccessStatusCode();
                times[index] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            }
        }));
        clock.Stop();
        Array.Sort(times);
        return new Measurement(name, clients, times[requests / 2], times[(int)(requests * 0.99)], requests / clock.Elapsed.TotalSeconds);
    }
}
