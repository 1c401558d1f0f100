using StudyCampaigns.Text;

namespace StudyCampaigns.Registers;

/// <summary>
/// The book of numbers of one organization, one term and one document type: the number runs through the whole five-year term,
/// not the year (HD 05-HD/VPTW; docs/domain.md 1.3). Each move asks first and answers why not; a move that names a number needs
/// the line of that number loaded, if there is one.
/// </summary>
public sealed class DocumentRegister : IVersioned
{
    public const int TermLength = 9;
    public const int TypeSymbolLength = 8;

    /// <summary>The highest number a book may hold; more is a slip of the hand.</summary>
    public const int MaximumNumber = 99_999;

    private DocumentRegister() { }

    /// <param name="lastNumber">The last number of the book that is taken over; 0 for a new one.</param>
    /// <param name="takenOverNumber">Where part of a book is brought over with its lines: the number up to which lines may be missing.</param>
    public DocumentRegister(int organizationId, string term, string typeSymbol, int lastNumber = 0, int? takenOverNumber = null)
    {
        OrganizationId = organizationId;
        Term = term;
        TypeSymbol = typeSymbol;
        LastNumber = lastNumber;
        TakenOverNumber = takenOverNumber ?? lastNumber;
    }

    public int Id { get; private set; }

    public int OrganizationId { get; private set; }

    /// <summary>The term as two years, for example <c>2020-2025</c>.</summary>
    public string Term { get; private set; } = null!;

    /// <summary>KH, BC, CV …</summary>
    public string TypeSymbol { get; private set; } = null!;

    /// <summary>No line has a higher number.</summary>
    public int LastNumber { get; private set; }

    /// <summary>
    /// Up to here the numbers stand in a book that was kept before this one: a missing line is no gap, and none of them is given again.
    /// </summary>
    public int TakenOverNumber { get; private set; }

    /// <summary>Two people who take a number at once collide here, and the later one takes the next.</summary>
    public Guid Version { get; private set; }

    public List<RegisterEntry> Numbers { get; } = [];

    public int NextNumber => LastNumber + 1;

    /// <summary>By these its lines are searched beside what they say; not stored, so that <see cref="Describe"/> comes before a line is written.</summary>
    internal string? TypeName { get; private set; }

    /// <inheritdoc cref="TypeName"/>
    internal string? Issuer { get; private set; }

    /// <param name="typeName">Kế hoạch, Công văn …</param>
    /// <param name="issuer">The body that signs and the unit's name.</param>
    public void Describe(string typeName, string issuer) => (TypeName, Issuer) = (typeName, issuer);

    /// <summary>As printed after "Số": <c>05-KH/QU</c>.</summary>
    public static string TextOf(int number, string typeSymbol, string organizationSymbol) => $"{number:00}-{typeSymbol}/{organizationSymbol}";

    /// <summary>Takes the next number for a document and writes the line of the book.</summary>
    public RegisterEntry TakeNext(string organizationSymbol, string subject, DateOnly issuedOn) =>
        TakeFor(organizationSymbol, NextNumber, subject, issuedOn);

    /// <summary>Gives a document the number it bears already, when it is brought over with its book.</summary>
    public RegisterEntry TakeFor(string organizationSymbol, int number, string subject, DateOnly issuedOn)
    {
        var line = Add(number, organizationSymbol);
        line.FillIn(RegisterEntryKind.Document, subject, issuedOn, this);
        return line;
    }

    /// <summary>Gives a reserved number to a document.</summary>
    public Refusal? Use(RegisterEntry reserved, string subject, DateOnly issuedOn)
    {
        if (reserved.Kind != RegisterEntryKind.Reserved)
        {
            return RegisterRefusals.ReservationGone;
        }

        if (FindUsedUp(reserved.Number, "ReservationId") is { } usedUp)
        {
            return usedUp;
        }

        reserved.FillIn(RegisterEntryKind.Document, subject, issuedOn, this);
        return null;
    }

