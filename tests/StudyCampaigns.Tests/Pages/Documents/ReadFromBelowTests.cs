using System.IO.Compression;
using System.Net;
using AngleSharp.Html.Dom;
using StudyCampaigns.Tests.Documents;

namespace StudyCampaigns.Tests.Pages.Documents;

/// <summary>What units below read of a plan that was handed to them: what was issued, and nothing of how it came about.</summary>
public sealed class ReadFromBelowTests : PageTests
{
    private const string Reason = "Lý do trả lại nội bộ";
    private const string Comment = "Góp ý nội bộ của lãnh đạo";

    /// <summary>Units the plan was handed to, and one that reads it above its own.</summary>
    public static TheoryData<string> Readers => ["ward-a", "ward-b", "cell-a1"];

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Details_Below_ShowsIssuedAndWithdrawnOnly(string user)
    {
        var id = await HandedDownAsync();
        var below = await SignInAsync(user);
        Assert.Equal(["Ban hành"], Steps(await below.GetHtmlAsync($"/papers/{id}")));

        Assert.True((await Plans.WithdrawAsync("officer", id, "Thay bằng kế hoạch khác")).IsDone);

        var page = await below.GetHtmlAsync($"/papers/{id}");
        Assert.Equal(["Ban hành", "Thu hồi"], Steps(page));
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("Thay bằng kế hoạch khác", text);
        Assert.DoesNotContain(Reason, text);
        Assert.DoesNotContain("Đã giao", text);
        Assert.DoesNotContain("leader", text);
    }

    [Theory]
    [InlineData("officer")]
    [InlineData("leader")]
    public async Task Details_Inside_ShowsEveryStep(string user)
    {
        var id = await HandedDownAsync();

        var page = await (await SignInAsync(user)).GetHtmlAsync($"/papers/{id}");

        Assert.Equal(
            ["Soạn dự thảo", "Trình duyệt", "Trả lại", "Trình duyệt", "Phê duyệt", "Ban hành", "Triển khai xuống cấp dưới"], Steps(page));
        Assert.Contains(Reason, page.QuerySelector("main")!.TextContent);
        Assert.Contains("Đã giao 2 đơn vị", page.QuerySelector("main")!.TextContent);
    }

    /// <summary>Every address of a document and a plan that there is, and those to come: what opens tells nothing of the inside.</summary>
    [Theory]
    [MemberData(nameof(Readers))]
    public async Task EveryAddress_Below_TellsNothingOfTheInside(string user)
    {
        var id = await HandedDownAsync();
        var below = await SignInAsync(user);
        var open = new List<string>();
        var pages = (await PortalPages.ListAsync(Portal))
            .Where(page => page.HasGet && (page.Template.StartsWith("/papers/{id", StringComparison.Ordinal) || page.Template.StartsWith("/plans/{id", StringComparison.Ordinal)));
        foreach (var page in pages)
        {
            var shown = await below.GetAsync(page.Template.Replace("{id:int}", $"{id}").Replace("{number:int}", "1"));
            if (shown.StatusCode == HttpStatusCode.NotFound)
            {
                continue;
            }

            open.Add(page.Template);
            var text = await TextAsync(shown);
            Assert.DoesNotContain(Reason, text);
            Assert.DoesNotContain(Comment, text);
        }

        // Who was asked to answer answers.
        string[] answer = user == "cell-a1" ? [] : ["/plans/{id:int}/answer"];
        Assert.Equal(
            ["/papers/{id:int}", "/papers/{id:int}/docx", "/papers/{id:int}/pdf", "/papers/{id:int}/preview", "/papers/{id:int}/preview/{number:int}.svg", .. answer],
            open.Order(StringComparer.Ordinal));
    }

    /// <summary>Returned once with a reason and a comment, issued, handed to both wards; ward A's own plan is handed to its cells.</summary>
    private async Task<int> HandedDownAsync()
    {
        var id = await Plans.SubmittedAsync();
        Assert.True((await Documents.CommentAsync("leader", id, 0, Comment)).IsDone);
        Assert.True((await Plans.ReturnAsync("leader", id, Reason)).IsDone);
        Assert.True((await Plans.SubmitAsync("officer", id)).IsDone);
        Assert.True((await Plans.ApproveAsync("leader", id)).IsDone);
        Assert.True((await Plans.IssueAsync("officer", id)).IsDone);
        Assert.True((await Plans.CascadeAsync("officer", id, StudyCampaigns.Tests.Plans.PlanSteps.Due, Tree.WardA.Id, Tree.WardB.Id)).IsDone);
        var sub = (await Plans.DraftAsync("ward-a", Tree.WardA, id)).Value;
        Assert.True((await Plans.SubmitAsync("ward-a", sub)).IsDone);
        Assert.True((await Plans.ApproveAsync("ward-a", sub)).IsDone);
        Assert.True((await Plans.IssueAsync("ward-a", sub)).IsDone);
        Assert.True((await Plans.CascadeAsync("ward-a", sub, StudyCampaigns.Tests.Plans.PlanSteps.Due, Tree.CellA1.Id)).IsDone);
        return id;
    }

    private static IEnumerable<string> Steps(IHtmlDocument page) => page.QuerySelectorAll(".timeline strong").Select(step => step.TextContent);

    /// <summary>The words of a page, or of every part of a file for Word.</summary>
    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        if (answer.Content.Headers.ContentType?.MediaType?.Contains("wordprocessingml") != true)
        {
            return await answer.Content.ReadAsStringAsync();
        }

        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var parts = archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
        return string.Join('\n', parts);
    }
}
