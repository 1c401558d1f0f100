namespace StudyCampaigns.Documents.Checking;

/// <summary>The Vietnamese words for places of findings.</summary>
public static class FindingTexts
{
    public static string Place(FindingPlace place)
    {
        var number = DocumentFields.IndexOf(place.Field) + 1;
        return place.Field.Split('[', ']') switch
        {
            ["Subject"] => "Trích yếu",
            ["Addressees"] => "Kính gửi",
            ["Preamble"] => "Căn cứ, lời mở đầu",
            ["Recipients"] => "Nơi nhận",
            [FindingPlace.Number] => "Số và ký hiệu",
            [FindingPlace.Place] => "Địa danh",
            [FindingPlace.Signature] => "Chữ ký",
            ["Sections", _, ".Heading"] => $"Mục {number}, tên mục",
            ["Sections", ..] => $"Mục {number}",
            ["Tasks", _, var part] => $"Nhiệm vụ {number}{Part(part)}",
            _ => "Văn bản",
        };
    }

    private static string Part(string part) => part switch
    {
        ".Lead" => ", chủ trì",
        ".Cooperating" => ", phối hợp",
        ".Product" => ", sản phẩm",
        ".DueOn" => ", thời hạn",
        ".Note" => ", ghi chú",
        _ => "",
    };
}
