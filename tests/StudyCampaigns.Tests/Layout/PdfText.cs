using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyCampaigns.Tests.Layout;

/// <summary>Reads a PDF back with Poppler, as a reader's search or a screen reader would.</summary>
internal static class PdfText
{
    /// <summary>The text of all pages in reading order; a form feed ends each page.</summary>
    public static Task<string> ReadAsync(byte[] pdf) => RunAsync(pdf, "pdftotext", "-enc", "UTF-8", "{file}", "-");

    /// <summary>The text of each page in reading order.</summary>
    public static async Task<IReadOnlyList<string>> ReadPagesAsync(byte[] pdf) =>
        (await ReadAsync(pdf)).Split('\f', StringSplitOptions.None)[..^1];

    /// <summary>The text in one line, so that a sentence is found wherever its lines break.</summary>
    public static async Task<string> ReadFlatAsync(byte[] pdf) =>
        string.Join(' ', (await ReadAsync(pdf)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// The text of each page in the order it was drawn, without spaces, hyphens of a rule and invisible break points: what two programs that
    /// break the same text into the same pages have in common.
    /// </summary>
    public static async Task<IReadOnlyList<string>> ReadBarePagesAsync(byte[] pdf)
    {
        var pages = (await RunAsync(pdf, "pdftotext", "-raw", "-enc", "UTF-8", "{file}", "-")).Split('\f')[..^1];
        return [.. pages.Select(page => Regex.Replace(page, @"-{3,}|[\s\u200b\u00a0]", ""))];
    }

    /// <summary>Fails when qpdf finds a fault in the file.</summary>
    public static Task CheckAsync(byte[] pdf) => RunAsync(pdf, "qpdf", "--check", "{file}");

    /// <summary>Words with their boxes in points, as XHTML.</summary>
    public static Task<string> ReadBoxesAsync(byte[] pdf) => RunAsync(pdf, "pdftotext", "-bbox", "{file}", "-");

    /// <summary>Where the box of each word ends, right and below, in points.</summary>
    public static async Task<IReadOnlyList<(double X, double Y)>> ReadCornersAsync(byte[] pdf) =>
        [.. Regex.Matches(await ReadBoxesAsync(pdf), "xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\"").Select(match => (Number(match.Groups[1]), Number(match.Groups[2])))];

    /// <summary>The table of <c>pdffonts</c>.</summary>
    public static Task<string> ReadFontsAsync(byte[] pdf) => RunAsync(pdf, "pdffonts", "{file}");

    /// <summary>The properties of <c>pdfinfo</c>: title, tags, pages, sizes.</summary>
    public static Task<string> ReadPropertiesAsync(byte[] pdf) => RunAsync(pdf, "pdfinfo", "{file}");

    /// <summary>The tree of tags with the text in it.</summary>
    public static Task<string> ReadStructureAsync(byte[] pdf) => RunAsync(pdf, "pdfinfo", "-struct-text", "{file}");

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    private static async Task<string> RunAsync(byte[] pdf, string program, params string[] arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(file, pdf);
        try
        {
            var start = new ProcessStartInfo(program, arguments.Select(argument => argument == "{file}" ? file : argument))
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
            };
            using var process = Start(start);
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await errors}");
            return output;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException(
                $"'{start.FileName}' was not found. These tests read PDFs back with Poppler: install it with "
                + "'apt-get install poppler-utils' (Debian, Ubuntu), 'brew install poppler' (macOS) or 'choco install poppler' (Windows).");
        }
    }
}
