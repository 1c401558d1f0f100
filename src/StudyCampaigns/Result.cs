namespace StudyCampaigns;

/// <summary>Why the business refuses: one Vietnamese sentence that says what to do, and the form field it belongs to, if any.</summary>
public sealed record Refusal(string Sentence, string? Field = null);

/// <summary>The outcome of a use case: done, refused with a reason, or not there for this actor (shown as 404).</summary>
public sealed record Result(Refusal? Refusal, bool IsMissing = false)
{
    public static readonly Result Done = new((Refusal?)null);

    public static readonly Result Missing = new(null, true);

    public bool IsDone => Refusal is null && !IsMissing;

    public static implicit operator Result(Refusal refusal) => new(refusal);
}

/// <summary>The outcome of a use case that answers with a value when it is done.</summary>
public sealed record Result<T>(T? Value, Refusal? Refusal, bool IsMissing = false)
{
    public static readonly Result<T> Missing = new(default, null, true);

    public bool IsDone => Refusal is null && !IsMissing;

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);

    public static implicit operator Result<T>(T value) => new(value, null);

    public Result WithoutValue() => new(Refusal, IsMissing);
}
