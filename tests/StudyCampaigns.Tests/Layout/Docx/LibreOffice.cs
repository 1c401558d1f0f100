using System.Diagnostics;

namespace StudyCampaigns.Tests.Layout.Docx;

/// <summary>Converts documents with a LibreOffice of its own profile, to which the typesetter's font stands for Times New Roman.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>Converts all documents in one run; the results keep their names.</summary>
    /// <param name="format"><c>pdf</c> or <c>docx</c>.</param>
    public static async Task<IReadOnlyDictionary<string, byte[]>> ConvertAsync(IReadOnlyDictionary<string, byte[]> documents, string format)
    {
        var folder = Directory.CreateTempSubdirectory("study-campaigns-office-").FullName;
        try
        {
            var start = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["FONTCONFIG_FILE"] = await WriteFontsAsync(folder);
            start.Environment["HOME"] = folder;
            foreach (var argument in new[]
            {
                $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--headless", "--norestore",
                "--convert-to", format, "--outdir", Path.Combine(folder, "out"),
            })
            {
                start.ArgumentList.Add(argument);
            }

            foreach (var (name, bytes) in documents)
            {
                var file = Path.Combine(folder, $"{name}.docx");
                await File.WriteAllBytesAsync(file, bytes);
                start.ArgumentList.Add(file);
            }

            await RunAsync(start);
            return documents.Keys.ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(folder, "out", $"{name}.{format}")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static async Task<byte[]> ConvertAsync(byte[] document, string format) =>
        (await ConvertAsync(new Dictionary<string, byte[]> { ["document"] = document }, format))["document"];

    private static async Task RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"LibreOffice did not end within {Limit}.");
        }

        Assert.True(process.ExitCode == 0, $"LibreOffice ended with {process.ExitCode}: {await output} {await errors}");
    }

    private static async Task<string> WriteFontsAsync(string folder)
    {
        var file = Path.Combine(folder, "fonts.conf");
        await File.WriteAllTextAsync(file, $"""
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig>
              <dir>{Path.Combine(AppContext.BaseDirectory, "typst", "fonts")}</dir>
              <cachedir>{Path.Combine(folder, "font-cache")}</cachedir>
              <alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias>
            </fontconfig>
            """);
        return file;
    }
}
