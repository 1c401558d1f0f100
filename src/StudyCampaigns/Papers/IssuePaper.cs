using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Numbering;
using StudyCampaigns.Organizations;
using StudyCampaigns.Text;
using StudyCampaigns.Time;

namespace StudyCampaigns.Papers;

/// <summary>
/// Issues an approved paper: the next number of the register, the date and the signer; its content is locked from then on.
/// Two that issue at once never get the same number: the later one begins again.
/// </summary>
public sealed class IssuePaper(AppDbContext db, TimeProvider clock, AuditTrail audit, NumberBook book, SigningAuthorities authorities)
{
    /// <param name="IssuedOn">Today when null.</param>
    /// <param name="AcceptEarlierDate">True when the user knows that the number before bears a later date.</param>
    /// <param name="SignerAuthority">One of <see cref="SigningAuthorities"/>; null for the usual one of the organization's type.</param>
    public sealed record Command(
        int PaperId,
        Guid Version,
        DateOnly? IssuedOn,
        string? SignerPosition,
        string? SignerName,
        bool AcceptEarlierDate = false,
        string? SignerAuthority = null);

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
        var paper = await db.FindPaperAsync(actor, Permission.IssuePapers, command.PaperId, ct);
        if (paper is null)
        {
            return Result<string>.Missing;
        }

        db.Expect(paper, command.Version);
        var today = clock.Today();
        var issuedOn = command.IssuedOn ?? today;
        var authority = VietnameseText.Clean(command.SignerAuthority) ?? paper.Organization.Type.SigningAuthority;
        var position = paper.Type.RightPosition ?? VietnameseText.Clean(command.SignerPosition);
        var name = VietnameseText.Clean(command.SignerName);
        if (paper.FindIssueFault(issuedOn, position, name, today) is { } refusal)
        {
            return refusal;
        }

        if (!authorities.Of(paper.Organization.Type.Code).Contains(authority))
        {
            return PaperRefusals.SignerAuthority;
        }

        var standing = await book.FindStandingAsync(paper.OrganizationId, paper.Type.Symbol, issuedOn, ct);
        if (standing.LastIssuedOn > issuedOn && !command.AcceptEarlierDate)
        {
            return PaperRefusals.NumberDatedLater(standing.LastIssuedOn.Value);
        }

        var at = clock.GetUtcNow().UtcDateTime;
        var register = await book.OpenAsync(paper.OrganizationId, paper.Type.Symbol, issuedOn, ct);
        paper.Issue(register.TakeNext(paper.Organization.Symbol, paper.Subject, issuedOn), position!, name!, actor, at, authority);
        audit.Record(
            actor, "paper.issue", paper.OrganizationId, nameof(Paper), paper.Id,
            new { State = PaperState.Approved }, new { paper.State, paper.NumberText, paper.IssuedOn });
        await db.SaveChangesAsync(ct);
        return paper.NumberText!;
    }
}
