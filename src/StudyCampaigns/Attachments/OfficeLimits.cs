namespace StudyCampaigns.Attachments;

/// <summary>How much one upload may unpack to, whatever its parts say about their length. Files inside the file count too.</summary>
internal sealed class OfficeLimits
{
    public const int MaximumParts = 2000;
    public const long MaximumUnpacked = 200_000_000;
    public const int MaximumRatio = 150;

    // Small parts pack well without harm.
    private const long RatioCountsFrom = 5_000_000;

    /// <summary>Longest text or attribute: a reader of XML holds it whole.</summary>
    public const int MaximumValue = 20_000_000;

    private long unpacked;

    public static bool IsBomb(long length, long packed) => length > RatioCountsFrom && length > packed * MaximumRatio;

    /// <summary>The content of a part; reading past what is allowed throws <see cref="ExceededException"/>.</summary>
    /// <param name="packed">The length of the part in the file.</param>
    /// <param name="isXml">Its texts and attributes are bounded too.</param>
    public Stream Watch(Stream content, long packed, bool isXml) => new WatchedStream(this, content, packed, isXml);

    /// <summary>More came out than is allowed.</summary>
    public sealed class ExceededException() : Exception("The part unpacks to more than is allowed.");

    private sealed class WatchedStream(OfficeLimits limits, Stream content, long packed, bool isXml) : Stream
    {
        private readonly XmlTagWatch tags = new();
        private long length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => length; set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            var read = content.Read(buffer);
            length += read;
            limits.unpacked += read;
            return limits.unpacked > MaximumUnpacked || IsBomb(length, packed) || (isXml && tags.IsTooMuch(buffer[..read])) ? throw new ExceededException() : read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            content.Dispose();
            base.Dispose(disposing);
        }
    }
}
