using StudyCampaigns.Text;

namespace StudyCampaigns.Registers;

/// <summary>One line of the book. Only <see cref="DocumentRegister"/> writes it, except that a document may be withdrawn.</summary>
public sealed class RegisterEntry
{
    public const int TextLength = 40;
    public const int SubjectLength = 1000;
    public const int HolderLength = 200;
    public const int ReasonLength = 1000;
    public const int SearchTextLength = SubjectLength + HolderLength + ReasonLength + CitedWords.Length;

    private RegisterEntry() { }

    internal RegisterEntry(int number, string text)
    {
        Number = number;
        Text = text;
    }

    public int Id { get; private set; }

    public int RegisterId { get; private set; }

    public int Number { get; private set; }

    /// <summary>As printed after "Số", for example <c>36-KH/QU</c>.</summary>
    public string Text { get; private set; } = null!;

    public RegisterEntryKind Kind { get; private set; }

    /// <summary>Null for a number that went unused, and where a reserved one has none yet.</summary>
    public string? Subject { get; private set; }

    /// <summary>Null until a document bears the number.</summary>
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>For whom or what it was reserved; stays when it is used.</summary>
    public string? Holder { get; private set; }

    /// <summary>Why it was skipped or its document withdrawn.</summary>
    public string? Reason { get; private set; }

    /// <summary>The words of its citation (<see cref="CitedWords"/>) and of everything else the line says.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>No document of the portal stands behind it.</summary>
    public bool CanBeReleased => Kind is RegisterEntryKind.Reserved or RegisterEntryKind.Skipped or RegisterEntryKind.ByHand;

    /// <summary>The document was withdrawn: the line stays and its number is never used again.</summary>
    public Refusal? Withdraw(string? reason)
    {
        if (Kind is not (RegisterEntryKind.Document or RegisterEntryKind.ByHand))
        {
            return RegisterRefusals.NothingToWithdraw;
        }

        if (DocumentRegister.ValidateReason(reason) is { } fault)
        {
            return fault;
        }

        Kind = RegisterEntryKind.Withdrawn;
        Reason = reason;

        // The line is here without its book; the reason is all that is new.
        SearchText = SearchWords.Column(SearchTextLength, SearchText, reason);
        return null;
    }

    internal void FillIn(RegisterEntryKind kind, string subject, DateOnly issuedOn, DocumentRegister book)
    {
        Kind = kind;
        Subject = subject;
        IssuedOn = issuedOn;
        FoldForSearch(book);
    }

    internal void Reserve(string holder, string? subject, DocumentRegister book)
    {
        Kind = RegisterEntryKind.Reserved;
        Holder = holder;
        Subject = subject;
        FoldForSearch(book);
    }

    internal void Skip(string reason, DocumentRegister book)
    {
        Kind = RegisterEntryKind.Skipped;
        Reason = reason;
        FoldForSearch(book);
    }

    private void FoldForSearch(DocumentRegister book) =>
        SearchText = CitedWords.Column(SearchTextLength, book.TypeName, Text, IssuedOn, book.Issuer, Subject, Holder, Reason);
}
