using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Sessions;
using StudyCampaigns.Tests.Sessions;

namespace StudyCampaigns.Tests.Pages.Sessions;

/// <summary>Sessions as a test of a page needs them, made by the use cases themselves.</summary>
internal static class SessionPages
{
    public static readonly DateOnly June5 = new(2023, 6, 5);

    public static async Task<int> OpenSessionAsync(this PortalFixture portal, string account = "cell-a1", SessionKind kind = SessionKind.Regular)
    {
        var actor = await portal.Tree.ActorAsync(portal.Database, account);
        await using var db = portal.Database.NewContext();
        var opened = await new OpenSession(db, portal.Database.Clock, new AuditTrail(db, portal.Database.Clock))
            .HandleAsync(new(actor.OrganizationId!.Value, kind, June5), actor, CancellationToken.None);
        Assert.True(opened.IsDone, opened.Refusal?.Sentence);
        return opened.Value;
    }

    public static async Task<int> SubmitSessionAsync(this PortalFixture portal, string account = "cell-a1", SessionKind kind = SessionKind.Regular)
    {
        var id = await portal.OpenSessionAsync(account, kind);
        var actor = await portal.Tree.ActorAsync(portal.Database, account);
        var session = await portal.LoadSessionAsync(id);
        await using var db = portal.Database.NewContext();
        var submitted = await SessionSetting.NewWorkflow(db, portal.Database.Clock)
            .SubmitAsync(new(id, session.Version), new SessionEntry { Kind = kind, HeldOn = June5, DurationMinutes = 100 }, null, actor, CancellationToken.None);
        Assert.True(submitted.IsDone, submitted.Refusal?.Sentence);
        return id;
    }

    public static async Task AskForChangeAsync(this PortalFixture portal, int id)
    {
        var actor = await portal.Tree.ActorAsync(portal.Database, "cell-a1");
        var version = (await portal.LoadSessionAsync(id)).Version;
        await using var db = portal.Database.NewContext();
        var asked = await SessionSetting.NewWorkflow(db, portal.Database.Clock)
            .RequestChangeAsync(new(id, version), "Ghi nhầm một người", actor, CancellationToken.None);
        Assert.True(asked.IsDone);
    }

    public static async Task<Session> LoadSessionAsync(this PortalFixture portal, int id)
    {
        await using var db = portal.Database.NewContext();
        return await db.Sessions.AsNoTracking().Include(row => row.Roll).SingleAsync(row => row.Id == id);
    }

    public static async Task<int> CountAuditAsync(this PortalFixture portal, string action, int subjectId)
    {
        await using var db = portal.Database.NewContext();
        return await db.AuditEntries.CountAsync(row => row.Action == action && row.SubjectId == subjectId);
    }

    /// <summary>The sentence that stands at a field of a form.</summary>
    public static string ErrorAt(this IDocument page, string field) =>
        page.QuerySelector($"[name='{field}']")!.Closest(".field")!.QuerySelector(".field-validation-error")?.TextContent ?? "";

    /// <summary>Gives the first member of A1's list a name that would run if it were markup.</summary>
    public static async Task<string> RenameOneToMarkupAsync(this PortalFixture portal)
    {
        const string Name = "Trần <script>alert(1)</script> An";
        await using var db = portal.Database.NewContext();
        var member = await db.Members.OrderBy(row => row.Id).FirstAsync(row => row.FullName.Contains("A1"));
        member.Rename(Name);
        await db.SaveChangesAsync();
        return Name;
    }
}
