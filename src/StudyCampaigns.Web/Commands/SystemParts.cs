using System.Globalization;
using System.Runtime.InteropServices;
using StudyCampaigns.Time;

namespace StudyCampaigns.Web.Commands;

/// <summary>What the program needs of the machine and cannot bring along. Asked before anything else, because the first thing that lacks it ends in a stack trace.</summary>
internal static class SystemParts
{
    private const string NoLanguage =
        "Máy chủ thiếu thư viện ICU hoặc dữ liệu tiếng Việt của nó, hoặc biến DOTNET_SYSTEM_GLOBALIZATION_INVARIANT tắt nó; "
        + "hãy cài libicu (Alpine: icu-libs và icu-data-full), bỏ biến đó rồi chạy lại.";

    private const string NoTimeZone =
        $"Máy chủ thiếu dữ liệu múi giờ {PortalClock.ZoneId}; hãy cài gói tzdata, bỏ biến TZDIR nếu có rồi chạy lại.";

    // The versions that the runtime itself looks for.
    private const int OldestIcu = 50;
    private const int NewestIcu = 255;

    /// <summary>True when all is there; else says in one sentence on standard error what is not.</summary>
    public static bool AreThere()
    {
        if (!IcuIsThere())
        {
            // The console too asks ICU for its encoding; so it does not.
            AppContext.SetSwitch("System.Globalization.Invariant", true);
        }

        if (FindMissing() is { } sentence)
        {
            Console.Error.WriteLine(sentence);
            return false;
        }

        return true;
    }

    private static string? FindMissing() => !VietnameseIsThere() ? NoLanguage
        : !TimeZoneInfo.TryFindSystemTimeZoneById(PortalClock.ZoneId, out _) ? NoTimeZone
        : null;

    /// <summary>
    /// Without it the runtime ends the process at the first text of any culture, and nothing catches that. Windows and macOS bring it; an
    /// installation that names its own copy knows better.
    /// </summary>
    private static bool IcuIsThere()
    {
        if (!OperatingSystem.IsLinux()
            || Environment.GetEnvironmentVariable("CLR_ICU_VERSION_OVERRIDE") is not null
            || Environment.GetEnvironmentVariable("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT") is not null
            || Environment.GetEnvironmentVariable("DOTNET_SYSTEM_GLOBALIZATION_APPLOCALICU") is not null
            || AppContext.GetData("System.Globalization.AppLocalIcu") is not null)
        {
            return true;
        }

        for (var version = NewestIcu; version >= OldestIcu; version--)
        {
            if (NativeLibrary.TryLoad("libicuuc.so." + version, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static bool VietnameseIsThere()
    {
        try
        {
            return CultureInfo.GetCultureInfo("vi-VN").NumberFormat.NumberDecimalSeparator == ",";
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
