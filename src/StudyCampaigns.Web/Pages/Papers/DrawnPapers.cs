using Microsoft.Extensions.Caching.Memory;
using StudyCampaigns.Documents.Pdf;

namespace StudyCampaigns.Web.Pages.Papers;

/// <summary>
/// The pages drawn last, for a few minutes: a writer's page asks for their number first and for each picture then. Whoever finds nothing
/// here draws again, so that nothing depends on the instance that answers.
/// </summary>
public sealed class DrawnPapers : IDisposable
{
    private const long MostLetters = 60_000_000;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(3);

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostLetters });

    public DrawnPages? Find(int paperId, Guid version) => cache.Get<DrawnPages>((paperId, version));

    public void Keep(int paperId, Guid version, DrawnPages pages) => cache.Set(
        (paperId, version),
        pages,
        new MemoryCacheEntryOptions { Size = pages.Pages.Sum(page => (long)page.Svg.Length), SlidingExpiration = Kept });

    public void Dispose() => cache.Dispose();
}
