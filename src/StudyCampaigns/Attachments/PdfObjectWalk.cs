namespace StudyCampaigns.Attachments;

/// <summary>
/// Walks one object word by word. Which value belongs to which key is not asked (readers disagree where a dictionary is malformed or says
/// a key twice): a name followed by a name, or by a value, is enough.
/// </summary>
internal sealed class PdfObjectWalk(PdfMeetings meetings)
{
    private const int MaximumDepth = 512;

    // By depth: under which key a dictionary or array stands, and what it is.
    private readonly Level[] levels = new Level[MaximumDepth + 1];
    private readonly List<string> keys = [];
    private PdfTokens tokens = new([], 0);
    private int? number;
    private int depth;
    private string before = "";
    private int first;
    private int second;
    private bool isThread;
    private bool namesAFile;
    private bool namesAnOutsidePage;

    /// <summary>Where the object ended; behind the word <c>stream</c> where it is one.</summary>
    public int At => tokens.At;

    /// <summary>Its bytes follow.</summary>
    public bool IsStream { get; private set; }

    public PdfStreamEntries Entries { get; } = new();

    /// <param name="at">Behind the word <c>obj</c>, or where a stream of objects says.</param>
    /// <param name="own">The number of the object; null where it cannot be told.</param>
    /// <param name="most">How many bytes may be read; who needs more is stopped.</param>
    public Refusal? Read(byte[] bytes, int at, int? own, long most)
    {
        Begin(bytes, at, own);
        var end = at + most;
        while (tokens.At < end && tokens.Read())
        {
            var (refusal, isWhole) = Take();
            if (refusal is not null || isWhole)
            {
                return refusal ?? End();
            }
        }

        return null;
    }

    private void Begin(byte[] bytes, int at, int? own)
    {
        tokens = new PdfTokens(bytes, at);
        number = own;
        keys.Clear();
        Entries.Clear();
        depth = 0;
        before = "";
        first = second = -1;
        IsStream = isThread = namesAFile = namesAnOutsidePage = false;
    }

    /// <summary>The next word; and whether the object is whole with it.</summary>
    private (Refusal? Refusal, bool IsWhole) Take()
    {
        switch (tokens.Kind)
        {
            case PdfTokenKind.BeginDictionary or PdfTokenKind.BeginArray when depth == MaximumDepth:
                return (AttachmentRefusals.Broken, true);
            case PdfTokenKind.BeginDictionary:
                return (Enter(isArray: false), false);
            case PdfTokenKind.BeginArray:
                return (Enter(isArray: true), false);
            case PdfTokenKind.EndDictionary or PdfTokenKind.EndArray:
                depth = Math.Max(0, depth - 1);
                Forget();
                return (null, depth == 0);
            case PdfTokenKind.Name:
                return depth == 0 ? (PdfRules.ValidateAlone(tokens.Name), true) : (TakeName(tokens.Name), false);
            case PdfTokenKind.Number:
                (first, second) = (second, tokens.Number);
                Entries.SayNumber(before, tokens.Number);
                return (null, false);
            case PdfTokenKind.Keyword when tokens.Name == "R" && first >= 0 && second >= 0:
                var refusal = TakeReference(first);
                Forget();
                return (refusal, depth == 0);
            case PdfTokenKind.String or PdfTokenKind.HexString:
                var link = TakeString();
                Forget();
                return (link, depth == 0);
            default:
                // A broken dictionary goes on behind endobj for some readers, so for us too.
                Forget();
                return (null, depth == 0);
        }
    }

    private Refusal? Enter(bool isArray)
    {
        var key = Key;
        var refusal = isArray ? null : TakeDictionary(key);
        var isChosen = depth > 0 && levels[depth].IsOfChosenNames;
        depth++;
        levels[depth] = new Level(isChosen ? "" : key, isArray, !isArray && !isChosen && PdfRules.OfChosenNames.Contains(key));
        Forget();
        return refusal;
    }

