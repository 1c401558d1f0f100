namespace StudyCampaigns.Demo;

/// <summary>
/// The demonstration's own numbers: splitmix64 (Steele, Lea, Flood 2014), begun from the seed and a stream's name (FNV-1a). The same
/// seed gives the same data on every machine and runtime, and changing one part of the demonstration does not move the others.
/// </summary>
internal sealed class DemoRandom
{
    private ulong state;

    public DemoRandom(ulong seed, string stream)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in stream)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        state = seed ^ hash;
    }

    public ulong NextBits()
    {
        state += 0x9E3779B97F4A7C15UL;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Next(int low, int high) => low + (int)(NextBits() % (ulong)(high - low + 1));

    /// <summary>True that often in a thousand.</summary>
    public bool Chance(int inThousand) => Next(0, 999) < inThousand;

    public T Pick<T>(IReadOnlyList<T> from) => from[Next(0, from.Count - 1)];

    /// <summary>
    /// Many small and few large values with the given mean, 0 upward: a sum of halvings, in integers only, because logarithms may differ
    /// in the last bit between machines.
    /// </summary>
    public int Skewed(int mean)
    {
        var doublings = 0;
        while (doublings < 3 && Chance(370))
        {
            doublings++;
        }

        return (doublings * mean) + Next(0, mean * 7 / 8);
    }
}
