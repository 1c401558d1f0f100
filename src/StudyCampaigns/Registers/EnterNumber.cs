using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;
using StudyCampaigns.Time;

namespace StudyCampaigns.Registers;

/// <summary>Enters by hand the number of a document that was not issued in the portal.</summary>
public sealed class EnterNumber(AppDbContext db, TimeProvider clock, AuditTrail audit, RegisterWorkflow book, Terms terms)
{
    public sealed record Command(int OrganizationId, string Term, string TypeSymbol, int Number, DateOnly IssuedOn, string? Subject);

    /// <summary>Answers with the number as printed.</summary>
    public Task<Result<string>> HandleAsync(Command command, Actor actor, CancellationToken ct) =>
        book.RetryOnConflictAsync(() => EnterAsync(command, actor, ct), ct);

    private async Task<Result<string>> EnterAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (await book.FindOwnerAsync(actor, command.OrganizationId, ct) is not { } owner)
        {
            return Result<string>.Missing;
        }

        if (command.IssuedOn > clock.Today())
        {
            return RegisterRefusals.IssuedInFuture;
        }

        if (!terms.Holds(command.Term, command.IssuedOn))
        {
            return RegisterRefusals.OutsideTerm(command.Term);
        }

        var register = await book.OpenAsync(owner.Id, command.TypeSymbol, command.Term, ct);
        await book.LoadLineAsync(register, command.Number, ct);
        var entered = register.Enter(command.Number, owner.Symbol, command.IssuedOn, VietnameseText.Clean(command.Subject));
        if (entered.Value is not { } line)
        {
            return entered.Refusal!;
        }

        audit.Record(
            actor, "number.enter", owner.Id, nameof(RegisterEntry), null, null, new { NumberText = line.Text, State = line.Kind, line.IssuedOn });
        await db.SaveChangesAsync(ct);
        return line.Text;
    }
}
