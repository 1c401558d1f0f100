using StudyCampaigns.Text;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>A deadline on a Saturday or Sunday moves to the Monday after, where the campaign still runs.</summary>
public sealed class TaskWeekendRule() : DocumentRule("task-weekend", new(
    Severity.Warning,
    "Thời hạn không rơi vào thứ bảy, chủ nhật; nếu rơi thì chuyển sang thứ hai kế tiếp.",
    "Thông lệ giao hạn của văn phòng cấp ủy"))
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        foreach (var (index, task) in document.Content.Tasks.Index())
        {
            if (task.DueOn is not { DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday } due)
            {
                continue;
            }

            var monday = due.AddDays(due.DayOfWeek == DayOfWeek.Saturday ? 2 : 1);
            var fits = (document.Span is not { } span || monday <= span.To)
                && !(document.TasksAbove?.FirstOrDefault(above => above.Id == task.ParentTaskId)?.DueOn < monday);
            yield return new(
                rule,
                $"Nhiệm vụ {index + 1} có thời hạn {VietnameseFormat.Date(due)} vào {(due.DayOfWeek == DayOfWeek.Saturday ? "thứ bảy" : "chủ nhật")}.",
                new($"Tasks[{index}].DueOn", task.Content),
                fits ? new QuickFix($"Chuyển sang thứ hai, {VietnameseFormat.Date(monday)}", content => Moved(content, index, monday)) : null);
        }
    }

    private static DocumentContent Moved(DocumentContent content, int index, DateOnly day) => content with
    {
        Tasks = [.. content.Tasks.Select((row, at) => at == index ? row with { DueOn = day } : row)],
    };
}
