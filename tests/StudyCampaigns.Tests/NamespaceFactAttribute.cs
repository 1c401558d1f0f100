using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace StudyCampaigns.Tests;

/// <summary>A test that lets a process see another file system: Linux, and the right to mount.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NamespaceFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> Works = new(() => OperatingSystem.IsLinux() && Try());

    public NamespaceFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = Works.Value ? null : "Nothing may be mounted here (it needs Linux, unshare and root), so that nothing was tried.";

    private static bool Try()
    {
        try
        {
            using var process = Process.Start("unshare", ["-m", "mount", "-t", "tmpfs", "none", "/mnt"]);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
