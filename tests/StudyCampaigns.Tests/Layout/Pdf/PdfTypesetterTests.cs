using System.Text;
using System.Text.RegularExpressions;
using StudyCampaigns.Layout;

namespace StudyCampaigns.Tests.Layout.Pdf;

[Collection(nameof(TypesetterCollection))]
public sealed class PdfTypesetterTests(TypesetterFixture fixture)
{
    private const string Pangram =
        "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
        + "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ";

    [Fact]
    public async Task RenderPdf_Plan_PrintsEveryPartOfTheFormat()
    {
        var text = await PdfText.ReadFlatAsync(await RenderAsync(SampleDocuments.Plan(new ParagraphBlock("Thực hiện Kế hoạch số 147-KH/TU."))));

        foreach (var part in new[]
        {
            "ĐẢNG BỘ THÀNH PHỐ HÀ NỘI", "QUẬN ỦY THANH XUÂN", "*", "Số 36-KH/QU", "ĐẢNG CỘNG SẢN VIỆT NAM",
            "Thanh Xuân, ngày 06 tháng 4 năm 2023", "KẾ HOẠCH tổ chức đợt sinh hoạt chính trị", "----", // Poppler takes the last of the five for the hyphen of a broken word.
            "Thực hiện Kế hoạch số 147-KH/TU.", "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Nguyễn Văn Minh", "Nơi nhận:",
            "Ban Thường vụ Thành ủy (để b/c);", "Các tổ chức cơ sở đảng trực thuộc;", "Lưu Văn phòng Quận ủy.",
        })
        {
            Assert.Contains(part, text);
        }
        Assert.DoesNotContain(";;", text);
    }

    [Fact]
    public async Task RenderPages_Report_ArePicturesOfThePrintedPages()
    {
        var document = SampleDocuments.Report();

        var drawn = await fixture.Typesetter.RenderPagesAsync(document, CancellationToken.None);

        Assert.Equal((await PdfText.ReadPagesAsync(await RenderAsync(document))).Count, drawn.Pages.Count);
        Assert.All(drawn.Pages, page => Assert.StartsWith("<svg xmlns=", page.Svg));
        Assert.All(drawn.Pages, page => Assert.DoesNotContain("<script", page.Svg));
        Assert.All(drawn.Pages, page => Assert.DoesNotContain("foreignObject", page.Svg));
        Assert.Equal((596, 842), (Math.Round(drawn.Pages[0].Width), Math.Round(drawn.Pages[0].Height)));
        Assert.Contains(drawn.Pages, page => page.Width > page.Height);
        Assert.Equal(drawn.Marks.Select(mark => mark[0]).Order(), drawn.Marks.Select(mark => mark[0]));
        Assert.Equal(0, drawn.Marks[0][0]);
        Assert.InRange(drawn.Marks[0][2], 150, 500);
    }

    [Fact]
    public async Task RenderPdf_TextOfAnyForm_ComesBackComposed()
    {
        var text = await PdfText.ReadAsync(await RenderAsync(
            SampleDocuments.Plan(new ParagraphBlock("Thành ủy Hà Nội".Normalize(NormalizationForm.FormD)))));

        Assert.Contains("Thành ủy Hà Nội", text);
        Assert.True(text.IsNormalized(NormalizationForm.FormC));
    }

    [Fact]
    public async Task RenderPdf_SameDocumentByTwoTypesetters_GivesSameBytes()
    {
        await using var other = fixture.Create();

        var first = await RenderAsync(SampleDocuments.Report());
        var again = await RenderAsync(SampleDocuments.Report());
        var elsewhere = await other.RenderPdfAsync(SampleDocuments.Report(), CancellationToken.None);

        Assert.Equal(first, again);
        Assert.Equal(first, elsewhere);
    }

    [Fact]
    public async Task RenderPdf_Markup_PrintsLiterally()
    {
        const string Name = "*a* _b_ #eval(\"1\") <script> $x$ `c` @ref \\u{41} // d /* e */ [f] = g";
        var document = SampleDocuments.Plan(
            new HeadingBlock(1, "I.", Name),
            new ParagraphBlock(Name),
            new ListBlock([[new TextRun(Name)]]),
            new TableBlock(Name, [new(Name, 1)], [[Name]]),
            new ChartBlock(Name, Name, [new(Name, 1, 2, Name)])) with
        {
            Signature = new SignatureBlock("T/M", "BÍ THƯ", Name),
            Recipients = [Name, Name],
            Annexes = [new Annex(Name, Name, [])],
        };

        var text = await PdfText.ReadFlatAsync(await RenderAsync(document));

        Assert.True(Regex.Count(text, Regex.Escape("#eval(\"1\")")) >= 10, text);
        Assert.Contains("/* e */ [f] = g", text);
        Assert.Contains("\\u{41}", text);
    }

