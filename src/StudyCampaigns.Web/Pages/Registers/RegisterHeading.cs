using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;
using StudyCampaigns.Text;

namespace StudyCampaigns.Web.Pages.Registers;

/// <summary>What stands at the head of every form about one book; a book nobody wrote into yet has an empty version.</summary>
public sealed record RegisterHeading(
    int OrganizationId, string OrganizationName, string TypeName, int LastNumber, Guid Version, RegisterAddress Address)
{
    public string Title => $"Sổ {TypeName.ToLower(VietnameseText.Culture)} ({Address.Type}), nhiệm kỳ {Address.Term}";

    /// <summary>The book, if its organization lies in the scope and there is such a type; null is 404.</summary>
    public static async Task<RegisterHeading?> FindAsync(AppDbContext db, OrganizationScope scope, RegisterAddress address, CancellationToken ct)
    {
        var found = await scope.Within(db.Organizations.AsNoTracking())
            .Where(unit => unit.Code == address.Organization)
            .Select(unit => new
            {
                unit.Id,
                unit.Name,
                TypeName = db.DocumentTypes.Where(type => type.Symbol == address.Type).Select(type => type.Name).FirstOrDefault(),
                Register = db.DocumentRegisters
                    .Where(row => row.OrganizationId == unit.Id && row.Term == address.Term && row.TypeSymbol == address.Type)
                    .Select(row => new { row.LastNumber, row.Version })
                    .FirstOrDefault(),
            })
            .FirstOrDefaultAsync(ct);
        return found?.TypeName is null
            ? null
            : new(found.Id, found.Name, found.TypeName, found.Register?.LastNumber ?? 0, found.Register?.Version ?? Guid.Empty, address);
    }
}
