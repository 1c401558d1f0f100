using StudyCampaigns.Text;

namespace StudyCampaigns.Papers.Checking.Rules;

/// <summary>A deadline on a Saturday or Sunday moves to the Monday after, where the campaign still runs.</summary>
public sealed class TaskWeekendRule() : PaperRule("task-weekend", new(
    FindingSeverity.Warning,
    "Thời hạn không rơi vào thứ bảy, chủ nhật; nếu rơi thì chuyển sang thứ hai kế tiếp.",
    "Thông lệ giao hạn của văn phòng cấp ủy"))
{
    public override IEnumerable<Finding> Check(CheckedPaper paper, RuleText rule)
    {
        foreach (var (index, task) in paper.Content.Tasks.Index())
        {
            if (task.DueOn is not { DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday } due)
            {
                continue;
            }

            var monday = due.AddDays(due.DayOfWeek == DayOfWeek.Saturday ? 2 : 1);
            var fits = (paper.Span is not { } span || monday <= span.To)
                && !(paper.TasksAbove?.FirstOrDefault(above => above.Id == task.ParentTaskId)?.DueOn < monday);
            yield return new(
                rule,
                $"Nhiệm vụ {index + 1} có thời hạn {VietnameseFormat.Date(due)} vào {(due.DayOfWeek == DayOfWeek.Saturday ? "thứ bảy" : "chủ nhật")}.",
                new($"Tasks[{index}].DueOn", task.Content),
                fits ? new Mend($"Chuyển sang thứ hai, {VietnameseFormat.Date(monday)}", content => Moved(content, index, monday)) : null);
        }
    }

    private static PaperContent Moved(PaperContent content, int index, DateOnly day) => content with
    {
        Tasks = [.. content.Tasks.Select((row, at) => at == index ? row with { DueOn = day } : row)],
    };
}
