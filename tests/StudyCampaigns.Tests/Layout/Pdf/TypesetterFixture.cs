using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StudyCampaigns.Layout.Pdf;

namespace StudyCampaigns.Tests.Layout.Pdf;

[CollectionDefinition(nameof(TypesetterCollection))]
public sealed class TypesetterCollection : ICollectionFixture<TypesetterFixture>;

/// <summary>One warm typesetter for all tests that only look at what is drawn.</summary>
public sealed class TypesetterFixture : IAsyncLifetime
{
    public PdfTypesetter Typesetter { get; }

    public TypesetterFixture() => Typesetter = Create();

    /// <param name="rest">How long nothing is started after a start that failed; long enough for any test when not given.</param>
    public PdfTypesetter Create(Action<PdfOptions>? configure = null, TimeSpan? rest = null)
    {
        // Other tests share the machine: the limit is wide where a test is not about it.
        var options = new PdfOptions { Timeout = TimeSpan.FromSeconds(60), StartTimeout = TimeSpan.FromSeconds(60) };
        configure?.Invoke(options);
        return new PdfTypesetter(Options.Create(options), NullLoggerFactory.Instance) { RestAfterFailedStart = rest ?? TimeSpan.FromMinutes(2) };
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await Typesetter.DisposeAsync();
}
