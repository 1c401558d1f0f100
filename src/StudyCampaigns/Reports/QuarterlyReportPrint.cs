using StudyCampaigns.Layout;
using StudyCampaigns.Layout.RichText;
using StudyCampaigns.Text;
using static StudyCampaigns.Text.VietnameseFormat;

namespace StudyCampaigns.Reports;

/// <summary>
/// What the document of a periodic report contains (skeleton of real quarterly reports, docs/domain.md 3): results, assessment, tasks ahead,
/// figures by unit in annexes. Number and day stay blank until it is signed, so that the same data gives the same bytes.
/// </summary>
public static class QuarterlyReportPrint
{
    public const string TypeSymbol = "BC";

    private const string NothingYet = "Chưa có báo cáo nào của đơn vị trực thuộc được tiếp nhận nên chưa có số liệu tổng hợp.";

    /// <param name="narrative">What the unit wrote, once it sends it.</param>
    public static PrintedDocument Of(QuarterlyReport report, string? narrative = null)
    {
        var organization = report.Subject.Organization;
        return new PrintedDocument
        {
            Letterhead = new Letterhead(
                string.IsNullOrEmpty(organization.Superior) ? null : organization.Superior,
                string.IsNullOrEmpty(organization.Letterhead) ? organization.Name.ToUpper(VietnameseText.Culture) : organization.Letterhead),
            NumberLine = $"Số      -{TypeSymbol}/{organization.Symbol}",
            PlaceAndDate = $"{organization.Place}, ngày      tháng      năm {report.Subject.Span.EndsOn.Year}",
            TypeName = "BÁO CÁO",
            Subject = $"kết quả {StudyName(report.Subject)} {report.Subject.Span.Name}",
            Blocks = [Opening(report), .. Results(report), .. Assessment(report), .. TasksAhead(report), .. Narrative(narrative)],
            Recipients = [.. Recipients(organization)],
            Signature = new SignatureBlock(organization.SigningAuthority, organization.SignerPosition, organization.SignerName),
            Annexes = [.. QuarterlyReportAnnexes.Of(report)],
        };
    }

    /// <summary>ASCII only: <c>bao-cao-QU-TX-147-KH-TU-2023-Q2.pdf</c>.</summary>
    /// <param name="extension"><c>pdf</c>, <c>docx</c>.</param>
    public static string FileName(ReportSubject subject, string extension)
    {
        var mark = $"{subject.Organization.Code}-{subject.CampaignCode}-{subject.Span.Code}".Replace("Đ", "D", StringComparison.Ordinal);
        return $"bao-cao-{string.Concat(mark.Where(character => char.IsAsciiLetterOrDigit(character) || character == '-'))}.{extension}";
    }

    /// <summary>What the unit wrote, in a report that was sent: the part below the last heading of the first level.</summary>
    public static IReadOnlyList<PrintedBlock> NarrativeOf(PrintedDocument sent) =>
        [.. sent.Blocks.Reverse().TakeWhile(block => block is not HeadingBlock { Level: 1 }).Reverse()];

    private static ParagraphBlock Opening(QuarterlyReport report)
    {
        var basis = report.Basis is { } directive
            ? $"Thực hiện {directive.TypeName} số {directive.Number}{(directive.IssuedOn is { } day ? $", ngày {ProseDate(day)}" : "")} của {directive.Issuer}, "
            : "";
        var sentence = $"{basis}{Issuer(report.Subject.Organization)} báo cáo kết quả {StudyName(report.Subject)} {report.Subject.Span.Name} như sau:";
        return new ParagraphBlock(char.ToUpper(sentence[0], VietnameseText.Culture) + sentence[1..]);
    }

