namespace StudyCampaigns.Data;

/// <summary>Whether a database is one that this program can use, told by the ids of its migrations: each begins with the moment it was made.</summary>
internal static class DatabaseVersion
{
    /// <summary>The first id that this program does not know; null where it knows all.</summary>
    public static string? FindUnknown(IEnumerable<string> applied, IEnumerable<string> known) => applied.Except(known).Order(StringComparer.Ordinal).FirstOrDefault();

    /// <summary>
    /// Until the first release the one migration is made anew with each change of the model: an id that is older than it belongs to a
    /// database that was made while the portal was still being developed.
    /// </summary>
    public static bool IsBeforeTheFirst(string unknown, IEnumerable<string> known) =>
        string.CompareOrdinal(unknown, known.Order(StringComparer.Ordinal).First()) < 0;
}
