using System.Net;
using StudyCampaigns.Registers;

namespace StudyCampaigns.Tests.Pages.Registers;

/// <summary>/numbers/{id}: one line of a book.</summary>
public sealed class LinePageTests : RegisterTests
{
    [Fact]
    public async Task Line_Reserved_IsGivenBack()
    {
        await Numbers.ReserveAsync("officer", Committee);
        var url = $"/numbers/{(await Numbers.LineAsync(Committee, 1)).Id}";
        var client = await SignInAsync("officer");

        Assert.Equal(HttpStatusCode.Redirect, (await client.PostFormAsync(url, [], $"{url}?handler=Release")).StatusCode);

        Assert.Empty((await Numbers.FindAsync(Committee))!.Numbers);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(url)).StatusCode);
    }

    [Fact]
    public async Task Line_ByHand_WithdrawnWithItsReason()
    {
        await Numbers.EnterAsync("officer", Committee, 1, Today);
        var url = $"/numbers/{(await Numbers.LineAsync(Committee, 1)).Id}";
        var client = await SignInAsync("officer");

        var page = await client.PostRefusedAsync(url, [], $"{url}?handler=Withdraw");
        Assert.Equal(RegisterRefusals.ReasonMissing.Sentence, page.ErrorAt("Input.Reason"));
        await client.PostFormAsync(url, new() { ["Input.Reason"] = "Thay thế" }, $"{url}?handler=Withdraw");

        var line = await Numbers.LineAsync(Committee, 1);
        Assert.Equal((RegisterEntryKind.Withdrawn, "Thay thế"), (line.Kind, line.Reason));
        Assert.Empty((await client.GetHtmlAsync(url)).QuerySelectorAll("main form[method=post]"));
    }

    [Fact]
    public async Task Line_OfADocument_OffersNothingToRelease()
    {
        var document = await Plans.IssuedAsync();
        var page = await (await SignInAsync("officer")).GetHtmlAsync($"/numbers/{(await Numbers.LineAsync(Committee, 1)).Id}");

        Assert.Empty(page.QuerySelectorAll("main form[method=post]"));
        Assert.NotNull(page.QuerySelector($"main a[href='/papers/{document}']"));
    }
}
