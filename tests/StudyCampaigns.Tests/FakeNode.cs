namespace StudyCampaigns.Tests;

/// <summary>A program in Node's place that does not do its work: a broken installation.</summary>
internal static class FakeNode
{
    /// <param name="script">What it does, for a Unix shell.</param>
    /// <returns>Its path.</returns>
    public static string Make(string script)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("study-campaigns-node-").FullName, "node");
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
