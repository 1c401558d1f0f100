using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Accounts;

/// <summary>Changes the name under which an account is shown; the name for signing in never changes.</summary>
public sealed class RenameAccount(AppDbContext db, AccountEditor editor, AuditTrail audit)
{
    public sealed record Command(int AccountId, string? DisplayName, string Version);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var displayName = VietnameseText.Clean(command.DisplayName);
        var account = await editor.FindAsync(command.AccountId, command.Version, actor, ct);
        if (account is null)
        {
            return Result.Missing;
        }

        if (AccountRules.ValidateDisplayName(displayName) is { } refusal)
        {
            return refusal;
        }

        audit.Record(
            actor, "account.rename", null, nameof(Account), account.Id, new { account.DisplayName }, new { DisplayName = displayName });
        account.DisplayName = displayName!;
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
