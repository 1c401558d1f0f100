using Microsoft.AspNetCore.Mvc.ApplicationModels;
using StudyCampaigns.Accounts;

namespace StudyCampaigns.Web.Access;

/// <summary>
/// Which permission opens a folder of pages at all; without it the answer is 403. Inside, each page narrows to the actor's scope, and
/// what lies outside is 404.
/// </summary>
public static class FolderPermissions
{
    private static readonly (string Folder, Permission Permission)[] Folders =
    [
        ("/Campaigns", Permission.ViewCampaigns),
        ("/Directives", Permission.ViewCampaigns),
        ("/Papers", Permission.ViewPapers),
        ("/Plans", Permission.ViewPapers),
        ("/Numbers", Permission.ViewPapers),
        ("/Sessions", Permission.ViewSessions),
        ("/Members", Permission.ViewMembers),
        ("/Reports", Permission.ViewReports),
        ("/Administration/Accounts", Permission.ManageAccounts),
        ("/Administration/Audit", Permission.ViewAuditTrail),
    ];

    /// <summary>Whether the actor may open the pages of a folder at all; the menu asks.</summary>
    public static bool IsOpen(string folder, Actor actor) =>
        Folders.Where(row => row.Folder.Equals(folder, StringComparison.OrdinalIgnoreCase)).All(row => actor.MaySomewhere(row.Permission));

    public static void Apply(PageConventionCollection conventions)
    {
        foreach (var (folder, permission) in Folders)
        {
            conventions.AddFolderApplicationModelConvention(folder, model => model.Filters.Add(new RequiresAttribute(permission)));
        }
    }
}
