using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Registers;

/// <summary>Holds a number of a book for a document to come (giữ số).</summary>
public sealed class ReserveNumber(AppDbContext db, AuditTrail audit, RegisterWorkflow book)
{
    /// <param name="Number">A number without a line; null for the next.</param>
    /// <param name="Holder">For whom or what.</param>
    public sealed record Command(int OrganizationId, string Term, string TypeSymbol, int? Number, string? Holder, string? Subject);

    /// <summary>Answers with the number as printed, for example <c>52-KH/QU</c>.</summary>
    public Task<Result<string>> HandleAsync(Command command, Actor actor, CancellationToken ct) =>
        book.RetryOnConflictAsync(() => ReserveAsync(command, actor, ct), ct);

    private async Task<Result<string>> ReserveAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (await book.FindOwnerAsync(actor, command.OrganizationId, ct) is not { } owner)
        {
            return Result<string>.Missing;
        }

        var register = await book.OpenAsync(owner.Id, command.TypeSymbol, command.Term, ct);
        if (command.Number is { } number)
        {
            await book.LoadLineAsync(register, number, ct);
        }

        var reserved = register.Reserve(
            command.Number, owner.Symbol, VietnameseText.Clean(command.Holder), VietnameseText.Clean(command.Subject));
        if (reserved.Value is not { } line)
        {
            return reserved.Refusal!;
        }

        // Whom it is held for may name a person, and stands in the book alone.
        audit.Record(actor, "number.reserve", owner.Id, nameof(RegisterEntry), null, null, new { NumberText = line.Text, State = line.Kind });
        await db.SaveChangesAsync(ct);
        return line.Text;
    }
}
