using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Registers;

/// <summary>Takes over a term's book that was kept elsewhere: the portal goes on after its last number.</summary>
public sealed class SetLastNumber(AppDbContext db, AuditTrail audit, RegisterWorkflow book)
{
    /// <param name="Version">Of the register as it was shown; empty while there is none.</param>
    public sealed record Command(int OrganizationId, string Term, string TypeSymbol, Guid Version, int LastNumber);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (await book.FindOwnerAsync(actor, command.OrganizationId, ct) is not { } owner)
        {
            return Result.Missing;
        }

        var register = await book.OpenAsync(owner.Id, command.TypeSymbol, command.Term, ct);
        if (register.Id != 0)
        {
            db.Expect(register, command.Version);
        }

        var before = new { register.LastNumber };
        var highest = await book.FindHighestAsync(register, except: 0, ct);
        if (register.TakeOver(command.LastNumber, highest) is { } refusal)
        {
            return refusal;
        }

        audit.Record(
            actor, "number.set-last", owner.Id, nameof(DocumentRegister), register.Id == 0 ? null : register.Id, before,
            new { register.Term, Type = register.TypeSymbol, register.LastNumber });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
