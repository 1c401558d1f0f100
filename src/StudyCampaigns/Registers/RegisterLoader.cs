using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;

namespace StudyCampaigns.Registers;

/// <summary>Loads the lines the use cases change, always from the scope of <see cref="Permission.IssueDocuments"/>.</summary>
internal static class RegisterLoader
{
    /// <summary>A line with its register; null when it is not there for this actor.</summary>
    public static async Task<(DocumentRegister Register, RegisterEntry Line)?> FindLineAsync(
        this AppDbContext db, Actor actor, int lineId, CancellationToken ct)
    {
        var units = actor.Scope(Permission.IssueDocuments).Within(db.Organizations).Select(unit => unit.Id);
        var register = await db.DocumentRegisters
            .Include(row => row.Numbers.Where(line => line.Id == lineId))
            .FirstOrDefaultAsync(row => units.Contains(row.OrganizationId) && row.Numbers.Any(line => line.Id == lineId), ct);
        return register is null ? null : (register, register.Numbers.Single(line => line.Id == lineId));
    }
}
