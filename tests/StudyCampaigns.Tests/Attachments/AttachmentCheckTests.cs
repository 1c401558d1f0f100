using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using StudyCampaigns.Attachments;
using StudyCampaigns.Layout;
using StudyCampaigns.Tests.Layout.Pdf;

namespace StudyCampaigns.Tests.Attachments;

[Collection(nameof(TypesetterCollection))]
public sealed class AttachmentCheckTests(TypesetterFixture typesetting)
{
    [Fact]
    public async Task Check_EveryKind_IsKnownByItsContent()
    {
        foreach (var (name, bytes, kind) in new (string, byte[], AttachmentKind)[]
        {
            ("Kế hoạch.pdf", SampleFiles.Pdf("Ke hoach"), AttachmentKind.Pdf),
            ("Kế hoạch.DOCX", SampleFiles.Docx("Kế hoạch"), AttachmentKind.Docx),
            ("bảng.xlsx", SampleFiles.Xlsx("Kế hoạch"), AttachmentKind.Xlsx),
            ("ảnh.jpeg", SampleFiles.Jpeg, AttachmentKind.Jpeg),
            ("ảnh.png", SampleFiles.Png, AttachmentKind.Png),
        })
        {
            var found = await CheckAsync(name, bytes);

            Assert.True(found.IsDone, $"{name}: {found.Refusal?.Sentence}");
            Assert.Equal((kind, Convert.ToHexStringLower(SHA256.HashData(bytes))), (found.Value!.Kind, found.Value.Hash));
        }
    }

    [Fact]
    public async Task Check_Text_IsReadFromEveryPart()
    {
        Assert.Contains("Ke hoach so 5", (await CheckAsync("a.pdf", SampleFiles.Pdf("Ke hoach so 5"))).Value!.Text);
        Assert.Contains("Nội dung", (await CheckAsync("a.docx", SampleFiles.Docx("Đầu trang", ["Nội dung"]))).Value!.Text);
        Assert.Contains("Đầu trang", (await CheckAsync("a.docx", SampleFiles.Docx("Đầu trang", ["Nội dung"]))).Value!.Text);
        Assert.Contains("Ô thứ nhất\nÔ thứ hai", (await CheckAsync("a.xlsx", SampleFiles.Xlsx("Ô thứ nhất", "Ô thứ hai"))).Value!.Text);
    }

    [Fact]
    public async Task Check_ADocumentOfThisPortal_IsReadInVietnamese()
    {
        var plain = await typesetting.Typesetter.RenderPdfAsync(SampleDocuments.Plan(new ParagraphBlock("Giữ bí mật, bảo mật thông tin.")), CancellationToken.None);
        var marked = await typesetting.Typesetter.RenderPdfAsync(SampleDocuments.Plan(new ParagraphBlock("TỐI MẬT")), CancellationToken.None);

        Assert.Contains("Giữ bí mật, bảo mật thông tin.", (await CheckAsync("a.pdf", plain)).Value!.Text);
        Assert.Equal(AttachmentRefusals.Secret("Tối mật"), (await CheckAsync("a.pdf", marked)).Refusal);
    }

    [Fact]
    public async Task Check_ASecrecyMark_IsRefused()
    {
        Assert.Equal(AttachmentRefusals.Secret("Mật"), (await CheckAsync("a.docx", SampleFiles.Docx("QUẬN ỦY", "MẬT", "Nội dung"))).Refusal);
        Assert.Equal(AttachmentRefusals.Secret("Tuyệt mật"), (await CheckAsync("a.docx", SampleFiles.Docx("TUYỆT MẬT", ["Nội dung"]))).Refusal);
        Assert.Equal(AttachmentRefusals.Secret("Mật"), (await CheckAsync("a.xlsx", SampleFiles.Xlsx("Độ mật: Mật"))).Refusal);
        Assert.Equal(AttachmentRefusals.Secret("Tối mật"), (await CheckAsync("a.pdf", SampleFiles.Pdf("TOI MAT"))).Refusal);
    }