    [Fact]
    public async Task RenderPdf_SeveralPages_NumbersAllButTheFirst()
    {
        var pdf = await RenderAsync(SampleDocuments.Plan(SampleDocuments.WardTable(80)));

        var pages = await PdfText.ReadPagesAsync(pdf);
        Assert.True(pages.Count >= 3);
        Assert.StartsWith("ĐẢNG BỘ THÀNH PHỐ HÀ NỘI", pages[0]);
        Assert.All(pages.Skip(1).Select((page, index) => (page, number: index + 2)),
            item => Assert.StartsWith($"{item.number}\n", item.page));
        var number = Regex.Matches(await PdfText.ReadBoxesAsync(pdf), "yMin=\"([0-9.]+)\" [^>]*>2</word>")
            .Min(match => double.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        // 10 mm, less the space above digits that Poppler counts into the box.
        Assert.InRange(number, 24, 29);
    }

    [Fact]
    public async Task RenderPdf_TableOverSeveralPages_RepeatsHeaderOnEach()
    {
        var pages = await PdfText.ReadPagesAsync(await RenderAsync(SampleDocuments.Plan(SampleDocuments.WardTable(200))));

        Assert.All(pages.SkipLast(1), page => Assert.Contains("Đảng viên dự", page));
        Assert.Contains("200", string.Concat(pages));
        Assert.Contains("Cộng", string.Concat(pages));
    }

    [Fact]
    public async Task RenderPdf_Pangram_EmbedsTinosWithTextForEveryGlyph()
    {
        TextRun[] styles = [new(Pangram), new(Pangram, Bold: true), new(Pangram, Italic: true), new(Pangram, true, true)];
        var pdf = await RenderAsync(SampleDocuments.Plan([.. styles.Select(run => new ParagraphBlock([run]))]));

        var text = string.Concat((await PdfText.ReadAsync(pdf)).Where(character => !char.IsWhiteSpace(character) && character != '\u200b'));
        Assert.Equal(4, Regex.Count(text, Pangram));
        var fonts = (await PdfText.ReadFontsAsync(pdf)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.Equal(4, fonts.Length);
        Assert.All(fonts, font => Assert.Matches(@"\+Tinos-\w+ .* yes +yes +yes ", font));
    }

    [Fact]
    public async Task RenderPdf_CharactersWithoutGlyph_PrintQuestionMarksAndNoOtherFont()
    {
        var pdf = await RenderAsync(SampleDocuments.Plan(new ParagraphBlock("Kết quả 😀 tốt \u0007\u200b\ue000 中")));

        Assert.Contains("Kết quả ? tốt ? ?", await PdfText.ReadFlatAsync(pdf));
        Assert.All((await PdfText.ReadFontsAsync(pdf)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..], font => Assert.Contains("Tinos", font));
    }

    [Fact]
    public async Task RenderPdf_AnyDocument_IsTaggedTitledAndHasHeadings()
    {
        var pdf = await RenderAsync(SampleDocuments.Report());

        var properties = await PdfText.ReadPropertiesAsync(pdf);
        Assert.Matches(@"Title:\s+BÁO CÁO tổ chức", properties);
        Assert.Matches(@"Tagged:\s+yes", properties);
        var structure = await PdfText.ReadStructureAsync(pdf);
        foreach (var tag in new[] { "H1", "Table", "TH", "TD", "Figure", "L", "LI" })
        {
            Assert.Matches($@"(?m)^\s*{tag}\b", structure);
        }
        var raw = Encoding.Latin1.GetString(pdf);
        Assert.Contains("/Lang", raw);
        Assert.DoesNotContain("/CreationDate", raw);
    }

    [Fact]
    public async Task RenderPdf_LandscapeAnnex_StartsAfterSignatureOnTurnedPage()
    {
        var pdf = await RenderAsync(SampleDocuments.Report());

        var pages = await PdfText.ReadPagesAsync(pdf);
        Assert.Contains("Nguyễn Văn Minh", pages[^2]);
        Assert.Contains("PHỤ LỤC 1", pages[^1]);
        Assert.Contains("width=\"841.889800\" height=\"595.275600\"", (await PdfText.ReadBoxesAsync(pdf)));
    }

    [Fact]
    public async Task RenderPdf_WordsWiderThanTheirColumn_StayOnThePage()
    {
        var pdf = await RenderAsync(SampleDocuments.WideWords());

        var corners = await PdfText.ReadCornersAsync(pdf);
        // 15 mm of right margin and 20 mm below, and what Poppler adds to the box of a glyph.
        Assert.True(corners.Max(corner => corner.X) < 595.3 - 42.5 + 1, $"{corners.Max(corner => corner.X)}");
        Assert.True(corners.Max(corner => corner.Y) < 841.9 - 56.7 + 6, $"{corners.Max(corner => corner.Y)}");
        Assert.Equal(3000, Regex.Count(await PdfText.ReadAsync(pdf), "dài"));
    }

    [Theory]
    [InlineData("hard spaces")]
    [InlineData("marks on marks")]
    [InlineData("zero width")]
    public async Task RenderPdf_PathologicalText_IsDrawn(string name)
    {
        var pdf = await RenderAsync(SampleDocuments.Plan(new ParagraphBlock(PathologicalText.Samples[name]), new ParagraphBlock("Hết.")));

        Assert.Contains("Hết.", await PdfText.ReadAsync(pdf));
    }

    [Fact]
    public async Task RenderPdf_HardSpacesInAWholeParagraph_BreaksBetweenItsWords()
    {
        var text = string.Join('\u00A0', Enumerable.Repeat("đồng chí", 100).SelectMany(words => words.Split(' ')));

        var lines = (await PdfText.ReadAsync(await RenderAsync(SampleDocuments.Plan(new ParagraphBlock(text))))).Split('\n');

        Assert.InRange(lines.Count(line => line.Contains("đồng chí", StringComparison.Ordinal)), 5, 30);
        Assert.DoesNotContain(lines, line => line.TrimStart().StartsWith("ồng", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RenderPdf_EmptyParts_StillPrints()
    {
        Assert.Contains("Tiểu mục không có mục lớn", await PdfText.ReadFlatAsync(await RenderAsync(SampleDocuments.Empty())));
    }

    [QpdfFact]
    public async Task RenderPdf_EachKindOfDocument_PassesQpdf()
    {
        foreach (var document in SampleDocuments.Kinds().Values)
        {
            await PdfText.CheckAsync(await RenderAsync(document));
        }
    }

    [Fact]
    public async Task RenderPdf_SecondSignerAndAddressees_PrintsBoth()
    {
        var document = SampleDocuments.Plan(new ParagraphBlock("Nội dung.")) with
        {
            Addressees = ["Ban Thường vụ Quận ủy", "Ban Tuyên giáo Quận ủy"],
            LeftSignature = new SignatureBlock("NGƯỜI GHI BIÊN BẢN", "", "Lê Thị Hoa"),
        };

        var text = await PdfText.ReadFlatAsync(await RenderAsync(document));

        Assert.Contains("Kính gửi: Ban Thường vụ Quận ủy; Ban Tuyên giáo Quận ủy", text);
        Assert.Contains("NGƯỜI GHI BIÊN BẢN", text);
        Assert.Contains("Lê Thị Hoa", text);
        Assert.Contains("Nơi nhận:", text);
    }

    [Fact]
    public async Task RenderPdf_UrgentLetter_PrintsSubjectAndMarksUnderTheNumber()
    {
        var document = SampleDocuments.Letter();

        var text = await PdfText.ReadFlatAsync(await RenderAsync(document));

        Assert.Contains("về việc đăng ký báo cáo viên, chuẩn bị hội nghị trực tuyến KHẨN Dự thảo lần 2 Lưu hành nội bộ", text);
        Assert.DoesNotContain("-----", text);
        Assert.Contains("Kính gửi: Đảng ủy các phường; Các chi bộ cơ sở trực thuộc", text);
    }

    [Fact]
    public async Task RenderPdf_Submission_PrintsItsOwnSalutation()
    {
        var document = SampleDocuments.Plan(new ParagraphBlock("Nội dung.")) with { Salutation = "Kính trình", Addressees = ["Ban Thường vụ Thành ủy"] };

        Assert.Contains("Kính trình: Ban Thường vụ Thành ủy", await PdfText.ReadFlatAsync(await RenderAsync(document)));
    }

    [Fact]
    public async Task RenderPdf_TextFillsThePage_SignatureIsNeverAloneNorSplit()
    {
        for (var paragraphs = 18; paragraphs < 26; paragraphs++)
        {
            var blocks = Enumerable.Range(1, paragraphs).Select(number => new ParagraphBlock($"Đoạn {number}."));
            var pages = await PdfText.ReadPagesAsync(await RenderAsync(SampleDocuments.Plan([.. blocks])));

            Assert.Contains("T/M BAN THƯỜNG VỤ", pages[^1]);
            Assert.Contains("Nguyễn Văn Minh", pages[^1]);
            Assert.Contains($"Đoạn {paragraphs}.", pages[^1]);
        }
    }

    private Task<byte[]> RenderAsync(PrintedDocument document) => fixture.Typesetter.RenderPdfAsync(document, CancellationToken.None);
}
