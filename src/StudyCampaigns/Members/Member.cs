using StudyCampaigns.Text;

namespace StudyCampaigns.Members;

/// <summary>
/// A Party member, deliberately poor: name, optional card number, birth year, memberships. No citizen id, religion,
/// ethnicity or health is ever stored (docs/domain.md 7; Luật 91/2025/QH15, NĐ 356/2025).
/// </summary>
public sealed class Member : IVersioned
{
    public const int NameLength = 100;
    public const int SearchTextLength = NameLength + 2;
    public const int CardNumberLength = 12;
    public const int SortKeyLength = 160;

    private Member() { }

    public Member(string fullName, int? birthYear, string? cardNumber)
    {
        Rename(fullName);
        BirthYear = birthYear;
        CardNumber = cardNumber;
    }

    public int Id { get; private set; }

    public string FullName { get; private set; } = null!;

    /// <summary>The Party card, 12 digits kept as text for its leading zeros; optional.</summary>
    public string? CardNumber { get; private set; }

    public int? BirthYear { get; private set; }

    /// <summary>The words of the name (<see cref="SearchWords.Column"/>).</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Given name first, then the full name.</summary>
    public string SortKey { get; private set; } = "";

    public Guid Version { get; private set; }

    public List<Membership> Memberships { get; } = [];

    public void Rename(string fullName)
    {
        FullName = fullName;
        SearchText = SearchWords.Column(SearchTextLength, fullName);
        SortKey = VietnameseText.PersonSortKey(fullName);
    }
}
