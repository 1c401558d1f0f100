namespace StudyCampaigns.Attachments;

/// <summary>Where a link of a file may lead: the web, mail, a telephone, a place in the file itself. Never a file, a share or a program.</summary>
internal static class PlainLink
{
    private static readonly string[] Beginnings = ["http://", "https://", "mailto:", "tel:", "www.", "#"];

    public static bool IsPlain(string target)
    {
        var bare = Bare(target);
        return bare.Length == 0 || Beginnings.Any(beginning => bare.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Also an address that names neither a protocol nor a machine, <c>vi-du.vn/a</c>: a reader of PDF looks for no file there.</summary>
    public static bool IsPlainOrRelative(string target) =>
        IsPlain(target) || (Bare(target) is var bare && !bare.StartsWith('/') && !bare.StartsWith('\\') && !NamesAProtocol(bare));

    /// <summary>A machine or a protocol is named, though a part of the same file was to be.</summary>
    public static bool LeadsOutside(string target) =>
        Bare(target) is var bare && (bare.StartsWith("//", StringComparison.Ordinal) || bare.StartsWith('\\') || NamesAProtocol(bare));

    /// <summary>Without the blanks and control characters at its ends, which programs skip.</summary>
    public static string Bare(string target) => target.AsSpan().Trim().Trim("\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u001B\u200B\uFEFF").Trim().ToString();

    private static bool NamesAProtocol(string target)
    {
        var end = target.AsSpan().IndexOfAny(":/\\?#");
        return end >= 0 && target[end] == ':';
    }
}
