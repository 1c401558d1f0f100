namespace StudyCampaigns.Organizations;

/// <summary>
/// A kind of Party organization (thành ủy, quận ủy, đảng ủy phường, chi bộ …). Everything that differs between levels is
/// a column here, loaded from <c>seeds/reference</c>; no code names a level.
/// </summary>
public sealed class OrganizationType
{
    public const int CodeLength = 32;
    public const int NameLength = 100;
    public const int SymbolLength = 16;
    public const int SigningLength = 100;

    public int Id { get; private set; }

    public required string Code { get; init; }

    /// <summary>Vietnamese name of the kind, for example "Đảng ủy phường".</summary>
    public required string Name { get; set; }

    /// <summary>The short noun used in counts, for example "phường", "chi bộ".</summary>
    public required string ShortName { get; set; }

    /// <summary>The body's symbol in document numbers: TU, QU, ĐU, CB.</summary>
    public required string Symbol { get; set; }

    /// <summary>True for a chi bộ: it has a roll and holds sessions.</summary>
    public bool IsCell { get; set; }

    /// <summary>A cell has no seal and signs unsealed.</summary>
    public bool HasSeal { get; set; }

    /// <summary>False for departments: they advise a committee and carry no plans of their own down the tree.</summary>
    public bool ReceivesPlans { get; set; }

    /// <summary>Who signs collectively, in capitals: <c>T/M BAN THƯỜNG VỤ</c>, <c>T/M CHI BỘ</c>.</summary>
    public required string SigningAuthority { get; set; }

    /// <summary>The body that issues plans as prose, for example "Ban Thường vụ Quận ủy".</summary>
    public required string IssuingBody { get; set; }

    /// <summary>Codes of the types that may stand directly below.</summary>
    public List<string> AllowedChildTypes { get; set; } = [];

    public int Order { get; set; }
}