    private Refusal? TakeDictionary(string key)
    {
        if (depth > 0 && levels[depth].IsOfChosenNames)
        {
            return null;
        }

        namesAFile |= depth == 1 && key == "F";
        namesAnOutsidePage |= depth == 1 && key == "Ref";
        return key switch
        {
            "Encrypt" => AttachmentRefusals.Encrypted,
            "EF" or "Collection" => AttachmentRefusals.PdfFiles,
            _ => null,
        };
    }

    private Refusal? TakeName(string name)
    {
        var level = levels[depth];
        var behind = before;
        before = name;
        first = second = -1;
        if (level.IsOfChosenNames)
        {
            return null;
        }

        if (depth == 1 && !level.IsArray)
        {
            keys.Add(name);
            Entries.Say(name);
        }

        if (depth == 1 && behind == "Filter" || depth == 2 && level is { IsArray: true, Owner: "Filter" })
        {
            Entries.Filters.Add(name);
        }

        // A name in a dictionary of actions: there is one that runs.
        meetings.HasAutomatic |= level.Owner == "AA" && !level.IsArray;
        isThread |= behind == "S" && name == "Thread";
        if (behind == "S" && name == "URI")
        {
            TakeWebAction(level);
        }

        return PdfRules.Validate(behind, name);
    }

    private void TakeWebAction(Level level)
    {
        meetings.HasAutomatic |= level.Owner is "OpenAction" or "Next";
        if (depth == 1 && number is { } own)
        {
            meetings.AddWebAction(own);
        }
    }

    private Refusal? TakeReference(int target)
    {
        if (depth == 0)
        {
            if (number is { } own)
            {
                meetings.AddReference(own);
            }

            return null;
        }

        if (levels[depth].IsOfChosenNames)
        {
            return null;
        }

        Entries.SayReference(Key);
        namesAFile |= depth == 1 && Key == "F";
        namesAnOutsidePage |= depth == 1 && Key == "Ref" && !levels[depth].IsArray;
        meetings.Refer(Key, target);
        return Key switch
        {
            "Encrypt" => AttachmentRefusals.Encrypted,
            "Collection" => AttachmentRefusals.PdfFiles,
            _ => null,
        };
    }

    private Refusal? TakeString()
    {
        if (depth == 0)
        {
            if (number is { } own && tokens.Text() is var text && !PlainLink.IsPlainOrRelative(text))
            {
                meetings.AddOddAddress(own, PlainLink.Bare(text));
            }

            return null;
        }

        namesAFile |= Key == "F";
        return Key switch
        {
            "JS" => AttachmentRefusals.PdfScript,
            "URI" or "Base" => TakeAddress(tokens.Text()),
            _ => null,
        };
    }

    private Refusal? TakeAddress(string address)
    {
        meetings.OddLink ??= PlainLink.IsPlainOrRelative(address) ? null : PlainLink.Bare(address);
        return null;
    }

    /// <summary>The object is whole; a dictionary with the word <c>stream</c> behind it is one.</summary>
    private Refusal? End()
    {
        if (isThread && namesAFile)
        {
            return AttachmentRefusals.PdfOutside;
        }

        if (keys.Count == 0)
        {
            return null;
        }

        if (tokens.Read() && tokens.Kind == PdfTokenKind.Keyword && tokens.Name == "stream")
        {
            IsStream = true;
            return namesAnOutsidePage || (namesAFile && keys.Contains("F")) ? AttachmentRefusals.PdfOutside : null;
        }

        foreach (var key in number is null ? [] : keys)
        {
            meetings.AddKey(number!.Value, key);
        }

        return null;
    }

    /// <summary>Of a value: the name just before; in an array, the name before the array.</summary>
    private string Key => depth > 0 && levels[depth].IsArray ? levels[depth].Owner : before;

    private void Forget()
    {
        before = "";
        first = second = -1;
    }

    private readonly record struct Level(string Owner, bool IsArray, bool IsOfChosenNames);
}
