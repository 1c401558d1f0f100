using StudyCampaigns.Text;
using StudyCampaigns.Time;

namespace StudyCampaigns.Directives;

/// <summary>What is written on a directive: the facts by which it is cited and found.</summary>
/// <param name="IssuedOn">Null where the source gives none.</param>
public sealed record DirectiveFacts(string? Number, string? TypeName, string? Issuer, DateOnly? IssuedOn, string? Subject)
{
    /// <summary>As it is stored: NFC, without spaces at the ends; a line each.</summary>
    public DirectiveFacts Cleaned() => new(Line(Number), Line(TypeName), Line(Issuer), IssuedOn, Line(Subject));

    /// <summary>Why a directive cannot have these facts; null when it can. Asked of cleaned facts.</summary>
    public Refusal? Validate(DateOnly today) =>
        ValidateText(Number, DirectiveRefusals.NumberMissing, nameof(Number), Directive.NumberLength)
        ?? ValidateText(TypeName, DirectiveRefusals.TypeNameMissing, nameof(TypeName), Directive.TypeNameLength)
        ?? ValidateText(Issuer, DirectiveRefusals.IssuerMissing, nameof(Issuer), Directive.IssuerLength)
        ?? (IssuedOn > today ? DirectiveRefusals.IssuedInFuture : null)
        ?? (IssuedOn < DayBounds.First ? DirectiveRefusals.IssuedTooEarly : null)
        ?? ValidateText(Subject, DirectiveRefusals.SubjectMissing, nameof(Subject), Directive.SubjectLength);

    private static Refusal? ValidateText(string? text, Refusal missing, string field, int length) =>
        text is null ? missing : text.Length > length ? DirectiveRefusals.TooLong(field, length) : null;

    private static string? Line(string? text) => VietnameseText.Clean(text) is { } clean
        ? string.Join(' ', clean.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : null;
}
