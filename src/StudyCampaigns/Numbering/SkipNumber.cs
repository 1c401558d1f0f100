using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Numbering;

/// <summary>Writes into a book why a number goes unused (bỏ số).</summary>
public sealed class SkipNumber(AppDbContext db, AuditTrail audit, NumberBook book)
{
    public sealed record Command(int OrganizationId, string Term, string TypeSymbol, int Number, string? Reason);

    /// <summary>Answers with the number as it would have been printed.</summary>
    public Task<Result<string>> HandleAsync(Command command, Actor actor, CancellationToken ct) =>
        book.TakeTurnsAsync(() => SkipAsync(command, actor, ct), ct);

    private async Task<Result<string>> SkipAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (await book.FindKeeperAsync(actor, command.OrganizationId, ct) is not { } keeper)
        {
            return Result<string>.Missing;
        }

        var register = await book.OpenAsync(keeper.Id, command.TypeSymbol, command.Term, ct);
        await book.LoadLineAsync(register, command.Number, ct);
        var skipped = register.Skip(command.Number, keeper.Symbol, VietnameseText.Clean(command.Reason));
        if (skipped.Value is not { } line)
        {
            return skipped.Refusal!;
        }

        audit.Record(
            actor, "number.skip", keeper.Id, nameof(RegisteredNumber), null, null, new { NumberText = line.Text, State = line.Kind, line.Reason });
        await db.SaveChangesAsync(ct);
        return line.Text;
    }
}
