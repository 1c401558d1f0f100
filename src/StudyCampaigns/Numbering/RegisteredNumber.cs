using StudyCampaigns.Text;

namespace StudyCampaigns.Numbering;

/// <summary>One line of the book. Only <see cref="NumberRegister"/> writes it, except that a paper may be withdrawn.</summary>
public sealed class RegisteredNumber
{
    public const int TextLength = 40;
    public const int SubjectLength = 1000;
    public const int HolderLength = 200;
    public const int ReasonLength = 1000;
    public const int SearchTextLength = TextLength + SubjectLength + HolderLength + ReasonLength + 3;

    private RegisteredNumber() { }

    internal RegisteredNumber(int number, string text)
    {
        Number = number;
        Text = text;
    }

    public int Id { get; private set; }

    public int RegisterId { get; private set; }

    public int Number { get; private set; }

    /// <summary>As printed after "Số", for example <c>36-KH/QU</c>.</summary>
    public string Text { get; private set; } = null!;

    public RegisteredNumberKind Kind { get; private set; }

    /// <summary>Null for a number that went unused, and where a reserved one has none yet.</summary>
    public string? Subject { get; private set; }

    /// <summary>Null until a paper bears the number.</summary>
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>For whom or what it was reserved; stays when it is used.</summary>
    public string? Holder { get; private set; }

    /// <summary>Why it was skipped or its paper withdrawn.</summary>
    public string? Reason { get; private set; }

    /// <summary>Everything a line says, folded for search.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>No paper of the portal stands behind it.</summary>
    public bool CanBeReleased => Kind is RegisteredNumberKind.Reserved or RegisteredNumberKind.Skipped or RegisteredNumberKind.ByHand;

    /// <summary>The paper was withdrawn: the line stays and its number is never used again.</summary>
    public Refusal? Withdraw(string? reason)
    {
        if (Kind is not (RegisteredNumberKind.Paper or RegisteredNumberKind.ByHand))
        {
            return NumberRefusals.NothingToWithdraw;
        }

        if (NumberRegister.FindReasonFault(reason) is { } fault)
        {
            return fault;
        }

        Kind = RegisteredNumberKind.Withdrawn;
        Reason = reason;
        Fold();
        return null;
    }

    internal void FillIn(RegisteredNumberKind kind, string subject, DateOnly issuedOn)
    {
        Kind = kind;
        Subject = subject;
        IssuedOn = issuedOn;
        Fold();
    }

    internal void Reserve(string holder, string? subject)
    {
        Kind = RegisteredNumberKind.Reserved;
        Holder = holder;
        Subject = subject;
        Fold();
    }

    internal void Skip(string reason)
    {
        Kind = RegisteredNumberKind.Skipped;
        Reason = reason;
        Fold();
    }

    private void Fold()
    {
        var folded = VietnameseText.Fold($"{Text} {Subject} {Holder} {Reason}");
        SearchText = folded.Length <= SearchTextLength ? folded : folded[..SearchTextLength];
    }
}
