using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;
using static StudyCampaigns.Accounts.Permission;

namespace StudyCampaigns.Tests;

/// <summary>Types and roles for tests, until seeds/reference is loaded instead.</summary>
internal static class TestReference
{
    public static async Task LoadAsync(AppDbContext db)
    {
        db.OrganizationTypes.AddRange(
            Type("THANH-UY", "Thành ủy", "thành ủy", "TU", "T/M BAN THƯỜNG VỤ", "Ban Thường vụ Thành ủy", false, ["QUAN-UY"]),
            Type("QUAN-UY", "Quận ủy", "quận ủy", "QU", "T/M BAN THƯỜNG VỤ", "Ban Thường vụ Quận ủy", false, ["DANG-UY-PHUONG"]),
            Type("DANG-UY-PHUONG", "Đảng ủy phường", "phường", "ĐU", "T/M ĐẢNG ỦY", "Đảng ủy phường", false, ["CHI-BO"]),
            Type("CHI-BO", "Chi bộ", "chi bộ", "CB", "T/M CHI BỘ", "Chi bộ", true, []));
        Permission[] officer = [ViewCampaigns, ViewPlans, ViewSessions, ViewReports];
        db.Roles.AddRange(
            Role("PROPAGANDA-OFFICER", officer, [DraftPlans, IssuePlans, CascadePlans, AcceptReports]),
            Role("LEADER", officer, [ApprovePlans, AcceptReports]),
            Role("WARD-OFFICER",
                [ViewCampaigns, ViewPlans, ViewSessions, ViewReports, ViewMembers, ConfirmSessions],
                [DraftPlans, ApprovePlans, IssuePlans, CascadePlans, AnswerAssignments, SubmitReports]),
            Role("CELL-SECRETARY", [],
                [ViewCampaigns, ViewPlans, ViewSessions, ViewReports, ViewMembers, RecordSessions, AnswerAssignments, DraftPlans, ApprovePlans, IssuePlans]),
            Role("ADMINISTRATOR", [ManageAccounts, ViewAuditTrail], []));
        await db.SaveChangesAsync();
    }

    private static OrganizationType Type(
        string code, string name, string shortName, string symbol, string authority, string body, bool isCell, List<string> children) => new()
        {
            Code = code,
            Name = name,
            ShortName = shortName,
            Symbol = symbol,
            SigningAuthority = authority,
            IssuingBody = body,
            IsCell = isCell,
            HasSeal = !isCell,
            ReceivesPlans = true,
            AllowedChildTypes = children,
        };

    private static Role Role(string code, Permission[] below, Permission[] own)
    {
        var role = new Role { Code = code, Name = code };
        role.Permissions.AddRange(below.Select(permission => new RolePermission { Permission = permission, Reach = Reach.UnitAndBelow }));
        role.Permissions.AddRange(own.Select(permission => new RolePermission { Permission = permission, Reach = Reach.OwnUnit }));
        return role;
    }
}
