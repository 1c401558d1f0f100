using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;

namespace StudyCampaigns.Numbering;

/// <summary>
/// Opens the register from which a paper takes its number. Whoever takes one saves the register with the paper; when two do so at
/// once, <see cref="IsCollision"/> tells the later one to begin again.
/// </summary>
public sealed class NumberBook(AppDbContext db, Terms terms)
{
    /// <summary>How often a paper begins again before the collision is an error.</summary>
    public const int Attempts = 5;

    /// <param name="LastNumber">0 when none was taken.</param>
    /// <param name="LastIssuedOn">The latest date in the book; null when it is empty.</param>
    public sealed record Standing(int LastNumber, DateOnly? LastIssuedOn);

    /// <summary>The register, tracked; a new one when the organization has none for that term and type.</summary>
    public async Task<NumberRegister> OpenAsync(int organizationId, string typeSymbol, DateOnly issuedOn, CancellationToken ct)
    {
        var term = terms.On(issuedOn);
        var register = await db.NumberRegisters.FirstOrDefaultAsync(
            row => row.OrganizationId == organizationId && row.Term == term && row.TypeSymbol == typeSymbol, ct);
        if (register is null)
        {
            register = new NumberRegister(organizationId, term, typeSymbol);
            db.NumberRegisters.Add(register);
        }

        return register;
    }

    /// <summary>What the book holds so far, for a warning and for the number a form shows beforehand.</summary>
    public async Task<Standing> FindStandingAsync(int organizationId, string typeSymbol, DateOnly issuedOn, CancellationToken ct)
    {
        var term = terms.On(issuedOn);
        return await db.NumberRegisters.AsNoTracking()
            .Where(row => row.OrganizationId == organizationId && row.Term == term && row.TypeSymbol == typeSymbol)
            .Select(row => new Standing(row.LastNumber, row.Numbers.Max(number => (DateOnly?)number.IssuedOn)))
            .FirstOrDefaultAsync(ct) ?? new Standing(0, null);
    }

    /// <summary>True when a save failed because somebody took a number of the same register in between.</summary>
    public static bool IsCollision(DbUpdateException failure) =>
        failure.Entries.Any(entry => entry.Entity is NumberRegister or RegisteredNumber);
}
