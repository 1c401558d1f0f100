using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace StudyCampaigns.Web.Operations;

/// <summary>Whether each folder that the portal writes to takes a write now, and its disk has room for those to come.</summary>
public sealed class DiskHealth(WrittenFolders folders, IOptions<HealthOptions> options) : IHealthCheck
{
    private const long Megabyte = 1024 * 1024;

    // One page of a file system: a full disk takes an empty file.
    private static readonly byte[] Sample = new byte[4096];

    // The same in every check of this process, so that one that was cut off is written over.
    private static readonly string SampleName = $".readyz-{Environment.MachineName}-{Environment.ProcessId}";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        foreach (var folder in folders.Paths)
        {
            try
            {
                await WriteAsync(folder, cancellationToken);
                if (FreeMegabytes(folder) is { } free && free < options.Value.FreeMegabytes)
                {
                    return HealthCheckResult.Unhealthy(string.Create(
                        CultureInfo.InvariantCulture,
                        $"The disk of {folder} has {free} MB free, fewer than {HealthOptions.Section}:{nameof(HealthOptions.FreeMegabytes)} ({options.Value.FreeMegabytes})."));
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                return HealthCheckResult.Unhealthy($"The folder {folder} takes no write.", failure);
            }
        }

        return HealthCheckResult.Healthy();
    }

    private static async Task WriteAsync(string folder, CancellationToken ct)
    {
        // The first upload makes the folder of files; a monitor should not have to wait for it.
        Directory.CreateDirectory(folder);
        await using var file = new FileStream(
            Path.Combine(folder, SampleName), FileMode.Create, FileAccess.Write, FileShare.None, Sample.Length, FileOptions.DeleteOnClose);
        await file.WriteAsync(Sample, ct);

        // Some file systems tell only now that there was no room.
        file.Flush(flushToDisk: true);
    }

    /// <summary>Null where the system does not tell, as for a share on another machine below Windows.</summary>
    private static long? FreeMegabytes(string folder)
    {
        try
        {
            return new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(folder)! : folder).AvailableFreeSpace / Megabyte;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