    private static IEnumerable<PrintedBlock> Results(QuarterlyReport report)
    {
        yield return new HeadingBlock(1, "I.", "KẾT QUẢ ĐẠT ĐƯỢC");
        foreach (var sentence in Sources(report))
        {
            yield return new ParagraphBlock(sentence);
        }

        yield return new HeadingBlock(2, "1.", "Ban hành kế hoạch");
        yield return new ParagraphBlock(report.Plans.Count == 0
            ? "Trong kỳ chưa triển khai kế hoạch đến các đơn vị trực thuộc trên hệ thống."
            : $"Kế hoạch đã được triển khai đến các đơn vị trực thuộc; {Reached(report.PlansAnswered, report.Plans.Count, "đơn vị")} đã ban hành kế hoạch "
                + "của mình hoặc áp dụng trực tiếp kế hoạch của cấp trên (Phụ lục 1).");

        yield return new HeadingBlock(2, "2.", "Tổ chức sinh hoạt tại chi bộ");
        foreach (var block in Held(report))
        {
            yield return block;
        }

        yield return new HeadingBlock(2, "3.", "Đảng viên và quần chúng tham gia");
        foreach (var block in People(report))
        {
            yield return block;
        }

        yield return new HeadingBlock(2, "4.", "Chế độ thông tin, báo cáo");
        yield return new ParagraphBlock(report.Reports.Count == 0
            ? "Kỳ báo cáo chưa được mở cho các đơn vị trực thuộc."
            : $"Đã nhận báo cáo của {Reached(report.ReportsReceived, report.Reports.Count, "đơn vị")}, trong đó "
                + $"{Reached(report.ReportsInTime, report.Reports.Count, "đơn vị")} gửi đúng hạn.");
    }

    private static IEnumerable<PrintedBlock> Held(QuarterlyReport report)
    {
        if (report.IsWithoutSource)
        {
            yield return new ParagraphBlock(NothingYet);
            yield break;
        }

        var (figures, total, window) = (report.Figures, report.Figures.Total, report.Subject.Window);
        yield return new ParagraphBlock(
            $"Số liệu tính từ ngày {ProseDate(window.From)} đến hết ngày {ProseDate(window.To)}. "
            + $"Có {Reached(figures.Cells.Met, figures.Cells.Expected, "chi bộ")} đã sinh hoạt thường kỳ ít nhất một buổi (Phụ lục 1); tính theo tháng, "
            + $"{Reached(total.SessionsMet, total.SessionsExpected, "buổi")} đến hạn đã được tổ chức. "
            + $"Số buổi {(report.Subject.Campaign is null ? "" : "có nội dung của đợt ")}đã tổ chức, kể cả hội nghị: {Number(total.SessionsHeld)} buổi "
            + $"(thường kỳ {Number(total.RegularHeld)}, chuyên đề {Number(total.ThematicHeld)}; buổi thường kỳ kết hợp chuyên đề có ở cả hai), "
            + $"trong đó đã xác nhận {Number(total.SessionsConfirmed)} buổi"
            + (total.SessionsAdded > 0 ? $"; gồm {Number(total.SessionsAdded)} buổi bổ sung sau chốt." : "."));
        if (figures.Studied.Expected > 0)
        {
            yield return new ParagraphBlock(
                $"{Reached(figures.Studied.Met, figures.Studied.Expected, "chi bộ")} {ReportTexts.Studied(report.Subject)} theo yêu cầu của kỳ"
                + (figures.Studied.InTime > 0 ? $"; {Number(figures.Studied.InTime)} chi bộ còn trong hạn." : "."));
        }

        if (figures.Months.Where(month => month.Sums.SessionsExpected > 0).ToList() is { Count: > 0 } months)
        {
            yield return MonthChart(months);
        }
    }

    private static IEnumerable<PrintedBlock> People(QuarterlyReport report)
    {
        if (report.IsWithoutSource)
        {
            yield return new ParagraphBlock(NothingYet);
            yield break;
        }

        var (figures, attendance, window) = (report.Figures, report.Figures.Total.Attendance, report.Subject.Window);
        if (figures.People.Bound > 0)
        {
            yield return new ParagraphBlock(
                $"Từ đầu đợt đến hết ngày {ProseDate(window.To)}, {Reached(figures.People.Studied, figures.People.Bound, "đảng viên")} đã học nội dung của đợt "
                + "(Phụ lục 2); mỗi người tính một lần, ở nơi đang sinh hoạt.");
            yield return new ListBlock([.. report.Topics.Select(topic => (IReadOnlyList<TextRun>)
                [new TextRun($"{topic.Title}: {Reached(topic.Studied, figures.People.Bound, "đảng viên")}.")])]);
        }

        yield return new ParagraphBlock(
            $"Đảng viên tham dự {Reached(attendance.Present, attendance.Expected, "lượt")}; vắng có lý do {Number(attendance.Excused)} lượt, "
            + $"vắng không lý do {Number(attendance.Unexcused)} lượt. Số được miễn sinh hoạt là {Number(attendance.Exempt)} lượt, không tính vào số phải dự.");
        yield return new ParagraphBlock(
            $"Cán bộ, công chức, viên chức ngoài Đảng, đoàn viên, hội viên và quần chúng tham dự: {Number(attendance.Others)} lượt. "
            + "Số lượt cộng theo từng buổi; một người dự nhiều buổi được tính nhiều lượt.");
    }

