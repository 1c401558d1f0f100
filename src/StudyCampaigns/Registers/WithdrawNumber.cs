using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Registers;

/// <summary>Marks a document that was entered by hand as withdrawn; one of the portal is withdrawn itself, and its line with it.</summary>
public sealed class WithdrawNumber(AppDbContext db, AuditTrail audit)
{
    /// <param name="Version">Of the register as it was shown.</param>
    public sealed record Command(int LineId, Guid Version, string? Reason);

    /// <summary>Answers with the number as printed.</summary>
    public async Task<Result<string>> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (await db.FindLineAsync(actor, command.LineId, ct) is not var (register, line))
        {
            return Result<string>.Missing;
        }

        db.Expect(register, command.Version);
        if (line.Kind == RegisterEntryKind.Document)
        {
            return RegisterRefusals.WithdrawnByItsDocument;
        }

        var before = new { NumberText = line.Text, State = line.Kind };
        if (line.Withdraw(VietnameseText.Clean(command.Reason)) is { } refusal)
        {
            return refusal;
        }

        audit.Record(actor, "number.withdraw", register.OrganizationId, nameof(RegisterEntry), line.Id, before, new { State = line.Kind, line.Reason });
        await db.SaveChangesAsync(ct);
        return line.Text;
    }
}
