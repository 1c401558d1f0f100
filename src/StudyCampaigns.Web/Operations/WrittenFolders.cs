namespace StudyCampaigns.Web.Operations;

/// <summary>The folders that the portal writes to: the SQLite database's, the uploaded files', the logs'.</summary>
public sealed record WrittenFolders(IReadOnlyList<string> Paths);
