namespace StudyCampaigns.Attachments;

/// <summary>What a word of PDF's syntax is.</summary>
internal enum PdfTokenKind
{
    End,
    Name,
    Number,
    Keyword,
    String,
    HexString,
    BeginDictionary,
    EndDictionary,
    BeginArray,
    EndArray,
    Other,
}
