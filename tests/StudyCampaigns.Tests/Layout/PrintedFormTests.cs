using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StudyCampaigns.Layout;
using StudyCampaigns.Tests.Layout.Pdf;
using StudyCampaigns.Tests.Walls;

namespace StudyCampaigns.Tests.Layout;

/// <summary>What is kept for ever is written in one shape, whatever the code behind it is called one day.</summary>
public sealed class PrintedFormTests
{
    private static readonly string Golden = Path.Combine(SourceTree.Root, "tests", "StudyCampaigns.Tests", "Layout", "document-form-1.json");

    [Fact]
    public void Write_Everything_IsTheKnownTextByteForByte() =>
        Assert.Equal(File.ReadAllText(Golden, new UTF8Encoding(false, true)), PrintedForm.Write(Everything()));

    /// <summary>The text of format 1 as it lies in databases.</summary>
    [Fact]
    public void Read_KnownText_GivesEverythingBack()
    {
        var read = PrintedForm.Read(1, File.ReadAllText(Golden));

        Assert.Equivalent(Everything(), read, strict: true);
        Assert.Equal(File.ReadAllText(Golden), PrintedForm.Write(read));
    }

    public static TheoryData<string> Samples() => [.. SampleDocuments.Kinds().Keys, "empty", "wide", "long"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_WhatWasWritten_IsTheSame(string name)
    {
        var document = name switch
        {
            "empty" => SampleDocuments.Empty(),
            "wide" => SampleDocuments.WideWords(),
            "long" => SampleDocuments.Long(sections: 2),
            _ => SampleDocuments.Kinds()[name],
        };

        var form = PrintedForm.Write(document);
        var read = PrintedForm.Read(PrintedForm.Format, form);

        Assert.Equivalent(document, read, strict: true);
        Assert.Equal(form, PrintedForm.Write(read));
    }

    /// <summary>So that a block or a part made later is in the known text too: none may be left at what it is by itself.</summary>
    [Fact]
    public void Everything_HoldsEveryBlockAndEveryPart()
    {
        var filled = new HashSet<string>();
        Walk(Everything(), filled);

        Assert.Equal([], Parts().SelectMany(type => Properties(type).Select(property => $"{type.Name}.{property.Name}")).Except(filled));
    }

    [Fact]
    public void EveryName_IsWrittenBesideItsProperty()
    {
        Assert.Equal([], Parts().SelectMany(Properties).Where(property => property.GetCustomAttribute<JsonPropertyNameAttribute>() is null)
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}"));
        Assert.Equal([], typeof(ColumnAlignment).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>() is null).Select(field => field.Name));
    }

    [Fact]
    public void Write_Everything_NamesNoClass()
    {
        var form = PrintedForm.Write(Everything());

        Assert.DoesNotContain("StudyCampaigns.", form);
        Assert.DoesNotContain("$type", form);
        Assert.All(typeof(PrintedDocument).Assembly.GetTypes().Where(type => type.Namespace == typeof(PrintedDocument).Namespace), type =>
            Assert.DoesNotContain($"\"{type.Name}\"", form));
    }

    [Theory]
    [InlineData("letterhead", null)]
    [InlineData("recipients", null)]
    [InlineData("annexes", "\"two\"")]
    [InlineData("blocks", "[{\"kind\":\"picture\",\"data\":\"\"}]")]
    [InlineData("seal", "\"unknown\"")]
    public void Read_TextThatDoesNotFitItsFormat_IsAnErrorAndNotADocumentWithHoles(string member, string? value)
    {
        var form = JsonNode.Parse(PrintedForm.Write(Everything()))!.AsObject();
        form[member] = value is null ? null : JsonNode.Parse(value);

        Assert.Throws<JsonException>(() => PrintedForm.Read(1, form.ToJsonString()));
    }

    [Fact]
    public void Read_UnknownFormat_IsNotTried()
    {
        Assert.False(PrintedForm.IsKnown(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => PrintedForm.Read(2, PrintedForm.Write(Everything())));
    }

    /// <summary>Every block there is, every part filled.</summary>
    private static PrintedDocument Everything() => new()
    {
        Letterhead = new Letterhead("ĐẢNG BỘ THÀNH PHỐ THỬ", "QUẬN ỦY THỬ"),
        NumberLine = "Số 36-KH/QU",
        PlaceAndDate = "Thử, ngày 06 tháng 4 năm 2023",
        TypeName = "KẾ HOẠCH",
        Subject = "“thử” <một> & 'hai' \\ \"ba\"\nhai dòng\u00a0😀",
        Urgency = "Khẩn",
        DraftMark = "Dự thảo lần 2",
        CirculationMark = "Lưu hành nội bộ",
        Salutation = "Kính trình",
        Addressees = ["Ban Thường vụ Quận ủy", "Văn phòng"],
        Blocks =
        [
            new HeadingBlock(1, "I.", "MỤC"),
            new ParagraphBlock([new TextRun("Thường, "), new TextRun("đậm", Bold: true), new TextRun("nghiêng", Italic: true)]),
            new ListBlock([[new TextRun("một")], [new TextRun("hai")]], 2),
            new TableBlock(
                "Bảng",
                [new("TT", 0.7, ColumnAlignment.Center), new("Đơn vị", 4), new("Số", 1.05, ColumnAlignment.Right)],
                [["1", "A", "1.582"], ["", "Cộng", "1.582"]],
                TotalRow: true),
            new ChartBlock("Biểu đồ", "A đạt 3/4.", [new ChartBar("A", 3, 4.5, "3/4")]),
        ],
        Recipients = ["Như trên", "Lưu Văn phòng"],
        Signature = new SignatureBlock("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Nguyễn Văn Ký"),
        LeftSignature = new SignatureBlock("", "NGƯỜI GHI BIÊN BẢN", null),
        Annexes = [new Annex("PHỤ LỤC 1", "Kết quả", [new ParagraphBlock("Phụ lục.")], Landscape: true)],
    };

    private static IEnumerable<Type> Parts() => typeof(PrintedBlock).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PrintedBlock)))
        .Concat([typeof(PrintedDocument), typeof(Letterhead), typeof(SignatureBlock), typeof(Annex), typeof(TableColumn), typeof(ChartBar), typeof(TextRun)]);

    private static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static void Walk(object? value, HashSet<string> filled)
    {
        if (value is IEnumerable many and not string)
        {
            foreach (var one in many)
            {
                Walk(one, filled);
            }
        }
        else if (value?.GetType() is { } type && Parts().Contains(type))
        {
            foreach (var property in Properties(type))
            {
                var held = property.GetValue(value);
                if (held is not (null or "" or false or 0 or 0.0 or ICollection { Count: 0 } or ColumnAlignment.Left))
                {
                    filled.Add($"{type.Name}.{property.Name}");
                }

                Walk(held, filled);
            }
        }
    }
}
