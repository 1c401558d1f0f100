using StudyCampaigns.Text;

namespace StudyCampaigns.Organizations;

/// <summary>A Party organization (tổ chức đảng) in a tree of any depth, from the city committee to the cell.</summary>
public sealed class Organization : IVersioned
{
    public const int CodeLength = 32;
    public const int NameLength = 200;
    public const int SearchTextLength = NameLength + CodeLength + 20;
    public const int PathLength = 200;
    public const int SortKeyLength = 160;
    public const int PositionLength = 100;

    private Organization() { }

    public Organization(string code, string name, OrganizationType type, DateOnly establishedOn, string? shortName = null)
    {
        Code = code;
        Type = type;
        EstablishedOn = establishedOn;
        ShortName = shortName ?? name;
        Rename(name);
    }

    public int Id { get; private set; }

    /// <summary>A stable short code for addresses and the command line, for example <c>QU-TX</c>.</summary>
    public string Code { get; private set; } = null!;

    public string Name { get; private set; } = null!;

    /// <summary>The name in lists below its parent, for example "Khương Đình" or "Chi bộ 1".</summary>
    public string ShortName { get; private set; } = null!;

    public int TypeId { get; private set; }

    public OrganizationType Type { get; private set; } = null!;

    /// <summary>Today's materialized path of immutable keys, <c>/1/4/17/</c>; the dated ones are <see cref="Placements"/>.</summary>
    public string Path { get; private set; } = "/";

    /// <summary>Today's parent; null at the top.</summary>
    public int? ParentId { get; private set; }

    public Organization? Parent { get; private set; }

    /// <summary>The committee as it stands in its own documents, in capitals: <c>QUẬN ỦY THANH XUÂN</c>.</summary>
    public string Letterhead { get; init; } = "";

    /// <summary>The organization as it stands above the letterhead of the units below it: <c>ĐẢNG BỘ QUẬN THANH XUÂN</c>.</summary>
    public string BodyLetterhead { get; init; } = "";

    /// <summary>Where its documents are dated: <c>Thanh Xuân</c>.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Symbol in document numbers where it differs from the type's.</summary>
    public string? OwnSymbol { get; init; }

    public string SignerPosition { get; private set; } = "BÍ THƯ";

    /// <summary>How the first level of headings is written in its documents.</summary>
    public HeadingStyle HeadingStyle { get; private set; } = HeadingStyle.Dot;

    public string? SignerName { get; private set; }

    /// <summary>Minimum length of a regular session in minutes (HD 42-HD/BTCTW: 90; localities may ask for more).</summary>
    public int MinimumSessionMinutes { get; init; } = 90;

    /// <summary>The usual day of the month of a cell's regular session, 1 to 28; null where it has none.</summary>
    public int? UsualSessionDay { get; init; }

    public DateOnly EstablishedOn { get; private set; }

    public DateOnly? DissolvedOn { get; private set; }

    /// <summary>The words of <see cref="Name"/> and <see cref="Code"/> (<see cref="SearchWords.Column"/>).</summary>
    public string SearchText { get; private set; } = "";

    public string SortKey { get; private set; } = "";

    public Guid Version { get; private set; }

    public List<OrganizationPlacement> Placements { get; } = [];

    public string Symbol => OwnSymbol ?? Type.Symbol;

    public bool ExistsOn(DateOnly day) => EstablishedOn <= day && (DissolvedOn is null || day < DissolvedOn);

    public void Rename(string name)
    {
        Name = name;
        SearchText = SearchWords.Column(SearchTextLength, name, Code);
        SortKey = VietnameseText.SortKey(name);
    }

    /// <summary>Where and by whom its documents are usually signed, and how they are numbered. What is issued already keeps its own.</summary>
    public Refusal? SetDocumentDefaults(string? place, HeadingStyle headings, string? signerPosition, string? signerName)
    {
        if (place is null || place.Length > PositionLength)
        {
            return OrganizationRefusals.Place;
        }

        if (signerPosition is null || signerPosition.Length > PositionLength)
        {
            return OrganizationRefusals.SignerPosition;
        }

        if (signerName is { Length: > PositionLength })
        {
            return OrganizationRefusals.SignerName;
        }

        Place = place;
        HeadingStyle = headings;
        SignerPosition = signerPosition.ToUpper(VietnameseText.Culture);
        SignerName = signerName;
        return null;
    }

    /// <summary>Orders units by a number and not by spelling, so that cell 2 stands before cell 10.</summary>
    public void SortAs(string key) => SortKey = VietnameseText.SortKey(key);

    /// <summary>Puts the unit below <paramref name="parent"/> from a day on. The key must be known, so save first.</summary>
    public void PlaceBelow(Organization? parent, DateOnly from)
    {
        foreach (var open in Placements.Where(placement => placement.To is null))
        {
            open.EndOn(from);
        }

        Path = $"{parent?.Path ?? "/"}{Id}/";
        ParentId = parent?.Id;
        Placements.Add(new OrganizationPlacement(Id, parent?.Id, Path, from));
    }
}
