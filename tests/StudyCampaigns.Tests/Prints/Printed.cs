using System.Net;

namespace StudyCampaigns.Tests.Prints;

/// <summary>What the portal gives of one document: two files and what stands on the screen.</summary>
internal sealed record Printed(byte[] Pdf, byte[] Docx, string Screen)
{
    /// <param name="files">The address below which <c>/pdf</c> and <c>/docx</c> lie.</param>
    /// <param name="page">The page with the document on it.</param>
    public static async Task<Printed> ReadAsync(PortalClient reader, string files, string? page = null) => new(
        await ReadFileAsync(reader, $"{files}/pdf"),
        await ReadFileAsync(reader, $"{files}/docx"),
        (await reader.GetHtmlAsync(page ?? files)).QuerySelector("article.paper")?.OuterHtml ?? "no document on the page");

    public static void AssertSame(Printed before, Printed after)
    {
        Assert.StartsWith("<article", before.Screen);
        Assert.Equal(before.Screen, after.Screen);
        Assert.True(before.Docx.AsSpan().SequenceEqual(after.Docx), "The DOCX has other bytes.");
        Assert.True(before.Pdf.AsSpan().SequenceEqual(after.Pdf), "The PDF has other bytes.");
    }

    private static async Task<byte[]> ReadFileAsync(PortalClient reader, string url)
    {
        var answer = await reader.GetAsync(url);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{url} answered {(int)answer.StatusCode}");
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
