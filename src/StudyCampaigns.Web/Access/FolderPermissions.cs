using Microsoft.AspNetCore.Mvc.ApplicationModels;
using StudyCampaigns.Accounts;

namespace StudyCampaigns.Web.Access;

/// <summary>
/// Which permission opens a folder of pages at all; without it the answer is 403. Inside, each page narrows to the actor's scope, and
/// what lies outside is 404.
/// </summary>
public static class FolderPermissions
{
    private static readonly (string Folder, string Address, Permission Permission)[] Folders =
    [
        ("/Campaigns", "/campaigns", Permission.ViewCampaigns),
        ("/Directives", "/directives", Permission.ViewCampaigns),
        ("/Documents", "/papers", Permission.ViewDocuments),
        ("/Plans", "/plans", Permission.ViewDocuments),
        ("/Registers", "/numbers", Permission.ViewDocuments),
        ("/Sessions", "/sessions", Permission.ViewSessions),
        ("/Members", "/members", Permission.ViewMembers),
        ("/Reports", "/reports", Permission.ViewReports),
        ("/Administration/Accounts", "/administration/accounts", Permission.ManageAccounts),
        ("/Administration/Audit", "/administration/audit", Permission.ViewAuditTrail),
    ];

    /// <summary>Whether the actor may open the pages below an address at all; the menu asks.</summary>
    public static bool IsOpen(string address, Actor actor) => Folders.Where(row => row.Address == address).All(row => actor.MaySomewhere(row.Permission));

    public static void Apply(PageConventionCollection conventions)
    {
        foreach (var (folder, _, permission) in Folders)
        {
            conventions.AddFolderApplicationModelConvention(folder, model => model.Filters.Add(new RequiresAttribute(permission)));
        }
    }
}
