using System.Text.RegularExpressions;

namespace StudyCampaigns.Tests.Walls;

/// <summary>
/// Statements that go past the change tracker do not renew <see cref="StudyCampaigns.Accounts.RightsVersion"/>: none of them may write what
/// remembered rights rest on (roles, their permissions, who holds them, place and name of a unit), or a right would outlive its end.
/// </summary>
public sealed class BulkWriteTests
{
    private const string PastTheTracker =
        @"\bExecute(?:Update|Delete)(?:Async)?\(|\b(?:ExecuteSql|FromSql|SqlQuery)\w*\(|\bSqlBulkCopy\b|\.CommandText\s*=|\bGetDbConnection\(";

    /// <summary>How many such statements a file has, and what they write. Before a number grows: look at the list above.</summary>
    private static readonly Dictionary<string, (int Statements, string Writes)> Known = new()
    {
        ["Accounts/AccountSessions.cs"] = (3, "sessions, read with each request"),
        ["Accounts/EndOtherSessions.cs"] = (1, "sessions, read with each request"),
        ["Accounts/PasswordCheck.cs"] = (3, "failures of accounts, no part of rights"),
        ["Accounts/SignOut.cs"] = (1, "sessions, read with each request"),
        ["Data/BackupFiles.cs"] = (2, "the file of a backup"),
        ["Data/DatabaseStart.cs"] = (2, "the lock of migrations"),
        ["Data/SqlServerStart.cs"] = (2, "nothing, asks for settings"),
        ["Data/SqliteConnectionSettings.cs"] = (2, "settings of a connection"),
        ["Data/SqliteFile.cs"] = (2, "files while no portal runs on them"),
        ["Prints/FrozenPrintQueries.cs"] = (1, "the first PDF of a print"),
        ["DemoBulk.cs"] = (1, "rolls, memberships, figures"),
        ["Sessions/CellLock.cs"] = (1, "a unit's minimum of minutes, as it is"),
    };

    [Fact]
    public void Library_StatementsPastTheTracker_AreThoseThatWriteNoRights()
    {
        var found = SourceTree.BelowThePortal()
            .Select(file => (file.Path, Statements: Regex.Count(SourceTree.Code(file.Text), PastTheTracker)))
            .Where(file => file.Statements > 0)
            .Order();

        Assert.Equal(Known.Select(file => (file.Key, file.Value.Statements)).Order(), found);
    }

    [Fact]
    public void Portal_HasNoStatementPastTheTracker() => Assert.Equal(
        [], SourceTree.Files(SourceTree.Portal, ".cs", ".cshtml").Where(file => Regex.IsMatch(SourceTree.Code(file.Text), PastTheTracker)).Select(file => file.Path));
}