    /// <summary>Holds a number for a document that will be issued later.</summary>
    /// <param name="number">A number without a line; null for the next.</param>
    /// <param name="holder">For whom or what.</param>
    public Result<RegisterEntry> Reserve(int? number, string organizationSymbol, string? holder, string? subject)
    {
        if ((number is { } wanted ? Validate(wanted, NextNumber) ?? FindUsedUp(wanted, "Number") : null) is { } fault)
        {
            return fault;
        }

        if (holder is null || holder.Length > RegisterEntry.HolderLength)
        {
            return RegisterRefusals.Holder;
        }

        if (subject?.Length > RegisterEntry.SubjectLength)
        {
            return RegisterRefusals.SubjectTooLong;
        }

        var line = Add(number ?? NextNumber, organizationSymbol);
        line.Reserve(holder, subject, this);
        return line;
    }

    /// <summary>Writes down why a number goes unused: a free one, the next one, or one that was reserved.</summary>
    public Result<RegisterEntry> Skip(int number, string organizationSymbol, string? reason)
    {
        var reserved = FindReserved(number);
        if (((reserved is null ? Validate(number, NextNumber) : null) ?? FindUsedUp(number, "Number")) is { } fault)
        {
            return fault;
        }

        if (ValidateReason(reason) is { } missing)
        {
            return missing;
        }

        var line = reserved ?? Add(number, organizationSymbol);
        line.Skip(reason!, this);
        return line;
    }

    /// <summary>Enters by hand what was issued outside the portal: under a free number, a reserved one, or one above the last.</summary>
    public Result<RegisterEntry> Enter(int number, string organizationSymbol, DateOnly issuedOn, string? subject)
    {
        var reserved = FindReserved(number);
        if (reserved is null && Validate(number, MaximumNumber) is { } fault)
        {
            return fault;
        }

        if (subject is null)
        {
            return RegisterRefusals.SubjectMissing;
        }

        if (subject.Length > RegisterEntry.SubjectLength)
        {
            return RegisterRefusals.SubjectTooLong;
        }

        var line = reserved ?? Add(number, organizationSymbol);
        line.FillIn(RegisterEntryKind.ByHand, subject, issuedOn, this);
        return line;
    }

    /// <summary>Goes on from a book that was kept elsewhere until now.</summary>
    /// <param name="highest">The highest number that has a line; 0 when the book is empty.</param>
    public Refusal? TakeOver(int lastNumber, int highest)
    {
        if (lastNumber is < 0 or > MaximumNumber)
        {
            return RegisterRefusals.LastNumberRange;
        }

        if (lastNumber < highest)
        {
            return RegisterRefusals.LastNumberBelowLines(highest);
        }

        LastNumber = lastNumber;
        TakenOverNumber = lastNumber;
        return null;
    }

    /// <summary>Frees the number of a line that no document stands behind; the last one may be taken again, another one leaves a gap.</summary>
    /// <param name="highestOther">The highest number of the other lines; 0 when there is none.</param>
    public Refusal? Release(RegisterEntry line, int highestOther)
    {
        if (!line.CanBeReleased)
        {
            return RegisterRefusals.NotReleasable;
        }

        Numbers.Remove(line);
        if (line.Number == LastNumber)
        {
            LastNumber = Math.Max(TakenOverNumber, highestOther);
        }

        return null;
    }

    /// <summary>Why a text is no reason to write into the book.</summary>
    internal static Refusal? ValidateReason(string? reason) => reason switch
    {
        null => RegisterRefusals.ReasonMissing,
        { Length: > RegisterEntry.ReasonLength } => RegisterRefusals.ReasonTooLong,
        _ => null,
    };

    private RegisterEntry? FindReserved(int number) =>
        Numbers.Find(line => line.Number == number && line.Kind == RegisterEntryKind.Reserved);

    private Refusal? Validate(int number, int highest)
    {
        if (number is < 1 or > MaximumNumber)
        {
            return RegisterRefusals.NumberRange;
        }

        return Numbers.Find(line => line.Number == number) is { } taken ? RegisterRefusals.NumberTaken(taken)
            : number > highest ? RegisterRefusals.NumberAboveNext(NextNumber)
            : null;
    }

    /// <summary>A number of the book that was kept before is a document's there, whether its line was brought over or not.</summary>
    private Refusal? FindUsedUp(int number, string field) =>
        number <= TakenOverNumber ? RegisterRefusals.InRegisterTakenOver(number, TakenOverNumber, field) : null;

    private RegisterEntry Add(int number, string organizationSymbol)
    {
        var line = new RegisterEntry(number, TextOf(number, TypeSymbol, organizationSymbol));
        Numbers.Add(line);
        LastNumber = Math.Max(LastNumber, number);
        return line;
    }
}
