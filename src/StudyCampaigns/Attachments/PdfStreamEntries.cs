namespace StudyCampaigns.Attachments;

/// <summary>What the dictionary of a stream says that matters for unpacking objects from it.</summary>
internal sealed class PdfStreamEntries
{
    private readonly Dictionary<string, int> numbers = [];
    private readonly HashSet<string> said = [];
    private bool isUnclear;

    public List<string> Filters { get; } = [];

    /// <summary>It says that it holds objects, or says where the first of them begins.</summary>
    public bool HoldsObjects { get; private set; }

    /// <summary>It may hold objects for a reader that is content with their number.</summary>
    public bool MayHoldObjects => HoldsObjects || numbers.ContainsKey("N");

    /// <summary>An entry is doubled or lies elsewhere: readers would differ in what they unpack.</summary>
    public bool IsUnclear => isUnclear || numbers.GetValueOrDefault("First") < 0;

    public int Count => Math.Max(0, numbers.GetValueOrDefault("N"));

    public int First => numbers.GetValueOrDefault("First");

    public int Predictor => numbers.GetValueOrDefault("Predictor", 1);

    /// <summary>Bytes of a row; PNG's predictors work row by row.</summary>
    public long Row => (((long)numbers.GetValueOrDefault("Columns", 1) * numbers.GetValueOrDefault("Colors", 1) * numbers.GetValueOrDefault("BitsPerComponent", 8)) + 7) / 8;

    /// <summary>Bytes of a pixel.</summary>
    public int Pixel => Math.Max(1, numbers.GetValueOrDefault("Colors", 1) * numbers.GetValueOrDefault("BitsPerComponent", 8) / 8);

    public void Clear()
    {
        numbers.Clear();
        said.Clear();
        Filters.Clear();
        isUnclear = HoldsObjects = false;
    }

    public void Say(string name)
    {
        HoldsObjects |= name is "ObjStm" or "First";
        isUnclear |= name is "First" or "N" or "Filter" or "DecodeParms" && !said.Add(name);
    }

    public void SayNumber(string key, int number)
    {
        if (key is "N" or "First" or "Predictor" or "Columns" or "Colors" or "BitsPerComponent")
        {
            numbers[key] = number;
        }
    }

    public void SayReference(string key) => isUnclear |= key is "First" or "N" or "Filter" or "DecodeParms" or "Predictor" or "Columns" or "Colors" or "BitsPerComponent";
}
