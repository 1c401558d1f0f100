using System.Runtime.CompilerServices;

namespace StudyCampaigns.Tests.Layout.Pdf;

/// <summary>A test that needs qpdf (Debian package qpdf).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class QpdfFactAttribute : FactAttribute
{
    public QpdfFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        if (!InstalledProgram.Exists("qpdf"))
        {
            Skip = "qpdf is not installed (Debian package qpdf), so that no PDF was checked.";
        }
    }
}