    /// <summary>Whose figures these are, and who is named beside with figures of this moment (R18).</summary>
    private static IEnumerable<string> Sources(QuarterlyReport report)
    {
        if (report.Reports.Count == 0)
        {
            yield break;
        }

        var own = report.Figures.Units.Count - report.Sums.AcceptedUnitIds.Count;
        yield return $"Số liệu tổng hợp từ báo cáo đã được tiếp nhận của {Number(report.Sums.AcceptedUnitIds.Count)}/{Number(report.Reports.Count)} đơn vị"
            + (own > 0 ? $" và từ buổi sinh hoạt của {Number(own)} đơn vị trực thuộc không phải gửi báo cáo." : ".");
        if (report.Sums.Pending is { Count: > 0 } pending)
        {
            var live = StudySums.Of(pending.Select(unit => unit.Sums)).Attendance;
            yield return $"Chưa có báo cáo được tiếp nhận: {QuarterlyReportAnnexes.Names(pending.Select(unit => unit.Name))}; tạm tính {Number(pending.Count)} đơn vị "
                + $"này {Number(live.Present)}/{Number(live.Expected)} lượt đảng viên dự, không cộng vào số liệu dưới đây (Phụ lục 1).";
        }
    }

    private static ChartBlock MonthChart(List<PeriodFigures.MonthSums> months)
    {
        var facts = months.Select(month => $"tháng {month.Month.Month}/{month.Month.Year} đạt {Ratio(month.Sums.SessionsMet, month.Sums.SessionsExpected)}");
        return new ChartBlock(
            "Biểu đồ. Số buổi sinh hoạt đã tổ chức trên số buổi phải tổ chức theo tháng",
            $"Số buổi sinh hoạt đã tổ chức trên số buổi phải tổ chức: {string.Join("; ", facts)}.",
            [.. months.Select(month => new ChartBar(
                $"Tháng {month.Month.Month}",
                month.Sums.SessionsMet,
                months.Max(one => one.Sums.SessionsExpected),
                Ratio(month.Sums.SessionsMet, month.Sums.SessionsExpected)))]);
    }

    private static IEnumerable<PrintedBlock> Assessment(QuarterlyReport report)
    {
        yield return new HeadingBlock(1, "II.", "ĐÁNH GIÁ CHUNG");
        yield return new HeadingBlock(2, "1.", "Kết quả đạt được");
        var complete = report.Figures.Units.Where(unit => unit.Cells is { Expected: > 0 } cells && cells.Met == cells.Expected).ToList();
        var counted = report.Figures.Units.Count(unit => unit.Cells.Expected > 0);
        yield return new ParagraphBlock(report.IsWithoutSource ? NothingYet :
            $"{Reached(complete.Count, counted, "đơn vị")} có toàn bộ chi bộ đã sinh hoạt thường kỳ ít nhất một buổi"
            + (complete.Count > 0 ? $": {QuarterlyReportAnnexes.Names(complete.Select(unit => unit.Name))}." : "."));

        yield return new HeadingBlock(2, "2.", "Hạn chế và nguyên nhân");
        var shortcomings = Shortcomings(report).ToList();
        if (shortcomings.Count == 0)
        {
            yield return new ParagraphBlock("Không còn việc quá hạn về ban hành kế hoạch, sinh hoạt và báo cáo.");
            yield break;
        }

        yield return new ListBlock([.. shortcomings.Select(sentence => (IReadOnlyList<TextRun>)[new TextRun(sentence)])]);
        yield return new ParagraphBlock(
            "Nguyên nhân: đến thời điểm tổng hợp, kết quả của các đơn vị, chi bộ nêu trên chưa được ghi nhận trên hệ thống; "
            + $"cấp ủy trực tiếp cần làm rõ lý do của từng trường hợp (danh sách tại Phụ lục {QuarterlyReportAnnexes.NumberOfMissing(report)}).");
    }

