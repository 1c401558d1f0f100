using System.Text;
using StudyCampaigns.Attachments;

namespace StudyCampaigns.Tests.Attachments;

/// <summary>PDF files that run something, open something else or carry files: each is refused for what is in it, however it is written.</summary>
public sealed class HostilePdfTests
{
    private const string Launch = "<< /S /Launch /F (cmd.exe) >>";
    private const string Script = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";

    private static readonly Dictionary<string, (Func<byte[]> File, Refusal Reason)> Cases = new()
    {
        // What runs.
        ["script at opening"] = (new PdfBytes("/OpenAction " + Script).ToBytes, AttachmentRefusals.PdfScript),
        ["script with an escaped name"] = (new PdfBytes("/OpenAction << /S /J#61vaScript /J#53 (a) >>").ToBytes, AttachmentRefusals.PdfScript),
        ["script with every letter escaped"] = (new PdfBytes("/OpenAction << /#53 /#4a#61#76#61#53#63#72#69#70#74 /JS 9 0 R >>").ToBytes, AttachmentRefusals.PdfScript),
        ["script among the names"] = (new PdfBytes("/Names << /JavaScript << /Names [(a) 9 0 R] >> >>").ToBytes, AttachmentRefusals.PdfScript),
        ["script whose kind is an object of its own"] = (new PdfBytes("/OpenAction << /S 9 0 R /JS 8 0 R >>").Object(9, "/JavaScript").ToBytes, AttachmentRefusals.PdfScript),
        ["script said twice"] = (new PdfBytes("/OpenAction << /S /JavaScript /S /GoTo /JS (a) >>").ToBytes, AttachmentRefusals.PdfScript),
        ["script behind a comment"] = (new PdfBytes("/OpenAction << /S%\n/JavaScript /JS (a) >>").ToBytes, AttachmentRefusals.PdfScript),
        ["script of a link"] = (new PdfBytes(annotation: "/Subtype /Link /A " + Script).ToBytes, AttachmentRefusals.PdfScript),
        ["script after a link"] = (new PdfBytes(annotation: "/Subtype /Link /A << /S /GoTo /D [3 0 R /Fit] /Next [" + Script + "] >>").ToBytes, AttachmentRefusals.PdfScript),
        ["script of a field"] = (new PdfBytes("/AcroForm << /Fields [6 0 R] >>", annotation: "/Subtype /Widget /FT /Tx /T (a) /AA << /K 9 0 R >>").Object(9, Script).ToBytes, AttachmentRefusals.PdfScript),
        ["script of a bookmark"] = (new PdfBytes("/Outlines 7 0 R").Object(7, "<< /First 8 0 R >>").Object(8, "<< /Title (a) /A " + Script + " >>").ToBytes, AttachmentRefusals.PdfScript),
        ["script in a string of an odd dictionary"] = (new PdfBytes("/OpenAction << 1 (a) /S /JavaScript /JS (a) >>").ToBytes, AttachmentRefusals.PdfScript),
        ["script in packed objects"] = (() => new PdfBytes("/OpenAction 20 0 R").InObjectStream(Script).ToBytes(), AttachmentRefusals.PdfScript),
        ["launch"] = (new PdfBytes("/OpenAction " + Launch).ToBytes, AttachmentRefusals.PdfLaunch),
        ["launch with an escaped name"] = (new PdfBytes("/OpenAction << /S /L#61unch /F (a.exe) >>").ToBytes, AttachmentRefusals.PdfLaunch),
        ["launch of a link"] = (new PdfBytes(annotation: "/Subtype /Link /A 9 0 R").Object(9, Launch).ToBytes, AttachmentRefusals.PdfLaunch),
        ["launch in packed objects"] = (() => new PdfBytes(annotation: "/Subtype /Link /A 21 0 R").InObjectStream("<< /Type /Font >>", Launch).ToBytes(), AttachmentRefusals.PdfLaunch),
        ["launch in packed objects of no declared type"] = (() => WithObjectStream((packed, first) => PdfBytes.Stream($"/N 1 /First {first} /Filter /FlateDecode", PdfBytes.Pack(packed))), AttachmentRefusals.PdfLaunch),
        ["launch in packed objects with an abbreviated filter"] = (() => WithObjectStream((packed, first) => PdfBytes.Stream($"/N 1 /F#69rst {first} /Filter [/Fl]", PdfBytes.Pack(packed))), AttachmentRefusals.PdfLaunch),
        ["launch in packed objects with a predictor"] = (() => WithObjectStream((packed, first) => PdfBytes.Stream(
            $"/Type /ObjStm /N 1 /First {first} /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 8 >>", PdfBytes.Pack(PredictedUp(packed, 8)))), AttachmentRefusals.PdfLaunch),
        ["launch in objects that are not packed"] = (() => WithObjectStream((objects, first) => PdfBytes.Stream($"/Type /ObjStm /N 1 /First {first}", objects)), AttachmentRefusals.PdfLaunch),
        ["launch inside a string that an offset points into"] = (() => WithObjectStream((_, _) =>
            PdfBytes.Stream("/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode", PdfBytes.Pack(Encoding.ASCII.GetBytes($"20 1 ({Launch})")))), AttachmentRefusals.PdfLaunch),
        ["packed objects whose packing is unknown"] = (() => WithObjectStream((packed, first) =>
            PdfBytes.Stream($"/Type /ObjStm /N 1 /First {first} /Filter [/ASCIIHexDecode /FlateDecode]", Encoding.ASCII.GetBytes(Convert.ToHexString(PdfBytes.Pack(packed)) + ">"))), AttachmentRefusals.Broken),
        ["packed objects whose beginning is said twice"] = (() => WithObjectStream((packed, first) =>
            PdfBytes.Stream($"/Type /ObjStm /N 1 /First {first} /First 0 /Filter /FlateDecode", PdfBytes.Pack(packed))), AttachmentRefusals.Broken),
        ["packed objects whose beginning lies elsewhere"] = (() => WithObjectStream((packed, _) =>
            PdfBytes.Stream("/Type /ObjStm /N 1 /First 8 0 R /Filter /FlateDecode", PdfBytes.Pack(packed))), AttachmentRefusals.Broken),
        ["packed objects that unpack without end"] = (() => WithObjectStream((_, _) =>
            PdfBytes.Stream("/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode", PdfBytes.Pack(new byte[200_000_000]))), AttachmentRefusals.Bomb),
        ["launch in an object that was replaced"] = (() => Appended(new PdfBytes("/OpenAction 9 0 R").Object(9, Launch).ToBytes(), "9 0 obj\n<< /S /GoTo /D [3 0 R /Fit] >>\nendobj\n"), AttachmentRefusals.PdfLaunch),
        ["launch in an object that was appended"] = (() => Appended(new PdfBytes("/OpenAction 9 0 R").Object(9, "<< /S /GoTo /D [3 0 R /Fit] >>").ToBytes(), $"9 0 obj\n{Launch}\nendobj\n"), AttachmentRefusals.PdfLaunch),
        ["launch in an object of no table"] = (() => Appended(new PdfBytes().ToBytes(), $"9 0 obj{Launch}"), AttachmentRefusals.PdfLaunch),
        ["launch inside a stream that an offset points into"] = (new PdfBytes().Object(9, $"<< /Length 60 >>\nstream\n9 0 obj {Launch} endobj\nendstream").ToBytes, AttachmentRefusals.PdfLaunch),
        ["launch inside a string"] = (new PdfBytes().Object(9, $"(\n9 0 obj {Launch} endobj\n)").ToBytes, AttachmentRefusals.PdfLaunch),
        ["page in a trailer"] = (new PdfBytes().Trailer("/Root << /OpenAction " + Launch + " >>").ToBytes, AttachmentRefusals.PdfLaunch),

        // What runs by itself.
        ["actions of the document"] = (new PdfBytes("/AA << /WC << /S /Named /N /Print >> >>").ToBytes, AttachmentRefusals.PdfAutomatic),
        ["actions of a page"] = (new PdfBytes(page: "/AA << /O << /S /URI /URI (http://vi-du.vn) >> >>").ToBytes, AttachmentRefusals.PdfAutomatic),
        ["actions of a page elsewhere"] = (new PdfBytes(page: "/A#41 9 0 R").Object(9, "<< /O 8 0 R >>").Object(8, "<< /S /URI /URI (http://vi-du.vn) >>").ToBytes, AttachmentRefusals.PdfAutomatic),
        ["actions of a page in packed objects"] = (() => new PdfBytes(page: "/AA 20 0 R").InObjectStream("<< /O 21 0 R >>", "<< /S /GoTo /D [3 0 R /Fit] >>").ToBytes(), AttachmentRefusals.PdfAutomatic),
        ["actions by two steps"] = (new PdfBytes(page: "/AA 9 0 R").Object(9, "8 0 R").Object(8, "<< /O 7 0 R >>").ToBytes, AttachmentRefusals.PdfAutomatic),
        ["actions of an annotation"] = (new PdfBytes(annotation: "/Subtype /Link /AA << /PO << /S /Hide /T (a) >> >>").ToBytes, AttachmentRefusals.PdfAutomatic),
        ["address opened at once"] = (new PdfBytes("/OpenAction << /S /URI /URI (http://vi-du.vn) >>").ToBytes, AttachmentRefusals.PdfAutomatic),
        ["address opened at once, elsewhere"] = (new PdfBytes("/OpenAction 9 0 R").Object(9, "<< /Type /Action /S /URI /URI (http://vi-du.vn) >>").ToBytes, AttachmentRefusals.PdfAutomatic),
        ["address opened after a step"] = (new PdfBytes("/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next 9 0 R >>").Object(9, "<< /S /URI /URI (http://vi-du.vn) >>").ToBytes, AttachmentRefusals.PdfAutomatic),

        // Other files.
        ["file in the document"] = (new PdfBytes("/Names << /EmbeddedFiles << /Names [(a) 9 0 R] >> >>").Object(9, "<< /Type /Filespec /F (a.exe) /EF << /F 8 0 R >> >>").ToBytes, AttachmentRefusals.PdfFiles),
        ["file of a specification only"] = (new PdfBytes("/AF [9 0 R]").Object(9, "<< /F (a.exe) /E#46 << /F 8 0 R >> >>").ToBytes, AttachmentRefusals.PdfFiles),
        ["file of a specification elsewhere"] = (new PdfBytes("/AF [9 0 R]").Object(9, "<< /UF (a.exe) /EF 8 0 R >>").Object(8, "<< /UF 7 0 R >>").ToBytes, AttachmentRefusals.PdfFiles),
        ["file by the type of its stream"] = (new PdfBytes().Object(9, PdfBytes.Stream("/Type /EmbeddedFile", [1, 2, 3])).ToBytes, AttachmentRefusals.PdfFiles),
        ["file on a page"] = (new PdfBytes(annotation: "/Subtype /FileAttachment /FS << /F (a.exe) >>").ToBytes, AttachmentRefusals.PdfFiles),
        ["file on a page in packed objects"] = (() => new PdfBytes(page: "/Annots [20 0 R]").InObjectStream("<< /Subtype /FileAttachment /Rect [0 0 9 9] >>").ToBytes(), AttachmentRefusals.PdfFiles),
        ["collection of files"] = (new PdfBytes("/Collection << /View /D >>").ToBytes, AttachmentRefusals.PdfFiles),
        ["other document"] = (new PdfBytes(annotation: "/Subtype /Link /A << /S /GoToR /F (\\\\\\\\may-la\\\\a.pdf) /D [0 /Fit] >>").ToBytes, AttachmentRefusals.PdfOutside),
        ["document inside"] = (new PdfBytes("/OpenAction << /S /GoToE /T << /R /C >> >>").ToBytes, AttachmentRefusals.PdfOutside),
        ["stream of another file"] = (new PdfBytes().Object(9, PdfBytes.Stream("/F (\\\\\\\\may-la\\\\a)", [])).ToBytes, AttachmentRefusals.PdfOutside),
        ["page of another file"] = (new PdfBytes().Object(9, PdfBytes.Stream("/Subtype /Form /BBox [0 0 9 9] /Ref << /F (a.pdf) /Page 0 >>", [])).ToBytes, AttachmentRefusals.PdfOutside),
        ["thread of another file"] = (new PdfBytes(annotation: "/Subtype /Link /A << /S /Thread /F (a.pdf) /D 0 >>").ToBytes, AttachmentRefusals.PdfOutside),
        ["link to a file"] = (new PdfBytes(annotation: "/Subtype /Link /A << /S /URI /URI (file:///C:/a.exe) >>").ToBytes, AttachmentRefusals.PdfLink("file:///C:/a.exe")),
        ["link to a file in hexadecimal"] = (new PdfBytes(annotation: "/Subtype /Link /A << /S /URI /URI <66696c653a2f2f2f61> >>").ToBytes, AttachmentRefusals.PdfLink("file:///a")),
        ["link to a file in octal"] = (new PdfBytes(annotation: "/Subtype /Link /A << /S /URI /URI (\\146\\151le:///a) >>").ToBytes, AttachmentRefusals.PdfLink("file:///a")),
        ["link to a script"] = (new PdfBytes(annotation: "/Subtype /Link /A << /S /URI /URI (javascript:alert\\(1\\)) >>").ToBytes, AttachmentRefusals.PdfLink("javascript:alert(1)")),
        ["link to a share"] = (new PdfBytes(annotation: "/Subtype /Link /A << /S /URI /URI (\\\\\\\\may-la\\\\a) >>").ToBytes, AttachmentRefusals.PdfLink("\\\\may-la\\a")),
        ["link whose address lies elsewhere"] = (new PdfBytes(annotation: "/Subtype /Link /A << /S /URI /URI 9 0 R >>").Object(9, "(file:///a)").ToBytes, AttachmentRefusals.PdfLink("file:///a")),
        ["base of links"] = (new PdfBytes("/URI << /Base (file://may-la/) >>").ToBytes, AttachmentRefusals.PdfLink("file://may-la/")),

        // Forms and media.
        ["form of XFA"] = (new PdfBytes("/AcroForm << /Fields [] /XFA [(a) 9 0 R] >>").ToBytes, AttachmentRefusals.PdfForm),
        ["form that sends"] = (new PdfBytes(annotation: "/Subtype /Widget /FT /Btn /T (a) /A << /S /SubmitForm /F (http://vi-du.vn) >>").ToBytes, AttachmentRefusals.PdfSends),
        ["form that loads"] = (new PdfBytes(annotation: "/Subtype /Widget /FT /Btn /T (a) /A << /S /Imp#6frtData /F (a.fdf) >>").ToBytes, AttachmentRefusals.PdfSends),
        ["rich media"] = (new PdfBytes(annotation: "/Subtype /RichMedia /RichMediaContent << >>").ToBytes, AttachmentRefusals.PdfMedia),
        ["model in 3D"] = (new PdfBytes(annotation: "/Subtype /3D /3DD 9 0 R").ToBytes, AttachmentRefusals.PdfMedia),
        ["film"] = (new PdfBytes(annotation: "/Subtype /Movie /Movie << /F (a.avi) >>").ToBytes, AttachmentRefusals.PdfMedia),
        ["sound"] = (new PdfBytes(annotation: "/Subtype /Sound /Sound 9 0 R").ToBytes, AttachmentRefusals.PdfMedia),
        ["screen"] = (new PdfBytes(annotation: "/Subtype /Screen /A << /S /Rendition /OP 0 >>").ToBytes, AttachmentRefusals.PdfMedia),
        ["sound of a link"] = (new PdfBytes(annotation: "/Subtype /Link /A << /S /Sound /Sound 9 0 R >>").ToBytes, AttachmentRefusals.PdfMedia),

        // Not readable.
        ["encrypted"] = (new PdfBytes().Trailer("/Encrypt 9 0 R").ToBytes, AttachmentRefusals.Encrypted),
        ["encrypted with an escaped name"] = (new PdfBytes().Trailer("/Encr#79pt << /Filter /Standard >>").ToBytes, AttachmentRefusals.Encrypted),
        ["encrypted, with a table that is a stream"] = (() => new PdfBytes().Trailer("/Encrypt 9 0 R").InObjectStream("<< >>").ToBytes(), AttachmentRefusals.Encrypted),
        ["nested without end"] = (new PdfBytes().Object(9, new string('[', 200_000) + new string(']', 200_000)).ToBytes, AttachmentRefusals.Broken),
        ["nested dictionaries without end"] = (new PdfBytes().Object(9, string.Concat(Enumerable.Repeat("<</A", 100_000))).ToBytes, AttachmentRefusals.Broken),
        ["no page"] = (() => Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n"), AttachmentRefusals.Broken),
        ["objects that overlap without end"] = (new PdfBytes().Object(9, string.Concat(Enumerable.Repeat("1 0 obj(", 100_000))).ToBytes, AttachmentRefusals.Broken),
        ["page that unpacks without end"] = (() => new PdfBytes(page: "/Contents 9 0 R").Packed(9, "", Spaces(1_000_000_000)).ToBytes(), AttachmentRefusals.Bomb),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Check_HostilePdf_IsRefusedForWhatIsInIt(string name)
    {
        var (file, reason) = Cases[name];

        var result = await SampleCheck.CheckAsync("a.pdf", file());

        Assert.Equal(reason, result.Refusal);
    }

    [Fact]
    public void Sentences_OfEveryReason_SayHowToMakeItAcceptable()
    {
        foreach (var sentence in Cases.Values.Select(row => row.Reason).Where(reason => reason != AttachmentRefusals.Bomb).Select(reason => reason.Sentence).Distinct())
        {
            Assert.Contains("tải", sentence);
        }
    }

    [Fact]
    public async Task Check_ACircleOfObjects_IsReadOnce()
    {
        var pdf = new PdfBytes("/Outlines 7 0 R /OpenAction 9 0 R")
            .Object(7, "<< /First 8 0 R >>").Object(8, "<< /Title (a) /Next 8 0 R /Parent 7 0 R >>")
            .Object(9, "<< /S /GoTo /D 10 0 R /Next 9 0 R >>").Object(10, "10 0 R");

        Assert.True((await SampleCheck.CheckAsync("a.pdf", pdf.ToBytes())).IsDone);
    }

    [Fact]
    public async Task Check_ThousandsOfObjects_AreAllRead()
    {
        var pdf = new PdfBytes();
        for (var number = 10; number < 60_000; number++)
        {
            pdf.Object(number, "<< /Type /Font /Subtype /Type1 /Widths [1 2 3 4] >>");
        }

        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.True((await SampleCheck.CheckAsync("a.pdf", pdf.ToBytes())).IsDone);
        Assert.Equal(AttachmentRefusals.PdfLaunch, (await SampleCheck.CheckAsync("a.pdf", pdf.Object(60_000, Launch).ToBytes())).Refusal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed}");
    }

    /// <summary>A link of the page leads to object 20, which is <c>Launch</c>, in the stream of objects that is given.</summary>
    private static byte[] WithObjectStream(Func<byte[], int, byte[]> make) => new PdfBytes(annotation: "/Subtype /Link /A 20 0 R").InObjectStream(Launch)
        .ToBytes((objects, first) => make(Encoding.Latin1.GetBytes(objects), first));

    /// <summary>An update hung on behind, its table with only the trailer.</summary>
    private static byte[] Appended(byte[] pdf, string objects) =>
        [.. pdf, .. Encoding.Latin1.GetBytes($"{objects}\nxref\n0 0\ntrailer\n<< /Size 100 /Root 1 0 R >>\nstartxref\n{pdf.Length + objects.Length + 1}\n%%EOF\n")];

    /// <summary>Rows of that many bytes, each the difference to the row above (PNG's predictor Up).</summary>
    private static byte[] PredictedUp(byte[] content, int columns)
    {
        var rows = new List<byte>();
        var padded = content.Concat(Enumerable.Repeat((byte)' ', (columns - (content.Length % columns)) % columns)).ToArray();
        for (var i = 0; i < padded.Length; i++)
        {
            if (i % columns == 0)
            {
                rows.Add(2);
            }

            rows.Add((byte)(padded[i] - (i < columns ? 0 : padded[i - columns])));
        }

        return [.. rows];
    }

    private static byte[] Spaces(int count)
    {
        var spaces = new byte[count];
        spaces.AsSpan().Fill((byte)' ');
        return spaces;
    }
}
