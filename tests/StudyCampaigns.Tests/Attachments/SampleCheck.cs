using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StudyCampaigns.Attachments;
using StudyCampaigns.Layout.Pdf;

namespace StudyCampaigns.Tests.Attachments;

/// <summary>The check as the portal has it.</summary>
internal static class SampleCheck
{
    private static readonly AttachmentCheck Check = WithNode("node");

    public static Task<Result<CheckedFile>> CheckAsync(string name, byte[] bytes) => Check.CheckAsync(new(name, new MemoryStream(bytes)), CancellationToken.None);

    public static AttachmentCheck WithNode(string node) => new(new PdfTextReader(
        Options.Create(new PdfOptions { NodePath = node, Timeout = TimeSpan.FromSeconds(60) }), NullLogger<PdfTextReader>.Instance));
}
