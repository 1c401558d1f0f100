namespace StudyCampaigns.Tests;

/// <summary>What gets into a box by accident, from another program's clipboard, or on purpose.</summary>
internal static class HostileText
{
    public static readonly string[] Samples =
    [
        "-", "---", "\"", "\"\"", "'", "'; DROP TABLE \"Documents\"; --", "%", "_", "%%%", "[", "[a-z]", "^", "*", "a*", "\\", "\\%", "(", ")",
        "NEAR(a b)", "NOT", "AND", "OR", "a AND", "NOT a", "text:a", "-a", "+a", "{a}", "\" OR 1=1 * ( NEAR",
        "\uFFFE", "a\uFFFEb", "\uFFFF", "\uD800", "a\uDC00b", "\uD83D", "\0", "a\0b", "\u200B", "\u202Ea", "\u0301", "e\u0301",
        "Bộ Chính trị".Normalize(System.Text.NormalizationForm.FormD), "😀", "a😀b", "𝐊𝐇", "한국", "ﷺ", "ﬁ", "ß", "İ", "K", "Å",
        "０１", "٣٤", "147-KH/TU,", "Bộ Chính trị.", "10.4.2023", "0", "00", "000000000000000000000000001", "\t", "\r\n", "\u00A0", "\u2028",
    ];
}
