using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Organizations;
using StudyCampaigns.Plans;

namespace StudyCampaigns.Web.Pages.Todo;

/// <summary>Plans that await the actor, handed down and not carried on or to answer, and documents to revise, to approve, to issue. Two SQL commands.</summary>
internal static class PlanTodos
{
    private sealed record Unanswered(bool IsOwn, int PlanId, string? NumberText, string Subject, DateOnly DueOn, string UnitName, int? SubPlanId, bool IsCell);

    public static async Task<List<TodoItem>> ReadAsync(AppDbContext db, Actor actor, DateOnly today, CancellationToken ct)
    {
        List<TodoItem> todos = [];
        if (actor.MaySomewhere(Permission.CascadePlans) || actor.MaySomewhere(Permission.AnswerAssignments))
        {
            todos.AddRange(await AssignmentsAsync(db, actor, today, ct));
        }

        if (actor.MaySomewhere(Permission.DraftDocuments) || actor.MaySomewhere(Permission.ApproveDocuments))
        {
            todos.AddRange(await OwnDocumentsAsync(db, actor, ct));
        }

        return todos;
    }

    private static async Task<IEnumerable<TodoItem>> AssignmentsAsync(AppDbContext db, Actor actor, DateOnly today, CancellationToken ct)
    {
        var open = db.PlanAssignments.AsNoTracking().Where(row => row.AnsweredOn == null && row.Plan.State == DocumentState.Issued);
        var below = actor.Scope(Permission.CascadePlans).Within(open, row => row.Plan.Organization.Path)
            .Select(row => new { IsOwn = false, row.PlanId, row.Plan.NumberText, row.Plan.Subject, row.DueOn, row.Organization.ShortName, row.SubPlanId, row.Organization.Type.IsCell });
        var own = actor.Scope(Permission.AnswerAssignments).Within(open, row => row.Organization.Path)
            .Select(row => new { IsOwn = true, row.PlanId, row.Plan.NumberText, row.Plan.Subject, row.DueOn, row.Organization.ShortName, row.SubPlanId, row.Organization.Type.IsCell });
        var rows = (await below.Concat(own).ToListAsync(ct))
            .Select(row => new Unanswered(row.IsOwn, row.PlanId, row.NumberText, row.Subject, row.DueOn, row.ShortName, row.SubPlanId, row.IsCell))
            .ToList();
        return rows.Where(row => row.IsOwn).Select(row => Own(row, today))
            .Concat(rows.Where(row => !row.IsOwn).GroupBy(row => row.PlanId).Select(plan => Below([.. plan], today)));
    }

    private static TodoItem Own(Unanswered row, DateOnly today) => TodoItem.Limited(
        row.SubPlanId is null
            ? row.IsCell ? $"Trả lời Kế hoạch {row.NumberText}" : $"Lập kế hoạch của đơn vị theo Kế hoạch {row.NumberText}"
            : $"Hoàn thành kế hoạch của đơn vị theo Kế hoạch {row.NumberText}",
        row.Subject,
        row.SubPlanId is { } sub ? $"/papers/{sub}" : $"/papers/{row.PlanId}",
        row.DueOn,
        today);

    private static TodoItem Below(List<Unanswered> rows, DateOnly today)
    {
        var first = rows.MinBy(row => row.DueOn)!;
        var noun = rows.All(row => row.IsCell) ? "chi bộ" : "đơn vị";
        return TodoItem.Limited(
            $"{rows.Count} {noun} chưa ban hành kế hoạch",
            $"{TodoItem.Names([.. rows.Select(row => row.UnitName).Order(StringComparer.Ordinal)])} · Kế hoạch {first.NumberText}",
            $"/plans/{first.PlanId}/adoption?filter=Open",
            first.DueOn,
            today);
    }

    private static async Task<IEnumerable<TodoItem>> OwnDocumentsAsync(AppDbContext db, Actor actor, CancellationToken ct)
    {
        // Narrowed in SQL to where any of the three rights reaches; which of them decides below, for a handful of rows.
        Permission[] rights = [Permission.DraftDocuments, Permission.IssueDocuments, Permission.ApproveDocuments];
        var scope = new OrganizationScope([.. rights.SelectMany(right => actor.Scope(right).Roots).Distinct()]);
        var documents = await scope.Within(db.Documents.AsNoTracking(), document => document.Organization.Path)
            .Where(document => document.State == DocumentState.Submitted || document.State == DocumentState.Returned || document.State == DocumentState.Approved)
            .OrderBy(document => document.ChangedAt)
            .Select(document => new { document.Id, document.Subject, document.State, document.Organization.Path, document.Organization.Name, TypeName = document.Type.Name })
            .Take(20).ToListAsync(ct);
        return documents.Select(document => document.State switch
        {
            DocumentState.Returned when actor.May(Permission.DraftDocuments, document.Path) =>
                new TodoItem(Urgency.Late, $"{document.TypeName} bị trả lại, cần sửa", document.Subject, "Trả lại", $"/papers/{document.Id}"),
            DocumentState.Submitted when actor.May(Permission.ApproveDocuments, document.Path) =>
                new TodoItem(Urgency.Soon, $"{document.TypeName} chờ phê duyệt", $"{document.Subject} · {document.Name}", "Chờ duyệt", $"/papers/{document.Id}/approval"),
            DocumentState.Approved when actor.May(Permission.IssueDocuments, document.Path) =>
                new TodoItem(Urgency.Soon, $"{document.TypeName} đã duyệt, chờ ban hành", document.Subject, "Chờ ban hành", $"/papers/{document.Id}/issuance"),
            _ => null,
        }).OfType<TodoItem>();
    }
}
