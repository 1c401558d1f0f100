using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Registers;

/// <summary>Writes into a book why a number goes unused (bỏ số).</summary>
public sealed class SkipNumber(AppDbContext db, AuditTrail audit, RegisterWorkflow book)
{
    public sealed record Command(int OrganizationId, string Term, string TypeSymbol, int Number, string? Reason);

    /// <summary>Answers with the number as it would have been printed.</summary>
    public Task<Result<string>> HandleAsync(Command command, Actor actor, CancellationToken ct) =>
        book.RetryOnConflictAsync(() => SkipAsync(command, actor, ct), ct);

    private async Task<Result<string>> SkipAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (await book.FindOwnerAsync(actor, command.OrganizationId, ct) is not { } owner)
        {
            return Result<string>.Missing;
        }

        var register = await book.OpenAsync(owner.Id, command.TypeSymbol, command.Term, ct);
        await book.LoadLineAsync(register, command.Number, ct);
        var skipped = register.Skip(command.Number, owner.Symbol, VietnameseText.Clean(command.Reason));
        if (skipped.Value is not { } line)
        {
            return skipped.Refusal!;
        }

        audit.Record(
            actor, "number.skip", owner.Id, nameof(RegisterEntry), null, null, new { NumberText = line.Text, State = line.Kind, line.Reason });
        await db.SaveChangesAsync(ct);
        return line.Text;
    }
}
