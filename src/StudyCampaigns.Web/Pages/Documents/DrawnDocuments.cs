using Microsoft.Extensions.Caching.Memory;
using StudyCampaigns.Layout.Pdf;

namespace StudyCampaigns.Web.Pages.Documents;

/// <summary>
/// The pages drawn last, for a few minutes: a writer's page asks for their number first and for each picture then. Whoever finds nothing
/// here draws again, so that nothing depends on the instance that answers.
/// </summary>
public sealed class DrawnDocuments : IDisposable
{
    private const long MostLetters = 60_000_000;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(3);

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostLetters });

    public DrawnPages? Find(int documentId, Guid version) => cache.Get<DrawnPages>((documentId, version));

    public void Keep(int documentId, Guid version, DrawnPages pages) => cache.Set(
        (documentId, version),
        pages,
        new MemoryCacheEntryOptions { Size = pages.Pages.Sum(page => (long)page.Svg.Length), SlidingExpiration = Kept });

    public void Dispose() => cache.Dispose();
}
