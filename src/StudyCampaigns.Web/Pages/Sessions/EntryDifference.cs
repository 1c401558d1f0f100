using StudyCampaigns.Sessions;
using StudyCampaigns.Text;

namespace StudyCampaigns.Web.Pages.Sessions;

/// <summary>One thing that the stored entry says otherwise than the one typed.</summary>
public sealed record EntryDifference(string Label, string Stored, string Typed)
{
    public static IReadOnlyList<EntryDifference> Between(EntryView view, EntryInput typed)
    {
        var stored = view.Stored;
        var rows = stored.Rows.ToDictionary(row => row.MemberId);
        var names = view.Roll.ToDictionary(row => row.MemberId, row => row.Name);
        var differences = typed.Rows
            .Where(row => rows.ContainsKey(row.MemberId))
            .Select(row => new EntryDifference(names[row.MemberId], Words(rows[row.MemberId]), Words(row)))
            .Prepend(new("Kết luận", stored.Conclusion ?? "", VietnameseText.Clean(typed.Conclusion) ?? ""))
            .Prepend(new("Người ngoài Đảng (lượt)", Sum(stored), Sum(typed)))
            .Prepend(new("Nội dung (chủ đề) đã học", Topics(view, stored), Topics(view, typed)))
            .Prepend(new("Địa điểm", stored.Place ?? "", VietnameseText.Clean(typed.Place) ?? ""))
            .Prepend(new("Thời lượng (phút)", $"{stored.DurationMinutes}", $"{typed.DurationMinutes}"))
            .Prepend(new("Bắt đầu lúc", $"{stored.StartsAt:HH:mm}", $"{typed.StartsAt:HH:mm}"))
            .Prepend(new("Tính cho", stored.Month.Words(), typed.Month.Words()))
            .Prepend(new("Ngày sinh hoạt", Date(stored), Date(typed)))
            .Prepend(new("Hình thức", stored.Form.Words(), typed.Form.Words()))
            .Prepend(new("Loại buổi", stored.Kind.Words(), typed.Kind.Words()));
        return [.. differences.Where(one => one.Stored != one.Typed)];
    }

    private static string Words(EntryInput.Row row) => row is { Status: AttendanceStatus.Excused, Reason: { } reason }
        ? $"{row.Status.Words()} ({reason.Words()})"
        : row.Status.Words();

    private static string Sum(EntryInput input) => VietnameseFormat.Number(input.Others.Sum(row => row.Attendances ?? 0));

    private static string Date(EntryInput input) => input.HeldOn is { } day ? VietnameseFormat.Date(day) : "";

    private static string Topics(EntryView view, EntryInput input) => string.Join(
        "; ",
        view.Campaigns.SelectMany(campaign => campaign.Topics).Where(topic => input.TopicIds.Contains(topic.Id)).Select(topic => topic.Title));
}
