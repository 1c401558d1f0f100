using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Documents;
using StudyCampaigns.Layout.RichText;
using StudyCampaigns.Tests.Layout;

namespace StudyCampaigns.Tests.Pages.Documents;

/// <summary>What is stored opens on every page of its document; what cannot be drawn is refused at its field.</summary>
public sealed class PathologicalDocumentTests : PageTests
{
    private static readonly string[] Pages = ["", "/edit", "/check", "/versions", "/comments", "/docx"];

    /// <summary>Drawing takes a second each: one of each kind.</summary>
    private static readonly string[] Drawn =
    [
        "quotations", "lists 64 deep", "brackets", "emphasis in emphasis", "bars wide", "bars by line", "tags", "hard spaces", "marks on marks", "one word",
        "control characters", "direction marks", "emoji",
    ];

    [Fact]
    public async Task Form_PathologicalText_IsRefusedAtItsFieldOrOpensEverywhere()
    {
        var client = await SignInAsync("officer");
        var id = (await Documents.DraftAsync("officer", Tree.Committee, "BAO-CAO")).Value;
        var faults = new List<string>();
        var (refused, stored) = (0, 0);
        foreach (var (name, text) in PathologicalText.Samples)
        {
            var clock = Stopwatch.StartNew();
            var answer = await client.PostFormAsync($"/papers/{id}/edit", new()
            {
                ["Input.Preamble"] = "Lời mở đầu",
                ["Input.Sections[0].Heading"] = "Mục",
                ["Input.Sections[0].Body"] = text,
                ["action"] = "save",
            });
            NoteSlow(name, "save", clock, faults);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                refused++;
                NoteRefusal(name, text, await PortalClient.ReadHtmlAsync(answer), faults);
            }
            else if (answer.StatusCode == HttpStatusCode.Redirect)
            {
                stored++;
                await OpenAsync(client, id, name, faults);
            }
            else
            {
                faults.Add($"{name}: saving answered {answer.StatusCode}");
            }
        }

        Assert.Equal([], faults);
        Assert.InRange(refused, 20, 60);
        Assert.InRange(stored, 20, 60);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Stored_BeforeTheFormRefusedIt_OpensEverywhere(bool isIssued)
    {
        var client = await SignInAsync("officer");
        var id = isIssued ? await Documents.IssuedAsync() : (await Documents.DraftAsync("officer", Tree.Committee, "BAO-CAO")).Value;
        var faults = new List<string>();
        foreach (var (name, text) in PathologicalText.Samples.Where(sample => MarkdownParser.Validate(sample.Value) is not null))
        {
            await using (var db = Portal.Database.NewContext())
            {
                await db.Set<DocumentSection>().Where(row => EF.Property<int>(row, "DocumentId") == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Body, text));
                await db.Documents.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Preamble, text).SetProperty(row => row.Version, Guid.NewGuid()));
            }

            await OpenAsync(client, id, name, faults);
        }

        Assert.Equal([], faults);
    }

    [Fact]
    public async Task Form_MoreLinesThanCanBePrinted_IsRefusedAtTheFirstSectionBeyond()
    {
        var client = await SignInAsync("officer");
        var id = (await Documents.DraftAsync("officer", Tree.Committee, "BAO-CAO")).Value;
        var lines = string.Join('\n', Enumerable.Repeat("- a", 4_000));

        var page = await client.PostRefusedAsync($"/papers/{id}/edit", new()
        {
            ["Input.Sections[0].Heading"] = "Một",
            ["Input.Sections[0].Body"] = lines,
            ["Input.Sections[1].Heading"] = "Hai",
            ["Input.Sections[1].Body"] = lines,
            ["Input.Sections[2].Heading"] = "Ba",
            ["Input.Sections[2].Body"] = lines,
            ["action"] = "save",
        });

        Assert.StartsWith("Nội dung mục 3: văn bản dài quá 10.000 dòng", page.ErrorAt("Input.Sections[2].Body"));
        Assert.Equal(DocumentRefusals.TooManyLines(2).Sentence, page.ErrorAt("Input.Sections[2].Body"));
    }

    private static void NoteRefusal(string name, string text, IHtmlDocument page, List<string> faults)
    {
        var error = page.ErrorAt("Input.Sections[0].Body");
        if (!error.StartsWith("Nội dung mục 1: ", StringComparison.Ordinal) || page.ValueOf("Input.Sections[0].Body").Length < text.Trim().Length / 2)
        {
            faults.Add($"{name}: {error}");
        }
    }

    private static async Task OpenAsync(PortalClient client, int id, string name, List<string> faults)
    {
        foreach (var page in Drawn.Contains(name) ? [.. Pages, "/preview", "/pdf"] : Pages)
        {
            var clock = Stopwatch.StartNew();
            var answer = await client.GetAsync($"/papers/{id}{page}");
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                faults.Add($"{name}: {page} answered {answer.StatusCode}");
            }

            if (page is not ("/preview" or "/pdf"))
            {
                NoteSlow(name, page, clock, faults);
            }
        }
    }

    private static void NoteSlow(string name, string page, Stopwatch clock, List<string> faults)
    {
        if (clock.Elapsed > TimeSpan.FromSeconds(5))
        {
            faults.Add($"{name}: {page} took {clock.Elapsed}");
        }
    }
}
