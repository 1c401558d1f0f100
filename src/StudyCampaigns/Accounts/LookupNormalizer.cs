using Microsoft.AspNetCore.Identity;
using StudyCampaigns.Text;

namespace StudyCampaigns.Accounts;

/// <summary>Names as they are looked up, as Identity's own does; text that cannot be normalized is the name of nobody and no failure.</summary>
internal sealed class LookupNormalizer : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : VietnameseText.Composed(name).ToUpperInvariant();

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
