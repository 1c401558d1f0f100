using System.Text.Json;

namespace StudyCampaigns.Registers;

/// <summary>The five-year terms through which document numbers run (<c>seeds/reference/terms.json</c>).</summary>
public sealed class Terms(IReadOnlyList<Terms.Term> terms)
{
    /// <param name="Name">Two years, for example <c>2020-2025</c>.</param>
    /// <param name="From">The first day; it lasts until the next one begins.</param>
    public sealed record Term(string Name, DateOnly From);

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="JsonException">The file is not a list of terms.</exception>
    public static Terms Load(string path) =>
        new(JsonSerializer.Deserialize<List<Term>>(File.ReadAllText(path), JsonSerializerOptions.Web) ?? []);

    /// <summary>The term a day falls in.</summary>
    /// <exception cref="InvalidOperationException">The day lies before the first term of the reference data.</exception>
    public string On(DateOnly day) => Find(day)?.Name
        ?? throw new InvalidOperationException($"No term of seeds/reference/terms.json holds {day:yyyy-MM-dd}.");

    /// <summary>Why no book holds that day: it lies before the first term.</summary>
    public Refusal? Validate(DateOnly day) => Find(day) is null ? RegisterRefusals.BeforeFirstTerm(terms.Min(term => term.From)) : null;

    /// <summary>Whether a day falls in the term of that name.</summary>
    public bool Holds(string name, DateOnly day) => Find(day)?.Name == name;

    /// <summary>The terms that have begun, the present one first: a book is kept for each.</summary>
    public IReadOnlyList<string> Begun(DateOnly today) =>
        [.. terms.Where(term => term.From <= today).OrderByDescending(term => term.From).Select(term => term.Name)];

    private Term? Find(DateOnly day) => terms.Where(term => term.From <= day).MaxBy(term => term.From);
}
