namespace StudyCampaigns.Directives;

/// <summary>A document of a superior body on which campaigns rest (văn bản chỉ đạo).</summary>
public sealed class Directive
{
    public const int NumberLength = 40;
    public const int TypeNameLength = 60;
    public const int IssuerLength = 200;
    public const int SubjectLength = 1000;

    public int Id { get; private set; }

    /// <summary>Number and symbol, for example <c>147-KH/TU</c>.</summary>
    public required string Number { get; init; }

    /// <summary>Kế hoạch, Kết luận, Chỉ thị …</summary>
    public required string TypeName { get; init; }

    public required string Issuer { get; init; }

    public required DateOnly? IssuedOn { get; init; }

    public required string Subject { get; init; }

    public required string SearchText { get; init; }

    /// <summary>A path in whose subtree it may be read; "/" is everybody.</summary>
    public required string Path { get; init; }
}