    [Fact]
    public async Task Check_NotWhatItSays_IsRefused()
    {
        Assert.Equal(AttachmentRefusals.NotWhatItSays(".pdf", "chương trình chạy"), (await CheckAsync("a.pdf", [.. "MZ"u8, .. new byte[200]])).Refusal);
        Assert.Equal(AttachmentRefusals.NotWhatItSays(".pdf", "ảnh PNG"), (await CheckAsync("a.pdf", SampleFiles.Png)).Refusal);
        Assert.Equal(AttachmentRefusals.NotWhatItSays(".docx", "PDF"), (await CheckAsync("a.docx", SampleFiles.Pdf("a"))).Refusal);
        Assert.Equal(AttachmentRefusals.NotWhatItSays(".docx", "tệp nén"), (await CheckAsync("a.docx", SampleFiles.Zip("a.txt", [1]))).Refusal);
        Assert.Equal(AttachmentRefusals.NotWhatItSays(".docx", "tệp Office loại khác"), (await CheckAsync("a.docx", SampleFiles.Xlsx("a"))).Refusal);
        Assert.Equal(AttachmentRefusals.UnknownKind, (await CheckAsync("a.exe", [.. "MZ"u8])).Refusal);
        Assert.Equal(AttachmentRefusals.UnknownKind, (await CheckAsync("a.pdf.html", SampleFiles.Pdf("a"))).Refusal);
        Assert.Equal(AttachmentRefusals.UnknownKind, (await CheckAsync("a", SampleFiles.Pdf("a"))).Refusal);
        Assert.Equal(AttachmentRefusals.OldOffice, (await CheckAsync("a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])).Refusal);
    }

    [Fact]
    public async Task Check_EmptyOrTooLarge_IsRefused()
    {
        Assert.Equal(AttachmentRefusals.Empty, (await CheckAsync("a.pdf", [])).Refusal);
        Assert.Equal(AttachmentRefusals.TooLarge, (await CheckAsync("a.png", [.. SampleFiles.Png, .. new byte[AttachmentCheck.MaximumBytes]])).Refusal);
    }

    [Fact]
    public async Task Check_TwoFilesInOne_IsRefused()
    {
        var zip = SampleFiles.Zip("a.txt", [1, 2, 3]);

        Assert.Equal(AttachmentRefusals.Mixed, (await CheckAsync("a.pdf", [.. SampleFiles.Pdf("a"), .. zip])).Refusal);
        Assert.Equal(AttachmentRefusals.Mixed, (await CheckAsync("a.png", [.. SampleFiles.Png, .. zip])).Refusal);
        Assert.Equal(AttachmentRefusals.Mixed, (await CheckAsync("a.jpg", [.. SampleFiles.Jpeg, .. zip])).Refusal);
        Assert.Equal(AttachmentRefusals.Mixed, (await CheckAsync("a.docx", [.. SampleFiles.Docx("a"), .. "MZ hello"u8])).Refusal);
    }

    [Fact]
    public async Task Check_CutOff_IsRefused()
    {
        Assert.Equal(AttachmentRefusals.Broken, (await CheckAsync("a.pdf", SampleFiles.Pdf("a")[..^40])).Refusal);
        Assert.Equal(AttachmentRefusals.Broken, (await CheckAsync("a.pdf", [.. "%PDF-1.4\nkhông phải\nstartxref\n0\n%%EOF"u8])).Refusal);
        Assert.Equal(AttachmentRefusals.Broken, (await CheckAsync("a.docx", SampleFiles.Docx("a")[..^30])).Refusal);
        Assert.Equal(AttachmentRefusals.Broken, (await CheckAsync("a.png", SampleFiles.Png[..^12])).Refusal);
        Assert.Equal(AttachmentRefusals.Broken, (await CheckAsync("a.jpg", SampleFiles.Jpeg[..^2])).Refusal);
    }

    [Fact]
    public async Task Check_ArchiveBomb_IsRefused()
    {
        var docx = SampleFiles.Docx("a");

        Assert.Equal(AttachmentRefusals.Bomb, (await CheckAsync("a.docx", SampleFiles.With(docx, "word/media/a.bin", new byte[30_000_000]))).Refusal);
        var many = docx;
        using (var stream = new MemoryStream())
        {
            stream.Write(docx);
            using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
            {
                for (var i = 0; i < OfficeLimits.MaximumParts; i++)
                {
                    zip.CreateEntry($"word/{i}.xml");
                }
            }

            many = stream.ToArray();
        }

        Assert.Equal(AttachmentRefusals.Bomb, (await CheckAsync("a.docx", many)).Refusal);
    }

    [Fact]
    public async Task Check_ArchiveThatLiesAboutItsLength_IsRefusedAll()
    {
        var docx = SampleFiles.With(SampleFiles.Docx("a"), "word/media/a.bin", new byte[30_000_000]);
        for (var i = 0; i < docx.Length - 4; i++)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(docx.AsSpan(i)) == 30_000_000)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(docx.AsSpan(i), 10);
            }
        }

        Assert.False((await CheckAsync("a.docx", docx)).IsDone);
    }

