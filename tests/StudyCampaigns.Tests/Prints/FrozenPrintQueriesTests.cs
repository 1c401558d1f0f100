using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StudyCampaigns.Layout;
using StudyCampaigns.Layout.Pdf;
using StudyCampaigns.Prints;
using StudyCampaigns.Tests.Layout.Pdf;

namespace StudyCampaigns.Tests.Prints;

/// <summary>A stored print gives what was stored, or nothing and a sentence.</summary>
[Collection(nameof(TypesetterCollection))]
public sealed class FrozenPrintQueriesTests(TypesetterFixture fixture) : IAsyncLifetime
{
    private static readonly DateTime At = new(2023, 6, 20, 1, 0, 0, DateTimeKind.Utc);

    private TestDatabase database = null!;
    private int id;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        await using var db = database.NewContext();
        var print = FrozenPrint.Of(SampleDocuments.DurationMinutes(), At);
        db.FrozenPrints.Add(print);
        await db.SaveChangesAsync();
        id = print.Id;
    }

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Document_WholeForm_IsWhatWasFrozen()
    {
        var read = await PrintedAsync();

        Assert.Equivalent(SampleDocuments.DurationMinutes(), read.Value, strict: true);
    }

    [Fact]
    public async Task Document_FormChangedByOneLetter_IsRefusedAndLoggedWithoutItsText()
    {
        await ChangeAsync("UPDATE FrozenPrints SET Form = replace(Form, 'Chi bộ thảo luận', 'Chi bộ thảo luân')");
        var log = new Lines();

        Assert.Equal(PrintRefusals.Damaged, (await PrintedAsync(log)).Refusal);
        Assert.Equal(PrintRefusals.Damaged, (await PdfAsync(log)).Refusal);
        Assert.Equal(2, log.All.Count);
        Assert.All(log.All, line => Assert.Equal($"The print {id} is damaged or of an unknown format and was not printed", line));
    }

    [Theory]
    [InlineData("UPDATE FrozenPrints SET Hash = replace(Hash, substr(Hash, 1, 1), 'x')")]
    [InlineData("UPDATE FrozenPrints SET Form = Form || ' '")]
    [InlineData("UPDATE FrozenPrints SET Form = ''")]
    public async Task Document_FormOrHashChanged_IsRefused(string change)
    {
        await ChangeAsync(change);

        Assert.Equal(PrintRefusals.Damaged, (await PrintedAsync()).Refusal);
    }

    [Fact]
    public async Task Document_OfALaterFormat_SaysThatTheProgramIsTooOld()
    {
        await ChangeAsync("UPDATE FrozenPrints SET Format = 2");

        Assert.Contains("định dạng số 2", (await PrintedAsync()).Refusal!.Sentence);
        Assert.Equal(PrintRefusals.UnknownFormat(2), (await PdfAsync()).Refusal);
    }

    [Fact]
    public async Task Pdf_First_IsStoredWithItsHashAndGivenFromThenOn()
    {
        var first = (await PdfAsync()).Value!;

        Assert.Equal("%PDF"u8.ToArray(), first[..4]);
        var stored = await FindAsync();
        Assert.Equal(first, stored.Pdf);
        Assert.False(stored.IsPdfDamaged);

        // Another typesetter, which cannot draw at all: nothing is drawn again.
        await using var none = fixture.Create(options => options.NodePath = "/nowhere/node");
        Assert.Equal(first, (await PdfAsync(typesetter: none)).Value);
    }

    [Fact]
    public async Task Pdf_OfAnEarlierTypesetter_IsGivenAsItLies()
    {
        byte[] earlier = [.. "%PDF-1.7 drawn by an earlier version"u8];
        await using (var db = database.NewContext())
        {
            await db.FrozenPrints.ExecuteUpdateAsync(row => row
                .SetProperty(one => one.Pdf, earlier)
                .SetProperty(one => one.PdfHash, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(earlier))));
        }

        Assert.Equal(earlier, (await PdfAsync()).Value);

        await ChangeAsync("UPDATE FrozenPrints SET Pdf = x'255044460a'");
        Assert.Equal(PrintRefusals.Damaged, (await PdfAsync()).Refusal);
    }

    [Fact]
    public async Task Pdf_SeveralAtOnce_AllGetTheBytesThatAreStored()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PdfAsync()));

        var stored = (await FindAsync()).Pdf;
        Assert.All(all, one => Assert.Equal(stored, one.Value));
    }

    [Fact]
    public async Task DrawFirst_WithoutATypesetter_LeavesItToTheFirstDownload()
    {
        await using var none = fixture.Create(options => options.NodePath = "/nowhere/node");
        await using (var db = database.NewContext())
        {
            var reading = new FrozenPrintQueries(db, none, NullLogger<FrozenPrintQueries>.Instance);
            await reading.DrawFirstAsync(id, default);
            await Assert.ThrowsAsync<TypesettingFailedException>(() => reading.PdfAsync(id, default));
        }

        Assert.Null((await FindAsync()).Pdf);
        Assert.NotEmpty((await PdfAsync()).Value!);
        Assert.NotNull((await FindAsync()).Pdf);
    }

    [Fact]
    public async Task SelfCheck_DamagedFormAndPdf_AreNamed()
    {
        await PdfAsync();
        await using var db = database.NewContext();
        foreach (var _ in Enumerable.Range(0, 45))
        {
            db.FrozenPrints.Add(FrozenPrint.Of(SampleDocuments.Plan(), At));
        }

        await db.SaveChangesAsync();
        var check = new FrozenPrintSelfCheck(db);
        Assert.Equal((46, 0), ((await check.RunAsync(default)).Checked, (await check.RunAsync(default)).Differences.Count));

        await ChangeAsync($"UPDATE FrozenPrints SET Pdf = x'25' WHERE Id = {id}");
        await ChangeAsync($"UPDATE FrozenPrints SET Form = Form || ' ' WHERE Id = {id + 45}");
        await ChangeAsync($"UPDATE FrozenPrints SET Format = 7 WHERE Id = {id + 20}");

        var found = (await check.RunAsync(default)).Differences;
        Assert.Equal([(id, true), (id + 20, false), (id + 45, false)], found.Select(row => (row.PrintId, row.IsPdf)));
        Assert.Equal(PrintRefusals.UnknownFormat(7).Sentence, found[1].Sentence);
    }

    private async Task<Result<PrintedDocument>> PrintedAsync(ILogger<FrozenPrintQueries>? log = null)
    {
        await using var db = database.NewContext();
        return await new FrozenPrintQueries(db, fixture.Typesetter, log ?? NullLogger<FrozenPrintQueries>.Instance).PrintedAsync(id, default);
    }

    private async Task<Result<byte[]>> PdfAsync(ILogger<FrozenPrintQueries>? log = null, PdfTypesetter? typesetter = null)
    {
        await using var db = database.NewContext();
        return await new FrozenPrintQueries(db, typesetter ?? fixture.Typesetter, log ?? NullLogger<FrozenPrintQueries>.Instance).PdfAsync(id, default);
    }

    private async Task<FrozenPrint> FindAsync()
    {
        await using var db = database.NewContext();
        return await db.FrozenPrints.AsNoTracking().SingleAsync(row => row.Id == id);
    }

    private async Task ChangeAsync(string sql)
    {
        await using var db = database.NewContext();
        Assert.True(await db.Database.ExecuteSqlRawAsync(sql) > 0);
    }

    private sealed class Lines : ILogger<FrozenPrintQueries>
    {
        public List<string> All { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Add(formatter(state, exception));
    }
}