    private static IEnumerable<string> Shortcomings(QuarterlyReport report)
    {
        if (report.WithoutPlan.Any())
        {
            yield return $"Chưa ban hành kế hoạch: {QuarterlyReportAnnexes.Names(report.WithoutPlan.Select(plan => plan.UnitName))}.";
        }

        if (report.Incomplete.Any())
        {
            var units = report.Incomplete.Select(unit => $"{unit.Name} ({Number(unit.Cells.Overdue)} chi bộ)");
            var notHeld = ReportTexts.NotHeld(report.Subject.IsClosed);
            yield return $"Còn {Number(report.Figures.Cells.Overdue)} chi bộ {notHeld} theo yêu cầu của kỳ, ở: {QuarterlyReportAnnexes.Names(units)}.";
        }

        if (report.Behind.Any())
        {
            var units = report.Behind.Select(unit => $"{unit.Name} ({Number(unit.Sums.SessionsOverdue)} buổi)");
            var notHeld = report.Subject.IsClosed ? "chưa tổ chức" : "chưa ghi";
            yield return $"Còn {Number(report.Figures.Total.SessionsOverdue)} buổi thường kỳ đến hạn {notHeld}, ở: {QuarterlyReportAnnexes.Names(units)}.";
        }

        if (report.NotStudied.Any())
        {
            var units = report.NotStudied.Select(unit => $"{unit.Name} ({Number(unit.Studied.Overdue)} chi bộ)");
            yield return $"Còn {Number(report.Figures.Studied.Overdue)} chi bộ {ReportTexts.NotStudied(report.Subject)}, ở: {QuarterlyReportAnnexes.Names(units)}.";
        }

        if (report.NotReported.Any())
        {
            yield return $"Chưa gửi báo cáo: {QuarterlyReportAnnexes.Names(report.NotReported.Select(row => row.UnitName))}.";
        }
    }

    private static IEnumerable<PrintedBlock> TasksAhead(QuarterlyReport report)
    {
        yield return new HeadingBlock(1, "III.", $"NHIỆM VỤ TRỌNG TÂM {report.Subject.Span.NextName.ToUpper(VietnameseText.Culture)}");
        List<string> tasks = [];
        if (report.WithoutPlan.Any())
        {
            tasks.Add("Đôn đốc các đơn vị chưa ban hành kế hoạch hoàn thành việc ban hành và triển khai đến chi bộ.");
        }

        if (report.Figures.Total.SessionsOverdue > 0)
        {
            tasks.Add("Chỉ đạo các chi bộ còn buổi sinh hoạt quá hạn ghi hoặc tổ chức bù; tăng cường dự sinh hoạt cùng chi bộ.");
        }

        if (report.NextTheme is { } theme)
        {
            tasks.Add($"Tổ chức sinh hoạt chuyên đề {report.Subject.Span.NextName}: “{theme}”.");
        }

        tasks.Add("Tiếp tục duy trì nền nếp, nâng cao chất lượng sinh hoạt chi bộ hằng tháng gắn với nội dung của đợt sinh hoạt.");
        tasks.Add("Thực hiện nghiêm chế độ thông tin, báo cáo; ghi nhận kết quả từng buổi sinh hoạt ngay sau khi kết thúc.");
        foreach (var (index, task) in tasks.Index())
        {
            yield return new ParagraphBlock($"{index + 1}. {task}");
        }
    }

    private static IEnumerable<PrintedBlock> Narrative(string? narrative) => narrative is null
        ? []
        : MarkdownParser.Read(narrative).Prepend(new HeadingBlock(1, "IV.", "NHẬN XÉT, ĐÁNH GIÁ CỦA ĐƠN VỊ"));

    private static IEnumerable<string> Recipients(ReportSubject.Body organization)
    {
        if (organization.SuperiorName is { } superior)
        {
            yield return $"{superior} (để b/c)";
        }

        if (!organization.IsCell)
        {
            yield return "Các đơn vị trực thuộc";
        }

        yield return organization.IsCell ? $"Lưu {organization.Name}" : $"Lưu Văn phòng {organization.Name}";
    }

    /// <summary><c>434/450 chi bộ (đạt 96,44%)</c>, the form of real reports.</summary>
    private static string Reached(long numerator, long denominator, string noun) =>
        $"{Number(numerator)}/{Number(denominator)} {noun} (đạt {Percent(numerator, denominator)})";

    private static string StudyName(ReportSubject subject) => subject.Campaign is { Name: var name }
        ? char.ToLower(name[0], VietnameseText.Culture) + name[1..]
        : "sinh hoạt chi bộ";

    /// <summary>The body that reports: "Ban Thường vụ …" and the organization's name run together where the one ends as the other begins.</summary>
    private static string Issuer(ReportSubject.Body organization)
    {
        var (body, name) = (organization.IssuingBody, organization.Name);
        for (var start = 0; start < body.Length; start++)
        {
            if ((start == 0 || body[start - 1] == ' ') && name.StartsWith(body[start..], StringComparison.OrdinalIgnoreCase))
            {
                return body[..start] + name;
            }
        }

        return $"{body} {name}";
    }
}