    [Fact]
    public async Task Check_MacrosAndWhatIsInside_IsRefused()
    {
        var docx = SampleFiles.Docx("a");

        Assert.Equal(AttachmentRefusals.Macros, (await CheckAsync("a.docx", SampleFiles.With(docx, "word/vbaProject.bin", [1, 2]))).Refusal);
        Assert.Equal(AttachmentRefusals.Macros, (await CheckAsync("a.docm", docx)).Refusal);
        Assert.Equal(AttachmentRefusals.Nested, (await CheckAsync("a.docx", SampleFiles.With(docx, "word/embeddings/a.xlsx", SampleFiles.Xlsx("a")))).Refusal);
        Assert.Equal(AttachmentRefusals.Nested, (await CheckAsync("a.docx", SampleFiles.With(docx, "word/media/image1.png", SampleFiles.Zip("a", [1])))).Refusal);
        Assert.Equal(AttachmentRefusals.Mixed, (await CheckAsync("a.docx", SampleFiles.With(docx, "../a.xml", [1]))).Refusal);
        Assert.Equal(AttachmentRefusals.PdfScript, (await CheckAsync("a.pdf", SampleFiles.Pdf("a", "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"))).Refusal);
        Assert.Equal(AttachmentRefusals.Encrypted, (await CheckAsync("a.pdf", SampleFiles.Pdf("a", "/Encrypt 9 0 R"))).Refusal);
    }

    [Fact]
    public async Task Check_XmlWithEntities_IsRefused()
    {
        var bomb = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]><w:t xmlns:w=\"w\">&c;</w:t>"u8.ToArray();

        Assert.Equal(AttachmentRefusals.Broken, (await CheckAsync("a.docx", SampleFiles.With(SampleFiles.Docx("a"), "word/more.xml", bomb))).Refusal);
    }

    [Fact]
    public async Task Check_ImageOfImpossibleSize_IsRefused()
    {
        var png = SampleFiles.Png.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), 1_000_000);

        Assert.Equal(AttachmentRefusals.ImageTooLarge, (await CheckAsync("a.png", png)).Refusal);
    }

    [Fact]
    public async Task Check_WithoutNode_SaysThatItIsNotTheFile()
    {
        var result = await SampleCheck.WithNode("khong-co-node").CheckAsync(new("a.pdf", new MemoryStream(SampleFiles.Pdf("a"))), CancellationToken.None);

        Assert.Equal(AttachmentRefusals.Unreadable, result.Refusal);
    }

    [Theory]
    [InlineData("Kế hoạch số 147.pdf", "Kế hoạch số 147.pdf")]
    [InlineData("C:\\Thư mục\\..\\a.pdf", "a.pdf")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("a\u202Efdp.exe.pdf", "afdp.exe.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie- x.pdf")]
    [InlineData(".pdf", "van-ban.pdf")]
    [InlineData(null, "van-ban.pdf")]
    public void Name_AsItWasSent_BecomesSafe(string? sent, string kept)
    {
        Assert.Equal(kept, AttachmentName.Of(sent, AttachmentKind.Pdf));
        Assert.InRange(AttachmentName.Of(new string('ộ', 500) + ".pdf", AttachmentKind.Pdf).Length, 10, Attachment.FileNameLength);
        Assert.True(AttachmentName.Of(sent?.Normalize(NormalizationForm.FormD), AttachmentKind.Pdf).IsNormalized());
    }

    private static Task<Result<CheckedFile>> CheckAsync(string name, byte[] bytes) => SampleCheck.CheckAsync(name, bytes);
}
