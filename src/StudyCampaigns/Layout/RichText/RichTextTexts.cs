namespace StudyCampaigns.Layout.RichText;

/// <summary>What to do about a text that cannot be drawn.</summary>
public static class RichTextTexts
{
    /// <summary>Goes on after the name of the field and a colon.</summary>
    public static string Sentence(RichTextFault fault) => fault switch
    {
        RichTextFault.TooDeep =>
            $"danh sách, đoạn trích lồng nhau quá sâu nên không in được; bớt dấu >, -, + và khoảng thụt ở đầu dòng, giữ nhiều nhất {MarkdownParser.MaximumListLevels} cấp.",
        RichTextFault.TooManyMarks => "một đoạn có quá nhiều dấu [ ] * _ nên không đọc được; xóa bớt các dấu này hoặc tách thành nhiều đoạn.",
        RichTextFault.StackedAccents => "có chữ mang quá nhiều dấu chồng lên nhau nên không in được; xóa rồi gõ lại chữ đó.",
        RichTextFault.TableTooWide => $"bảng có quá nhiều cột nên không in được; giữ nhiều nhất {MarkdownParser.MaximumColumns} cột.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
