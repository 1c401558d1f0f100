using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Numbering;
using StudyCampaigns.Text;
using StudyCampaigns.Time;

namespace StudyCampaigns.Plans;

/// <summary>
/// Issues an approved plan: the next number of the register, the date and the signer; its content is locked from then on.
/// Two that issue at once never get the same number: the later one begins again.
/// </summary>
public sealed class IssuePlan(AppDbContext db, TimeProvider clock, AuditTrail audit, NumberBook book)
{
    /// <summary>Symbol of the document type in the register (HD 05-HD/VPTW).</summary>
    public const string TypeSymbol = "KH";

    /// <param name="IssuedOn">Today when null.</param>
    /// <param name="AcceptEarlierDate">True when the user knows that the number before bears a later date.</param>
    public sealed record Command(
        int PlanId,
        Guid Version,
        DateOnly? IssuedOn,
        string? SignerPosition,
        string? SignerName,
        bool AcceptEarlierDate = false);

    /// <summary>Answers with the number as printed, for example <c>36-KH/QU</c>.</summary>
    public async Task<Result<string>> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await IssueAsync(command, actor, ct);
            }
            catch (DbUpdateException failure) when (attempt < NumberBook.Attempts && NumberBook.IsCollision(failure))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Result<string>> IssueAsync(Command command, Actor actor, CancellationToken ct)
    {
        var plan = await db.FindPlanAsync(actor, Permission.IssuePlans, command.PlanId, ct);
        if (plan is null)
        {
            return Result<string>.Missing;
        }

        db.Expect(plan, command.Version);
        var today = clock.Today();
        var issuedOn = command.IssuedOn ?? today;
        var position = VietnameseText.Clean(command.SignerPosition);
        var name = VietnameseText.Clean(command.SignerName);
        if (plan.FindIssueFault(issuedOn, position, name, today) is { } refusal)
        {
            return refusal;
        }

        var standing = await book.FindStandingAsync(plan.OrganizationId, TypeSymbol, issuedOn, ct);
        if (standing.LastIssuedOn > issuedOn && !command.AcceptEarlierDate)
        {
            return PlanRefusals.NumberDatedLater(standing.LastIssuedOn.Value);
        }

        var at = clock.GetUtcNow().UtcDateTime;
        var register = await book.OpenAsync(plan.OrganizationId, TypeSymbol, issuedOn, ct);
        plan.Issue(register.TakeNext(plan.Organization.Symbol, plan.Subject, issuedOn), position!, name!, actor, at);
        (await db.FindAssignmentOfAsync(plan, ct))?.Follow(plan, at);
        audit.Record(
            actor, "plan.issue", plan.OrganizationId, nameof(Plan), plan.Id,
            new { State = PlanState.Approved }, new { plan.State, plan.NumberText, plan.IssuedOn });
        await db.SaveChangesAsync(ct);
        return plan.NumberText!;
    }
}
