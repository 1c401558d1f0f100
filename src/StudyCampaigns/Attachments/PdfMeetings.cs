namespace StudyCampaigns.Attachments;

/// <summary>What one object of a PDF says about another by its number, and what objects are; where both meet, the file is refused.</summary>
internal sealed class PdfMeetings
{
    private readonly HashSet<int> automatic = [];
    private readonly HashSet<int> following = [];
    private readonly HashSet<int> files = [];
    private readonly HashSet<int> addresses = [];

    private readonly HashSet<int> withMoments = [];
    private readonly HashSet<int> withFileKeys = [];
    private readonly HashSet<int> toTheWeb = [];
    private readonly HashSet<int> onlyReferences = [];
    private readonly Dictionary<int, string> oddAddresses = [];

    /// <summary>Something that runs by itself was seen; told last, because what it runs says more.</summary>
    public bool HasAutomatic { get; set; }

    /// <summary>A link that leads to no plain address; told in the end, because an encrypted file has only such.</summary>
    public string? OddLink { get; set; }

    /// <summary>The value of a key lies in another object.</summary>
    public void Refer(string key, int number)
    {
        switch (key)
        {
            case "AA":
                automatic.Add(number);
                break;
            case "OpenAction" or "Next":
                following.Add(number);
                break;
            case "EF":
                files.Add(number);
                break;
            case "URI" or "Base":
                addresses.Add(number);
                break;
        }
    }

    /// <summary>A key of an object that is a dictionary and no stream.</summary>
    public void AddKey(int number, string key)
    {
        if (PdfRules.Moments.Contains(key))
        {
            withMoments.Add(number);
        }

        if (PdfRules.FileKeys.Contains(key))
        {
            withFileKeys.Add(number);
        }
    }

    /// <summary>An action that opens an address.</summary>
    public void AddWebAction(int number) => toTheWeb.Add(number);

    public void AddReference(int number) => onlyReferences.Add(number);

    /// <summary>An object that is a string no link may hold.</summary>
    public void AddOddAddress(int number, string address) => oddAddresses.TryAdd(number, address);

    public Refusal? Validate()
    {
        if ((OddLink ?? addresses.Where(oddAddresses.ContainsKey).Select(number => oddAddresses[number]).FirstOrDefault()) is { } address)
        {
            return AttachmentRefusals.PdfLink(address);
        }

        // Nothing honest leads there by two steps.
        return addresses.Overlaps(onlyReferences) ? AttachmentRefusals.PdfLink("")
            : files.Overlaps(withFileKeys) || files.Overlaps(onlyReferences) ? AttachmentRefusals.PdfFiles
            : HasAutomatic || automatic.Overlaps(withMoments) || automatic.Overlaps(onlyReferences) || following.Overlaps(toTheWeb) || following.Overlaps(onlyReferences)
                ? AttachmentRefusals.PdfAutomatic
            : null;
    }
}
