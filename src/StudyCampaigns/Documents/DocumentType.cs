namespace StudyCampaigns.Documents;

/// <summary>
/// A kind of document (loại văn bản), as data: <c>seeds/reference/document-types.json</c> says what each is called, which parts it
/// has and who may issue it (399-QĐ/TW Điều 11, 13 and HD 05-HD/VPTW; docs/domain.md 1.2 and 1.3).
/// </summary>
public sealed class DocumentType
{
    public const int CodeLength = 20;
    public const int NameLength = 60;
    public const int SymbolLength = 8;
    public const int AddresseeLabelLength = 20;

    /// <summary>KE-HOACH, CONG-VAN …; other rows point to it.</summary>
    public required string Code { get; init; }

    /// <summary>KH, BC, CV …: the part of the number before the slash.</summary>
    public required string Symbol { get; set; }

    /// <summary>Kế hoạch, Công văn …</summary>
    public required string Name { get; set; }

    /// <summary>False for a công văn, which prints its subject under the number instead.</summary>
    public bool PrintsName { get; set; }

    /// <summary>"Kính gửi" or "Kính trình" where the type has addressees; null where it must have none.</summary>
    public string? AddresseeLabel { get; set; }

    /// <summary>What stood there before <see cref="AddresseeLabelSince"/>; null where it never changed.</summary>
    public string? EarlierAddresseeLabel { get; set; }

    /// <summary>First day of documents that carry <see cref="AddresseeLabel"/>; null where it never changed.</summary>
    public DateOnly? AddresseeLabelSince { get; set; }

    /// <summary>Whether the document carries the table of tasks.</summary>
    public bool HasTasks { get; set; }

    /// <summary>Position of the second signer on the left, for example <c>NGƯỜI GHI BIÊN BẢN</c>; null for one signer.</summary>
    public string? LeftPosition { get; set; }

    /// <summary>Position of the one who signs on the right where the type fixes it, for example <c>CHỦ TRÌ HỘI NGHỊ</c>.</summary>
    public string? RightPosition { get; set; }

    /// <summary>Drafted from a campaign (a plan) and not from the list of documents.</summary>
    public bool RestsOnCampaign { get; set; }

    /// <summary>Codes of the organization types that may issue it.</summary>
    public List<string> Issuers { get; set; } = [];

    /// <summary>What a new one begins with: a <see cref="DocumentSkeleton"/> as JSON.</summary>
    public string Skeleton { get; set; } = "{}";

    /// <summary>Order in lists.</summary>
    public int Order { get; set; }

    /// <summary>The label of a document dated so; null where the type has no addressees.</summary>
    public string? AddresseeLabelOn(DateOnly day) => day < AddresseeLabelSince ? EarlierAddresseeLabel : AddresseeLabel;

    public bool HasAddressees => AddresseeLabel is not null;
}
