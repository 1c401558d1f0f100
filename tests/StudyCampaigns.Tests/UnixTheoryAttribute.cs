using System.Runtime.CompilerServices;

namespace StudyCampaigns.Tests;

/// <summary><see cref="UnixFactAttribute"/> for several inputs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = OperatingSystem.IsWindows() ? UnixFactAttribute.Reason : null;
}
