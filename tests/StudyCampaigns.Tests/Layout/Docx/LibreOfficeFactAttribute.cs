using System.Runtime.CompilerServices;

namespace StudyCampaigns.Tests.Layout.Docx;

/// <summary>A test that needs LibreOffice Writer (Debian package libreoffice-writer-nogui).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        if (!InstalledProgram.Exists("soffice"))
        {
            Skip = "LibreOffice is not installed (Debian package libreoffice-writer-nogui), so that no DOCX was opened by another program.";
        }
    }
}
