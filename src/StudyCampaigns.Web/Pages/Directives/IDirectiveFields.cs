namespace StudyCampaigns.Web.Pages.Directives;

/// <summary>A page with the fields of a directive (<c>_Fields</c>).</summary>
public interface IDirectiveFields
{
    DirectiveForm Input { get; }

    /// <summary>The files kept already.</summary>
    IReadOnlyList<KeptFile> Files { get; }
}

/// <summary>A file of a directive as pages show it.</summary>
public sealed record KeptFile(int Id, string FileName, long Size);
