namespace StudyCampaigns.Numbering;

/// <summary>
/// The book of numbers of one organization, one term and one document type: the number runs through the whole five-year term,
/// not the year (HD 05-HD/VPTW; domain.md section 1.3).
/// </summary>
public sealed class NumberRegister : IVersioned
{
    public const int TermLength = 9;
    public const int TypeSymbolLength = 8;

    private NumberRegister() { }

    public NumberRegister(int organizationId, string term, string typeSymbol, int lastNumber = 0)
    {
        OrganizationId = organizationId;
        Term = term;
        TypeSymbol = typeSymbol;
        LastNumber = lastNumber;
    }

    public int Id { get; private set; }

    public int OrganizationId { get; private set; }

    /// <summary>The term as two years, for example <c>2020-2025</c>.</summary>
    public string Term { get; private set; } = null!;

    /// <summary>KH, BC, CV …</summary>
    public string TypeSymbol { get; private set; } = null!;

    public int LastNumber { get; private set; }

    /// <summary>Two people who take a number at once collide here, and the later one takes the next.</summary>
    public Guid Version { get; private set; }

    public List<RegisteredNumber> Numbers { get; } = [];

    /// <summary>Takes the next number and writes the line of the book.</summary>
    public RegisteredNumber TakeNext(string organizationSymbol, string subject, DateOnly issuedOn)
    {
        LastNumber++;
        var taken = new RegisteredNumber
        {
            Number = LastNumber,
            Text = $"{LastNumber:00}-{TypeSymbol}/{organizationSymbol}",
            Subject = subject,
            IssuedOn = issuedOn,
        };
        Numbers.Add(taken);
        return taken;
    }
}

/// <summary>One line of the book.</summary>
public sealed class RegisteredNumber
{
    public const int TextLength = 40;
    public const int SubjectLength = 1000;

    public int Id { get; private set; }

    public int RegisterId { get; private set; }

    public required int Number { get; init; }

    /// <summary>As printed after "Số", for example <c>36-KH/QU</c>.</summary>
    public required string Text { get; init; }

    public required string Subject { get; init; }

    public required DateOnly IssuedOn { get; init; }
}
