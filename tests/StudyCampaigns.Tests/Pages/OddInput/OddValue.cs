using System.Text;
using Microsoft.AspNetCore.Http;

namespace StudyCampaigns.Tests.Pages.OddInput;

/// <summary>Something that a person or a program may send in a field, though nobody should.</summary>
/// <param name="Name">How a failure names it.</param>
/// <param name="Encoded">As it stands in a query or a form.</param>
public sealed record OddValue(string Name, string Encoded)
{
    /// <summary>Longer than any field, and short enough for the line of a request.</summary>
    public static readonly OddValue Long = Of("5,000 characters", "Một " + new string('a', 4996));

    /// <summary>A form may carry it; a query may not.</summary>
    public static readonly OddValue VeryLong = Of("1,000,000 characters", new string('d', 1_000_000));

    private static readonly OddValue[] Characters =
    [
        Of("U+FFFE", "\uFFFE"),
        Of("U+FFFE within", "Kế\uFFFEhoạch"),
        new("no text", "a%ED%A0%80b%FFc%C3d" + Uri.EscapeDataString("e\uFFFFf\uFDD0g\U0001FFFEh\U0010FFFFi")),
        Of("NUL", "a\0b"),
        Of("unseen", "\uFEFFa\u202Eb\u2066c\u200F" + string.Concat(Enumerable.Range(1, 31).Concat(Enumerable.Range(127, 33)).Select(code => $"{(char)code}x"))),
        Of("decomposed", "Kế hoạch số 36-KH/QU".Normalize(NormalizationForm.FormD)),
        Of("emoji", "👩‍👩‍👧‍👦 🇻🇳 e\u0301\u0301\u0301 %_[']\";--<b>{0}&amp;\\$(x)`|"),
        Of("lines", "một\r\n\r\n\r\nhai\u2028ba"),
        Long,
    ];

    private static readonly OddValue[] Days = [.. Texts("0001-01-01", "9999-12-31", "0023-06-20", "2014-01-01", "31/02/2023", "20/06/23")];

    private static readonly OddValue[] Months = [.. Texts("0001-01", "9999-12", "9000-Q4")];

    private static readonly OddValue[] Numbers = [.. Texts("-1", "0", "2147483647", "-2147483648", "99999999999999999999", "1e309")];

    private static readonly OddValue[] Words = [Of("nothing", ""), Of("blanks", " \u00A0\t"), .. Texts("99", "khong-co")];

    /// <summary>For a text; it may be read as anything later.</summary>
    private static readonly OddValue[] Text = [.. Characters, .. Days, .. Months, .. Texts("-1", "99999999999999999999"), .. Words];

    private static readonly OddValue[] Unreadable = [Of("U+FFFE within", "1\uFFFE"), .. Words];

    /// <summary>For a field that the form itself does not hold, and for a second button.</summary>
    private static readonly OddValue[] Few = [Characters[1], .. Texts("0001-01-01", "9999-12-31", "-1", "99")];

    /// <param name="all">False where a few are enough.</param>
    public static IReadOnlyList<OddValue> For(Type type, bool all = true) => type switch
    {
        _ when !all => Few,
        _ when type == typeof(string) || type == typeof(IFormFile) => Text,
        _ when type == typeof(int) => [.. Numbers, .. Unreadable],
        _ when type == typeof(DateOnly) => [.. Days, .. Texts("10000-01-01", "-0"), .. Unreadable],
        _ when type == typeof(TimeOnly) => [.. Texts("25:61", "24:00", "-1", "23:59:59.9999999", "2023-06-20"), .. Unreadable],
        _ when type == typeof(Guid) => [.. Texts("00000000-0000-0000-0000-000000000000", "{}"), .. Unreadable],
        _ when type == typeof(bool) => [.. Texts("1", "True,False"), .. Unreadable],
        { IsEnum: true } => [.. Texts("0", "-1", "2147483648", $"{Enum.GetNames(type)[0]},{Enum.GetNames(type)[^1]}"), .. Unreadable],
        _ => throw new InvalidOperationException($"No odd values for {type}: say here which ones."),
    };

    /// <summary>Odd ways to send a field, whatever is in it.</summary>
    public static IEnumerable<(string Name, string Pairs)> ShapesOf(string field) =>
    [
        ("twice", $"{field}=1&{field}=2"),
        ("as a list", $"{field}[0]=1&{field}[3]=4&{field}[999999999]=1&{field}[-1]=2&{field}[x]=3&{field}.index=999999999&{field}.index=x"),
        ("with parts", $"{field}&{field}.Length=1&{field}.Id=2&{field}[0][0].Id=3"),
    ];

    public static OddValue Of(string name, string text) => new(name, Uri.EscapeDataString(text));

    private static IEnumerable<OddValue> Texts(params string[] texts) => texts.Select(text => Of(text, text));
}
