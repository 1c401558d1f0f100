using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Numbering;
using StudyCampaigns.Organizations;
using StudyCampaigns.Text;
using StudyCampaigns.Time;

namespace StudyCampaigns.Papers;

/// <summary>
/// Issues an approved paper: the next number of the register or one reserved there, the date and the signer; its content is locked from then on,
/// and with number and state, in one save, its print is frozen.
/// Two that issue at once never get the same number: the later one begins again.
/// </summary>
public sealed class IssuePaper(AppDbContext db, TimeProvider clock, AuditTrail audit, NumberBook book, SigningAuthorities authorities)
{
    /// <param name="IssuedOn">Today when null.</param>
    /// <param name="AcceptEarlierDate">True when the user knows that the dates of the book will not rise with its numbers.</param>
    /// <param name="SignerAuthority">One of <see cref="SigningAuthorities"/>; null for the usual one of the organization's type.</param>
    /// <param name="ReservationId">The reserved line whose number it takes; the next number when null.</param>
    public sealed record Command(
        int PaperId,
        Guid Version,
        DateOnly? IssuedOn,
        string? SignerPosition,
        string? SignerName,
        bool AcceptEarlierDate = false,
        string? SignerAuthority = null,
        int? ReservationId = null);

    /// <summary>Answers with the number as printed, for example <c>36-KH/QU</c>.</summary>
    public Task<Result<string>> HandleAsync(Command command, Actor actor, CancellationToken ct) =>
        book.TakeTurnsAsync(() => IssueAsync(command, actor, ct), ct);

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
        if ((paper.FindIssueFault(issuedOn, position, name, today) ?? book.Refuse(issuedOn)) is { } refusal)
        {
            return refusal;
        }

        if (!authorities.Of(paper.Organization.Type.Code).Contains(authority))
        {
            return PaperRefusals.SignerAuthority;
        }

        var register = await book.OpenAsync(paper.OrganizationId, paper.Type.Symbol, issuedOn, ct);
        var reserved = command.ReservationId is { } reservation ? await book.FindReservationAsync(register, reservation, ct) : null;
        if (reserved is null && command.ReservationId is not null)
        {
            return NumberRefusals.ReservationGone;
        }

        var around = await book.FindDatesAroundAsync(register, reserved?.Number ?? register.NextNumber, ct);
        if (!command.AcceptEarlierDate && FindOrderFault(around, issuedOn) is { } disorder)
        {
            return disorder;
        }

        if (reserved is not null && register.Use(reserved, paper.Subject, issuedOn) is { } gone)
        {
            return gone;
        }

        var number = reserved ?? register.TakeNext(paper.Organization.Symbol, paper.Subject, issuedOn);
        paper.Issue(number, position!, name!, actor, clock.GetUtcNow().UtcDateTime, authority);
        audit.Record(
            actor, "paper.issue", paper.OrganizationId, nameof(Paper), paper.Id,
            new { State = PaperState.Approved }, new { paper.State, paper.NumberText, paper.IssuedOn });
        await db.SaveChangesAsync(ct);
        return paper.NumberText!;
    }

    private static Refusal? FindOrderFault(NumberBook.DatesAround around, DateOnly issuedOn)
    {
        if (around.LatestBefore > issuedOn)
        {
            return PaperRefusals.NumberDatedLater(around.LatestBefore.Value);
        }

        return around.EarliestAfter < issuedOn ? PaperRefusals.NumberDatedEarlier(around.EarliestAfter.Value) : null;
    }
}
