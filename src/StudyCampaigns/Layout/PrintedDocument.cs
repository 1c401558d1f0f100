using System.Text.Json.Serialization;

namespace StudyCampaigns.Layout;

/// <summary>
/// An official Party document before it is drawn: what HD 36-HD/VPTW (2018) and HD 05-HD/VPTW (2026) require of every
/// document, in reading order. It knows no feature and no medium: the PDF and the DOCX are drawn from it.
/// Its names as JSON are written out, here and in the blocks, because documents are kept under them (<see cref="PrintedForm"/>).
/// </summary>
public sealed record PrintedDocument
{
    [JsonPropertyName("letterhead")]
    public required Letterhead Letterhead { get; init; }

    /// <summary>Number and symbol as printed, for example <c>Số 36-KH/QU</c>; blank number before issue: <c>Số      -KH/QU</c>.</summary>
    [JsonPropertyName("numberLine")]
    public required string NumberLine { get; init; }

    /// <summary>Place and date as printed, for example <c>Thanh Xuân, ngày 06 tháng 4 năm 2023</c>.</summary>
    [JsonPropertyName("placeAndDate")]
    public required string PlaceAndDate { get; init; }

    /// <summary>Name of the type in capitals (KẾ HOẠCH, BÁO CÁO); null for a công văn, which has none.</summary>
    [JsonPropertyName("typeName")]
    public string? TypeName { get; init; }

    /// <summary>Trích yếu, without the type name.</summary>
    [JsonPropertyName("subject")]
    public required string Subject { get; init; }

    /// <summary>KHẨN, THƯỢNG KHẨN or HỎA TỐC, printed under the number in bold capitals; null when there is none.</summary>
    [JsonPropertyName("urgency")]
    public string? Urgency { get; init; }

    /// <summary>Marks such as "Dự thảo lần 2", printed under the number; null when there is none.</summary>
    [JsonPropertyName("draftMark")]
    public string? DraftMark { get; init; }

    /// <summary>How far the document may go, such as "Lưu hành nội bộ", printed under the other marks; null when there is none.</summary>
    [JsonPropertyName("circulationMark")]
    public string? CirculationMark { get; init; }

    /// <summary>What stands before the addressees: a tờ trình under HD 05-HD/VPTW says "Kính trình".</summary>
    [JsonPropertyName("salutation")]
    public string Salutation { get; init; } = "Kính gửi";

    /// <summary>Who a công văn or tờ trình is for, in order; other types have none.</summary>
    [JsonPropertyName("addressees")]
    public IReadOnlyList<string> Addressees { get; init; } = [];

    [JsonPropertyName("blocks")]
    public IReadOnlyList<PrintedBlock> Blocks { get; init; } = [];

    /// <summary>Items of "Nơi nhận" without hyphen and without closing mark, in order; the last one is "Lưu …".</summary>
    [JsonPropertyName("recipients")]
    public IReadOnlyList<string> Recipients { get; init; } = [];

    [JsonPropertyName("signature")]
    public required SignatureBlock Signature { get; init; }

    /// <summary>A second signer on the left, for example the secretary of a biên bản; "Nơi nhận" then goes below both.</summary>
    [JsonPropertyName("leftSignature")]
    public SignatureBlock? LeftSignature { get; init; }

    /// <summary>Each starts on a page of its own after the signature.</summary>
    [JsonPropertyName("annexes")]
    public IReadOnlyList<Annex> Annexes { get; init; } = [];
}

/// <summary>The left cell of the header: the superior organization, upright, over the issuing one, bold.</summary>
public sealed record Letterhead(
    [property: JsonPropertyName("superior")] string? Superior,
    [property: JsonPropertyName("issuer")] string Issuer);

/// <summary>The right cell of the footer. <paramref name="Name"/> carries no academic title.</summary>
/// <param name="Authority">In capitals, bold: <c>T/M BAN THƯỜNG VỤ</c>.</param>
/// <param name="Position">In capitals, not bold: <c>PHÓ BÍ THƯ</c>.</param>
/// <param name="Name">The signer; null before the document is signed.</param>
public sealed record SignatureBlock(
    [property: JsonPropertyName("authority")] string Authority,
    [property: JsonPropertyName("position")] string Position,
    [property: JsonPropertyName("name")] string? Name);

/// <summary>A document attached behind the signature, for example the table by ward.</summary>
/// <param name="Landscape">True for wide tables; the official format allows it.</param>
public sealed record Annex(
    [property: JsonPropertyName("label")] string Label,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("blocks")] IReadOnlyList<PrintedBlock> Blocks,
    [property: JsonPropertyName("landscape")] bool Landscape = false);
