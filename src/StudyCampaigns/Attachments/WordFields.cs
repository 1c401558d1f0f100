using System.Text;

namespace StudyCampaigns.Attachments;

/// <summary>
/// The fields of one part of a Word file. An instruction is put together from all its runs, as Word does, however many there are and
/// whatever stands between; only fields that show what the file itself says may be there.
/// </summary>
internal sealed class WordFields(StringBuilder text)
{
    private const int MaximumLength = 100_000;
    private const int MaximumNesting = 100;

    // Stands where the result of an inner field goes.
    private const char Inner = '\uFFFC';

    private static readonly HashSet<string> Allowed = new(StringComparer.OrdinalIgnoreCase)
    {
        "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE", "EDITTIME", "REVNUM",
        "TOC", "TC", "TOA", "TA", "INDEX", "XE", "REF", "PAGEREF", "NOTEREF", "FTNREF", "STYLEREF", "SEQ", "HYPERLINK", "GOTOBUTTON", "BIDIOUTLINE",
        "IF", "COMPARE", "QUOTE", "SET", "ASK", "FILLIN", "EQ", "SYMBOL", "ADVANCE", "LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT",
        "AUTHOR", "TITLE", "SUBJECT", "KEYWORDS", "COMMENTS", "LASTSAVEDBY", "FILENAME", "FILESIZE", "TEMPLATE", "NUMWORDS", "NUMCHARS", "INFO",
        "USERNAME", "USERINITIALS", "USERADDRESS", "DOCPROPERTY", "DOCVARIABLE", "CITATION", "BIBLIOGRAPHY", "ADDIN", "PRIVATE", "SHAPE",
        "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "MERGEFIELD", "MERGEREC", "MERGESEQ", "NEXT", "NEXTIF", "SKIPIF", "ADDRESSBLOCK", "GREETINGLINE",
        "BARCODE", "DISPLAYBARCODE", "MERGEBARCODE", "AUTOTEXT", "AUTOTEXTLIST", "GLOSSARY",
    };

    // Fields that show words of their own instruction.
    private static readonly HashSet<string> Showing = new(StringComparer.OrdinalIgnoreCase) { "QUOTE", "IF", "COMPARE", "SET", "ASK", "FILLIN", "EQ", "MACROBUTTON" };

    private readonly Stack<Field> open = new([new Field()]);

    /// <summary>A whole instruction (<c>w:fldSimple</c>); null when Word may carry it out. The words it shows are read.</summary>
    public Refusal? Validate(string instruction)
    {
        var bare = instruction.AsSpan().Trim().TrimStart('\u00A0');
        if (bare.IsEmpty || bare[0] == '=')
        {
            return null;
        }

        var length = 0;
        while (length < bare.Length && char.IsLetter(bare[length]))
        {
            length++;
        }

        var name = bare[..length].ToString();
        var rest = bare[length..];
        if (Showing.Contains(name))
        {
            text.Append('\n').AppendJoin('\n', Words(rest.ToString()).Where(word => word.IsQuoted).Select(word => word.Word)).Append('\n');
        }

        return !Allowed.Contains(name) && !IsPlaceholder(name, rest) ? AttachmentRefusals.WordField(name.ToUpperInvariant())
            : rest.StartsWith([Inner]) ? AttachmentRefusals.WordField("")
            : name.Equals("HYPERLINK", StringComparison.OrdinalIgnoreCase) ? ValidateTarget(rest)
            : null;
    }

    /// <summary><c>w:fldChar</c>.</summary>
    /// <param name="kind">begin, separate or end.</param>
    public Refusal? Mark(string? kind)
    {
        switch (kind)
        {
            case "begin" when open.Count > MaximumNesting:
                return AttachmentRefusals.Broken;
            case "begin":
                open.Peek().Instruction.Append(open.Count > 1 && open.Peek().IsBeingRead ? Inner : "");
                open.Push(new Field());
                return null;
            case "separate":
                var field = open.Peek();
                var refusal = Validate(field);
                field.BeginResult(isField: open.Count > 1);
                return refusal;
            case "end":
                return open.Count > 1 ? Validate(open.Pop()) : null;
            default:
                return null;
        }
    }

    /// <summary><c>w:instrText</c>, also where no field was begun.</summary>
    public Refusal? Append(StringBuilder part, bool isDeleted)
    {
        var field = open.Peek();
        var to = isDeleted ? field.Deleted : field.Instruction;
        to.Append(part);
        return to.Length > MaximumLength ? AttachmentRefusals.TooLong : null;
    }

    /// <summary>Plain text between the beginning of a field and its result is part of the instruction too.</summary>
    public void AppendText(StringBuilder part)
    {
        if (open.Count > 1 && open.Peek() is { IsBeingRead: true } field && field.Instruction.Length < MaximumLength)
        {
            field.Instruction.Append(part);
        }
    }

    public void EndParagraph() => open.Peek().Instruction.Append(' ');

    /// <summary>At the end of the part: fields that were begun and never ended, and instructions outside of fields.</summary>
    public Refusal? ValidateOpen() => open.Select(Validate).FirstOrDefault(refusal => refusal is not null);

    /// <summary>What is struck out counts only where nothing else is left: it comes back when the change is rejected.</summary>
    private Refusal? Validate(Field field)
    {
        var instruction = field.Instruction.ToString();
        return Validate(string.IsNullOrWhiteSpace(instruction) ? field.Deleted.ToString() : instruction);
    }

    /// <summary>"Nhấn vào đây" of a template: a button that runs nothing.</summary>
    private static bool IsPlaceholder(string name, ReadOnlySpan<char> rest) =>
        name.Equals("MACROBUTTON", StringComparison.OrdinalIgnoreCase) && rest.TrimStart() is var macro
        && macro.StartsWith("NoMacro", StringComparison.OrdinalIgnoreCase) && (macro.Length == 7 || !char.IsLetterOrDigit(macro[7]));

    /// <summary>The first word that is no switch; <c>\l</c>, <c>\o</c>, <c>\t</c> carry a word of their own.</summary>
    private static Refusal? ValidateTarget(ReadOnlySpan<char> rest)
    {
        var words = Words(rest.ToString());
        for (var i = 0; i < words.Count; i++)
        {
            var (word, isQuoted) = words[i];
            if (!isQuoted && word.Length == 2 && word[0] == '\\' && char.IsLetter(word[1]))
            {
                i += char.ToLowerInvariant(word[1]) is 'l' or 'o' or 't' ? 1 : 0;
                continue;
            }

            var target = word.Replace(@"\\", @"\", StringComparison.Ordinal);
            return target.StartsWith(Inner) ? AttachmentRefusals.WordField("") : PlainLink.IsPlain(target) ? null : AttachmentRefusals.OutsideLink(PlainLink.Bare(target));
        }

        return null;
    }

    private static List<(string Word, bool IsQuoted)> Words(string text)
    {
        var words = new List<(string, bool)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                continue;
            }

            var isQuoted = text[i] is '"' or '“' or '”';
            var start = isQuoted ? i + 1 : i;
            i = start;
            while (i < text.Length && (isQuoted ? text[i] is not ('"' or '“' or '”') : !char.IsWhiteSpace(text[i])))
            {
                i++;
            }

            words.Add((text[start..Math.Min(i, text.Length)], isQuoted));
        }

        return words;
    }

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public StringBuilder Deleted { get; } = new();

        /// <summary>Until the result begins.</summary>
        public bool IsBeingRead { get; set; } = true;

        public void BeginResult(bool isField)
        {
            Instruction.Clear();
            Deleted.Clear();
            IsBeingRead = !isField;
        }
    }
}
