using System.Net;
using StudyCampaigns.Registers;
using StudyCampaigns.Web.Pages;

namespace StudyCampaigns.Tests.Pages.Registers;

/// <summary>The four forms that write into a book: reservation, skip, entry, last number.</summary>
public sealed class RegisterFormPagesTests : RegisterTests
{
    [Fact]
    public async Task Reservation_ValidPost_HoldsTheNextNumberAndLeadsToTheBook()
    {
        var client = await SignInAsync("officer");

        var answer = await client.PostFormAsync($"{Book}/reservation", new() { ["Input.Holder"] = "Văn phòng" });

        Assert.Equal("/numbers?organization=QU-T&term=2020-2025&type=KH", answer.Headers.Location?.OriginalString);
        var line = await Numbers.LineAsync(Committee, 1);
        Assert.Equal((RegisterEntryKind.Reserved, "Văn phòng"), (line.Kind, line.Holder));
        Assert.Contains("Đã giữ số 01-KH/QU", (await client.GetHtmlAsync("/numbers")).QuerySelector(".flash")!.TextContent);
    }

    [Fact]
    public async Task Reservation_InvalidPost_KeepsWhatWasTyped()
    {
        var client = await SignInAsync("officer");

        var page = await client.PostRefusedAsync($"{Book}/reservation", new() { ["Input.Number"] = "9", ["Input.Subject"] = "Đã gõ" });
        Assert.Equal(RegisterRefusals.NumberAboveNext(1).Sentence, page.ErrorAt("Input.Number"));
        Assert.Equal(("9", "Đã gõ"), (page.ValueOf("Input.Number"), page.ValueOf("Input.Subject")));

        page = await client.PostRefusedAsync($"{Book}/reservation", new() { ["Input.Number"] = "chín", ["Input.Holder"] = "Ai" });
        Assert.NotEmpty(page.ErrorAt("Input.Number"));
        Assert.Equal("chín", page.ValueOf("Input.Number"));
        Assert.Null(await Numbers.FindAsync(Committee));
    }

    [Fact]
    public async Task Skip_FromAGap_IsFilledInAndWritten()
    {
        await Numbers.EnterAsync("officer", Committee, 3, Today);
        var client = await SignInAsync("officer");
        var url = $"{Book}/skip?number=2";

        var page = await client.PostRefusedAsync(url, []);
        Assert.Equal((RegisterRefusals.ReasonMissing.Sentence, "2"), (page.ErrorAt("Input.Reason"), page.ValueOf("Input.Number")));
        await client.MoveAsync(url, new() { ["Input.Reason"] = "Cấp trùng" });

        Assert.Equal("Cấp trùng", (await Numbers.LineAsync(Committee, 2)).Reason);
    }

    [Fact]
    public async Task Entry_InvalidThenValid_WritesTheLine()
    {
        var client = await SignInAsync("officer");
        var url = $"{Book}/entry";

        var page = await client.PostRefusedAsync(url, new() { ["Input.Number"] = "7", ["Input.IssuedOn"] = "hôm qua", ["Input.Subject"] = "Kế hoạch giấy" });
        Assert.NotEmpty(page.ErrorAt("Input.IssuedOn"));
        Assert.Equal("Kế hoạch giấy", page.ValueOf("Input.Subject"));
        page = await client.PostRefusedAsync(url, new() { ["Input.Number"] = "7", ["Input.IssuedOn"] = "2023-06-21", ["Input.Subject"] = "Kế hoạch giấy" });
        Assert.Equal(RegisterRefusals.IssuedInFuture.Sentence, page.ErrorAt("Input.IssuedOn"));
        await client.MoveAsync(url, new() { ["Input.Number"] = "7", ["Input.IssuedOn"] = "15/6/2023", ["Input.Subject"] = "Kế hoạch giấy" });

        var line = await Numbers.LineAsync(Committee, 7);
        Assert.Equal((RegisterEntryKind.ByHand, new DateOnly(2023, 6, 15), "Kế hoạch giấy"), (line.Kind, line.IssuedOn, line.Subject));
    }

    [Fact]
    public async Task LastNumber_WrittenMeanwhile_KeepsTheTypedNumberAndThenSaves()
    {
        var client = await SignInAsync("officer");
        var url = $"{Book}/last-number";
        await client.MoveAsync(url, new() { ["Input.LastNumber"] = "51", ["Input.Version"] = $"{Guid.NewGuid()}" });

        var answer = await client.PostFormAsync(url, new() { ["Input.LastNumber"] = "60", ["Input.Version"] = $"{Guid.NewGuid()}" });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Contains(WriteConflictFilter.Sentence, page.QuerySelector(".form-errors")!.TextContent);
        var book = (await Numbers.FindAsync(Committee))!;
        Assert.Equal(("60", $"{book.Version}", 51), (page.ValueOf("Input.LastNumber"), page.ValueOf("Input.Version"), book.LastNumber));
        await client.MoveAsync(url, new() { ["Input.LastNumber"] = "60" });
        Assert.Equal(60, (await Numbers.FindAsync(Committee))!.LastNumber);
    }
}
