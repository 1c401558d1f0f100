using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Registers;

/// <summary>
/// Gives a number back: a reservation that is not needed any more, or a line that was skipped or entered by mistake. The line goes,
/// the audit trail keeps it.
/// </summary>
public sealed class ReleaseNumber(AppDbContext db, AuditTrail audit, RegisterWorkflow book)
{
    /// <param name="Version">Of the register as it was shown.</param>
    public sealed record Command(int LineId, Guid Version);

    /// <summary>Answers with the number as it stood in the book.</summary>
    public async Task<Result<string>> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (await db.FindLineAsync(actor, command.LineId, ct) is not var (register, line))
        {
            return Result<string>.Missing;
        }

        db.Expect(register, command.Version);
        var before = new { NumberText = line.Text, State = line.Kind };
        var highest = await book.FindHighestAsync(register, line.Number, ct);
        if (register.Release(line, highest) is { } refusal)
        {
            return refusal;
        }

        audit.Record(actor, "number.release", register.OrganizationId, nameof(RegisterEntry), line.Id, before);
        await db.SaveChangesAsync(ct);
        return line.Text;
    }
}
