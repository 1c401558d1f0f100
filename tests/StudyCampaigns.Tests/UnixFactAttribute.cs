using System.Runtime.CompilerServices;

namespace StudyCampaigns.Tests;

/// <summary>A test that needs a shell, file permissions or mounts as Unix has them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public const string Reason = "It needs a Unix shell and its file system.";

    public UnixFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = OperatingSystem.IsWindows() ? Reason : null;
}
