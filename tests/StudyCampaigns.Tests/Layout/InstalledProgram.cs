namespace StudyCampaigns.Tests.Layout;

/// <summary>Programs that some tests need and not every machine has; without one the test shows as skipped, with the reason.</summary>
internal static class InstalledProgram
{
    public static bool Exists(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, name)) || File.Exists(Path.Combine(folder, $"{name}.exe")));
}
