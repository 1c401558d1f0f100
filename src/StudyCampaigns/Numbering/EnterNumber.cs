using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;
using StudyCampaigns.Time;

namespace StudyCampaigns.Numbering;

/// <summary>Enters by hand the number of a paper that was not issued in the portal.</summary>
public sealed class EnterNumber(AppDbContext db, TimeProvider clock, AuditTrail audit, NumberBook book, Terms terms)
{
    public sealed record Command(int OrganizationId, string Term, string TypeSymbol, int Number, DateOnly IssuedOn, string? Subject);

    /// <summary>Answers with the number as printed.</summary>
    public Task<Result<string>> HandleAsync(Command command, Actor actor, CancellationToken ct) =>
        book.TakeTurnsAsync(() => EnterAsync(command, actor, ct), ct);

    private async Task<Result<string>> EnterAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (await book.FindKeeperAsync(actor, command.OrganizationId, ct) is not { } keeper)
        {
            return Result<string>.Missing;
        }

        if (command.IssuedOn > clock.Today())
        {
            return NumberRefusals.IssuedInFuture;
        }

        if (!terms.Holds(command.Term, command.IssuedOn))
        {
            return NumberRefusals.OutsideTerm(command.Term);
        }

        var register = await book.OpenAsync(keeper.Id, command.TypeSymbol, command.Term, ct);
        await book.LoadLineAsync(register, command.Number, ct);
        var entered = register.Enter(command.Number, keeper.Symbol, command.IssuedOn, VietnameseText.Clean(command.Subject));
        if (entered.Value is not { } line)
        {
            return entered.Refusal!;
        }

        audit.Record(
            actor, "number.enter", keeper.Id, nameof(RegisteredNumber), null, null, new { NumberText = line.Text, State = line.Kind, line.IssuedOn });
        await db.SaveChangesAsync(ct);
        return line.Text;
    }
}
