using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;
using StudyCampaigns.Registers;
using StudyCampaigns.Text;
using StudyCampaigns.Time;

namespace StudyCampaigns.Documents;

/// <summary>
/// Issues an approved document: the next number of the register or one reserved there, the date and the signer; its content is locked from then on,
/// and with number and state, in one save, its print is frozen.
/// Two that issue at once never get the same number: the later one begins again.
/// </summary>
public sealed class IssueDocument(AppDbContext db, TimeProvider clock, AuditTrail audit, RegisterWorkflow book, SigningAuthorities authorities)
{
    /// <param name="IssuedOn">Today when null.</param>
    /// <param name="AcceptEarlierDate">True when the user knows that the dates of the book will not rise with its numbers.</param>
    /// <param name="SignerAuthority">One of <see cref="SigningAuthorities"/>; null for the usual one of the organization's type.</param>
    /// <param name="ReservationId">The reserved line whose number it takes; the next number when null.</param>
    public sealed record Command(
        int DocumentId,
        Guid Version,
        DateOnly? IssuedOn,
        string? SignerPosition,
        string? SignerName,
        bool AcceptEarlierDate = false,
        string? SignerAuthority = null,
        int? ReservationId = null);

    /// <summary>Answers with the number as printed, for example <c>36-KH/QU</c>.</summary>
    public Task<Result<string>> HandleAsync(Command command, Actor actor, CancellationToken ct) =>
        book.RetryOnConflictAsync(() => IssueAsync(command, actor, ct), ct);

    private async Task<Result<string>> IssueAsync(Command command, Actor actor, CancellationToken ct)
    {
        var document = await db.FindDocumentAsync(actor, Permission.IssueDocuments, command.DocumentId, ct);
        if (document is null)
        {
            return Result<string>.Missing;
        }

        db.Expect(document, command.Version);
        var today = clock.Today();
        var issuedOn = command.IssuedOn ?? today;
        var authority = VietnameseText.Clean(command.SignerAuthority) ?? document.Organization.Type.SigningAuthority;
        var position = document.Type.RightPosition ?? VietnameseText.Clean(command.SignerPosition);
        var name = VietnameseText.Clean(command.SignerName);
        if ((document.ValidateForIssue(issuedOn, position, name, today) ?? book.Validate(issuedOn)) is { } refusal)
        {
            return refusal;
        }

        if (!authorities.Of(document.Organization.Type.Code).Contains(authority))
        {
            return DocumentRefusals.SignerAuthority;
        }

        var register = await book.OpenAsync(document.OrganizationId, document.Type.Symbol, issuedOn, ct);
        var reserved = command.ReservationId is { } reservation ? await book.FindReservationAsync(register, reservation, ct) : null;
        if (reserved is null && command.ReservationId is not null)
        {
            return RegisterRefusals.ReservationGone;
        }

        var around = await book.FindDatesAroundAsync(register, reserved?.Number ?? register.NextNumber, ct);
        if (!command.AcceptEarlierDate && ValidateOrder(around, issuedOn) is { } disorder)
        {
            return disorder;
        }

        if (reserved is not null && register.Use(reserved, document.Subject, issuedOn) is { } gone)
        {
            return gone;
        }

        var number = reserved ?? register.TakeNext(document.Organization.Symbol, document.Subject, issuedOn);
        document.Issue(number, position!, name!, actor, clock.GetUtcNow().UtcDateTime, authority);
        audit.Record(
            actor, "document.issue", document.OrganizationId, nameof(Document), document.Id,
            new { State = DocumentState.Approved }, new { document.State, document.NumberText, document.IssuedOn });
        await db.SaveChangesAsync(ct);
        return document.NumberText!;
    }

    private static Refusal? ValidateOrder(RegisterWorkflow.DatesAround around, DateOnly issuedOn)
    {
        if (around.LatestBefore > issuedOn)
        {
            return DocumentRefusals.NumberDatedLater(around.LatestBefore.Value);
        }

        return around.EarliestAfter < issuedOn ? DocumentRefusals.NumberDatedEarlier(around.EarliestAfter.Value) : null;
    }
}
